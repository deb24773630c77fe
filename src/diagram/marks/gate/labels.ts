import type { GateKind } from '../../../scenario/focus.ts';
import type { Box } from '../../layout/axes.ts';
import { pointAt } from '../../layout/axes.ts';
import type { Candidate } from '../../layout/field.ts';
import type { Labelled, LabelRequest } from '../../layout/labelRequest.ts';
import { isInPart, plainLook, sizeOf } from '../../layout/labelRequest.ts';
import { lifeOfStep } from '../../layout/note.ts';
import type { DiagramTexts } from '../../texts.ts';
import type { GateMark } from './layout.ts';
import { GATE_HALF } from './layout.ts';

/**
 * The word of the gate of the step that is told, `committed, executed` where it opened two; and the words of the gates
 * in focus, as long as they are.
 */
export function gateLabels(labelled: Labelled): LabelRequest[] {
  const { frame, texts, gates, namesFor, part } = labelled;
  const sizePx = frame.type.label;
  return groupsOf(gates).flatMap((group): LabelRequest[] => {
    const told = wordedOf(group);
    const first = told[0];
    if (!first || !isInPart(first.place.time, part)) return [];
    const isInFocus = group.some(({ key }) => namesFor.has(key));
    // On a phone the sentence under the picture says it; in a pair that over it.
    if ((frame.isNarrow || frame.isInPair) && !isInFocus) return [];
    const { key, gate, place } = first;
    const text = textOf(told, texts);
    const spots = spotsBeside(pointAt(frame.orientation, place), sizeOf(text, sizePx, 'bold'), frame.orientation);
    const life = isInFocus ? { fromStep: gate.step, untilStep: null } : lifeOfStep(gate.step);
    const look = { ...plainLook, weight: 'bold', colour: colours[(told.at(-1) as GateMark).gate.kind] } as const;
    return [
      { key: `${key}#`, kind: 'gate', text, spot: place, sizePx, ...look, owner: key, slot: gate.slot, spots, life },
    ];
  });
}

/** The gates that one node passed in one step. */
function groupsOf(gates: readonly GateMark[]): readonly (readonly GateMark[])[] {
  const groups = new Map<string, GateMark[]>();
  for (const mark of gates) {
    const about = `${mark.gate.node}.${mark.gate.step}`;
    const group = groups.get(about);
    if (group) group.push(mark);
    else groups.set(about, [mark]);
  }
  return [...groups.values()];
}

/** Entering a view is the news, whatever it proposes again; and a proposal is no news beside what follows from it. */
function wordedOf(group: readonly GateMark[]): readonly GateMark[] {
  const entry = group.find(({ gate }) => gate.kind === 'enteredView');
  if (entry) return [entry];
  const decisions = group.filter(({ gate }) => gate.kind !== 'prePrepared');
  return decisions.length > 0 ? decisions : group.slice(0, 1);
}

function textOf(told: readonly GateMark[], texts: DiagramTexts): string {
  const words = told.map(({ gate }) => texts.gate(gate.kind, gate.view));
  return [...new Set(words)].join(texts.gateSeparator);
}

const colours: Readonly<Record<GateKind, string>> = {
  prePrepared: 'pre-prepare-text',
  prepared: 'prepare',
  committedLocal: 'commit',
  executed: 'commit',
  executedTentatively: 'ink',
  checkpointTaken: 'ink',
  stable: 'ink',
  enteredView: 'view-change',
  accepted: 'reply',
};

/** The favourite place is above the gate and before it, where the past is; else behind it, where nothing is drawn yet. */
function spotsBeside(
  { x, y }: { x: number; y: number },
  size: Size,
  orientation: 'horizontal' | 'vertical',
): Candidate[] {
  const { width, height } = size;
  const [aside, away] = [GATE_HALF + 5 + width / 2, GATE_HALF + 3 + height / 2];
  const at = (dx: number, dy: number, cost: number): Candidate => ({ box: boxAt(x + dx, y + dy, size), cost });
  if (orientation === 'vertical') {
    return [at(aside, 0, 0), at(-aside, 0, 0.4), at(aside, away, 0.5), at(-aside, away, 0.7), at(0, away + 4, 1)];
  }
  return [
    at(-aside, -away + 2, 0),
    at(aside, -away + 2, 0.5),
    at(aside + 8, away, 0.7),
    at(-aside, away, 0.9),
    at(aside + 8, away + height, 1.1),
    at(-aside, -away - height, 1.2),
    at(aside, -away - height, 1.4),
  ];
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function boxAt(x: number, y: number, { width, height }: Size): Box {
  return { x, y, width, height };
}
