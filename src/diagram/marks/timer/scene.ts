import type { History } from '../../../engine/history.ts';
import type { InParts } from '../../../engine/parts.ts';
import { stepsInParts } from '../../../engine/parts.ts';
import type { NodeId, Ticks, TimerName } from '../../../engine/protocol.ts';
import type { Cause } from '../../../engine/trace.ts';
import { notesOf } from '../../scene/notes.ts';
import type { TimeScale } from '../../timeScale.ts';

/** A timer of one node, from its start to its end. */
export interface Timer {
  readonly key: string;
  readonly node: NodeId;
  readonly name: TimerName;
  readonly from: number;
  /** In units; the end of time where it runs on. */
  readonly to: number;
  readonly fromStep: number;
  /** By the clock of its node. */
  readonly startedAt: Ticks;
  readonly after: Ticks;
  /** Index of the step that ended it; null where it runs on. */
  readonly untilStep: number | null;
  /** It ran out. To be shown only after it did. */
  readonly hasFired: boolean;
}

type Running = Omit<Timer, 'to' | 'untilStep' | 'hasFired'>;

/** Returns all timers, in the order in which they were started. */
export function* timersOf(history: History, time: TimeScale): InParts<Timer[]> {
  const running = new Map<NodeId, Map<TimerName, Running>>();
  const timers: Timer[] = [];
  const end = (node: NodeId, name: TimerName, how: Pick<Timer, 'to' | 'untilStep' | 'hasFired'>): void => {
    const timer = running.get(node)?.get(name);
    if (!timer) return;
    running.get(node)?.delete(name);
    timers.push({ ...timer, ...how });
  };
  yield* stepsInParts(history.steps, (step, index) => {
    const { node, cause } = step;
    const unit = time.unitAt(step.tick);
    const here = { to: unit, untilStep: index, hasFired: false };
    if (cause.kind === 'intervention' && cause.noEffect === null && cause.intervention.action.kind === 'crash') {
      const { replica } = cause.intervention.action;
      for (const name of [...(running.get(replica)?.keys() ?? [])]) end(replica, name, here);
    }
    if (node === null) return;
    const fired = firedTimer(cause);
    if (fired) end(node, fired, { ...here, hasFired: true });
    for (const note of notesOf(step)) {
      if (note.kind !== 'timerStarted' && note.kind !== 'timerCancelled') continue;
      end(node, note.timer, here);
      if (note.kind === 'timerCancelled') continue;
      const own = running.get(node) ?? new Map<TimerName, Running>();
      running.set(node, own);
      const key = `timer.${node}.${note.timer}@${index}`;
      const { timer, after } = note;
      own.set(timer, { key, node, name: timer, from: unit, fromStep: index, startedAt: step.tick, after });
    }
  });
  for (const own of running.values()) {
    for (const timer of own.values()) timers.push({ ...timer, to: time.units, untilStep: null, hasFired: false });
  }
  return timers.sort((a, b) => a.fromStep - b.fromStep);
}

/** Returns the timer that ran out in a step, or was made to; null where none did. */
function firedTimer(cause: Cause): TimerName | null {
  if (cause.kind === 'timeout') return cause.timer;
  if (cause.kind !== 'intervention' || cause.noEffect !== null) return null;
  const { action } = cause.intervention;
  return action.kind === 'fireTimer' ? action.timer : null;
}
