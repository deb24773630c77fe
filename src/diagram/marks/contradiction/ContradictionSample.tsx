import { SAMPLE_HEIGHT, SAMPLE_MIDDLE } from '../../legend.ts';
import { Arrow } from '../arrow/Arrow.tsx';
import type { ArrowMark } from '../arrow/layout.ts';
import { sampleArrow } from '../arrow/sample.ts';
import { GateSign } from '../gate/Gate.tsx';
import { Label } from '../label/Label.tsx';
import type { LabelMark } from '../label/layout.ts';

/** The gates are smaller than in the picture, so that both have room. */
const GATE_SCALE = 0.7;
/** The distance of an arrow's head from the middle of its gate. */
const BEFORE_GATE = 12;

/** One sender, and two proposals for one slot: their gates have letters. */
export function ContradictionSample() {
  const arrow = sampleArrow('prePrepare', 'delivered');
  const [from, to] = [arrow.places[0]?.time ?? 0, arrow.places[1]?.time ?? 0];
  const towards = (lane: number): ArrowMark => {
    const stop = { time: to - BEFORE_GATE, lane };
    return { ...arrow, places: [{ time: from + 12, lane: SAMPLE_MIDDLE }, stop], stop };
  };
  return (
    <>
      {[10, SAMPLE_HEIGHT - 10].map((lane, version) => (
        <g key={lane}>
          <Arrow mark={towards(lane)} orientation="horizontal" emphasis="lit" />
          <g transform={`translate(${to},${lane})scale(${GATE_SCALE})`}>
            <GateSign kind="prePrepared" version={version} />
          </g>
        </g>
      ))}
      <Label mark={unlike} orientation="horizontal" />
    </>
  );
}

const unlike: LabelMark = {
  key: 'unlike',
  kind: 'note',
  text: '≠',
  box: { x: 10, y: SAMPLE_MIDDLE, width: 12, height: 18 },
  spot: { time: 10, lane: SAMPLE_MIDDLE },
  sizePx: 17,
  weight: 'bold',
  colour: 'danger',
  fill: 'none',
  fromStep: 0,
  untilStep: null,
  owner: 'unlike',
  slot: null,
};
