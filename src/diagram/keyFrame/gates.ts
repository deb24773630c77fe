import type { GateKind } from '../../scenario/focus.ts';
import type { GateMark } from '../marks/gate/layout.ts';
import { GATE_HALF, gatesWithin, VIEW_BAR } from '../marks/gate/layout.ts';
import type { Colour } from '../messageStyle.ts';
import type { Layer } from './layer.ts';
import { circle, diamond, outline, rectangle } from './layer.ts';
import type { Sketch } from './sketch.ts';

/** The gates that stand on a lane: what is drawn below it has no room. Each interrupts its lane, and the ones before. */
export function gateLayers({ layout, cursor, window }: Sketch): Layer[] {
  const scale = Math.min(1, layout.frame.pitch / PITCH_FOR_WHOLE);
  return gatesWithin(layout, window)
    .filter(({ gate, place }) => gate.step < cursor.steps && place.time >= window.from)
    .flatMap((mark) => layersOf(mark, scale));
}

/** The distance of lanes below which gates are smaller. In px of the layout. */
const PITCH_FOR_WHOLE = 24;
const OUTLINE = 3.2;
/** The sign in prepared that pre-prepared lacks, as in the diagram: on paper without colours nothing else tells them apart. */
const KERNEL_HALF = 2.6;

const diamonds: { readonly [Kind in GateKind]?: Colour } = {
  prePrepared: 'pre-prepare',
  prepared: 'prepare',
  committedLocal: 'commit',
};

function layersOf({ gate, place: { time, lane }, version }: GateMark, scale: number): Layer[] {
  const colour = diamonds[gate.kind];
  if (colour) {
    const path = diamond(time, lane, (GATE_HALF - OUTLINE / 4) * scale);
    // Every other one of a liar's versions is filled, as their letters are in the diagram.
    const isFull = gate.kind === 'committedLocal' || (version !== null && version % 2 === 1);
    const outlined: Layer[] = [
      { path, stroke: 'page', strokeWidth: 9 * scale },
      { path, fill: isFull ? colour : 'page', stroke: colour, strokeWidth: OUTLINE * scale },
    ];
    if (gate.kind !== 'prepared' || isFull) return outlined;
    return [...outlined, { path: diamond(time, lane, KERNEL_HALF * scale), fill: colour }];
  }
  if (gate.kind === 'accepted') return acceptedAt(time, lane, scale);
  if (gate.kind !== 'enteredView') return [];
  const [half, reach] = [VIEW_BAR.width / 2, (VIEW_BAR.height / 2) * scale];
  return [{ path: rectangle(time - half, time + half, lane - reach, lane + reach), fill: 'view-change' }];
}

function acceptedAt(x: number, y: number, scale: number): Layer[] {
  const check = [
    [-4.5, 0.3],
    [-1.3, 3.7],
    [4.7, -3.3],
  ] as const;
  return [
    { path: circle(x, y, 11 * scale), fill: 'reply', stroke: 'page', strokeWidth: 4 * scale },
    {
      path: outline(
        check.map(([a, b]) => [x + a * scale, y + b * scale] as const),
        false,
      ),
      stroke: 'page',
      strokeWidth: 2.6 * scale,
    },
  ];
}
