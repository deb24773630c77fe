import type { NodeId } from '../engine/protocol.ts';
import type { Focus } from '../scenario/focus.ts';
import type { Drawn } from './fold.ts';
import type { AxisPlace } from './layout/axes.ts';
import type { Layout } from './layout/layout.ts';
import type { Cursor } from './layout/visible.ts';
import { isSent } from './layout/visible.ts';
import type { Window } from './layout/window.ts';
import type { ArrowMark } from './marks/arrow/layout.ts';
import type { GateMark } from './marks/gate/layout.ts';
import { gatesWithin } from './marks/gate/layout.ts';
import type { DiagramTexts } from './texts.ts';

/** Something on a lane that can be looked at, with its name in words. */
export interface LaneMark {
  readonly key: string;
  readonly focus: Focus;
  readonly name: string;
  readonly place: AxisPlace;
}

/** The part of a layout that is drawn at a cursor. */
export interface Shown {
  readonly layout: Layout;
  readonly drawn: Drawn;
  readonly cursor: Cursor;
  readonly window: Window;
}

/** Returns the marks on a lane so far, in and around the view, in the order of steps. The same in both orientations. */
export function laneMarks({ layout, drawn, cursor, window }: Shown, node: NodeId, texts: DiagramTexts): LaneMark[] {
  const marks: { step: number; mark: LaneMark }[] = [];
  for (const arrow of layout.arrows.within(window, drawn)) {
    const { track } = arrow;
    if ((track.by !== node && track.to !== node) || !isSent(track, cursor)) continue;
    const hasEnded = track.endStep !== null && track.endStep < cursor.steps;
    const step = track.to === node && hasEnded ? (track.endStep ?? 0) : track.sentStep;
    marks.push({ step, mark: arrowMark(arrow, node, hasEnded, texts) });
  }
  for (const mark of gatesWithin(layout, window)) {
    if (mark.gate.node !== node || mark.gate.step >= cursor.steps) continue;
    marks.push({ step: mark.gate.step, mark: gateMark(mark, texts) });
  }
  return marks.sort((a, b) => a.step - b.step).map(({ mark }) => mark);
}

/** The place of a sent message's button on its way: near its sender, but not on the others that start there. */
const SENT_WAY = 0.3;

function arrowMark(
  { key, track, places, stop }: ArrowMark,
  node: NodeId,
  hasEnded: boolean,
  texts: DiagramTexts,
): LaneMark {
  const first = places[0] as AxisPlace;
  const sent = {
    time: first.time + (stop.time - first.time) * SENT_WAY,
    lane: first.lane + (stop.lane - first.lane) * SENT_WAY,
  };
  const place = track.to === node && hasEnded ? stop : sent;
  return { key, focus: { kind: 'message', id: track.id }, name: arrowName(track, hasEnded, texts), place };
}

/** Names a message without giving its future away: one that will be lost is on its way. An ignored one has a reason. */
export function arrowName(track: ArrowMark['track'], hasEnded: boolean, texts: DiagramTexts): string {
  const { envelope, from, to, by } = track;
  const name = texts.message({
    kind: envelope.message.kind,
    letters: envelope.letters,
    from,
    to,
    by,
    forged: track.forged,
    tampered: envelope.tampered === true,
    bySecond: envelope.side === 'second',
    sequence: envelope.label.minor,
    outcome: hasEnded ? track.outcome : 'inFlight',
    counted: hasEnded && track.counted,
  });
  const isIgnored = hasEnded && track.why !== null;
  const refusal = isIgnored && track.endStep !== null ? texts.refusal(track.endStep) : null;
  return refusal === null ? name : `${name}\n${refusal}`;
}

function gateMark({ key, gate, place }: GateMark, texts: DiagramTexts): LaneMark {
  const { kind, node, view, sequence } = gate;
  return { key, focus: { kind: 'gate', gate: kind, node, view, sequence }, name: gateName(gate, texts), place };
}

export function gateName({ kind, node, view, sequence, voters }: GateMark['gate'], texts: DiagramTexts): string {
  return texts.gateName({ kind, node, view, sequence, votes: voters.length });
}
