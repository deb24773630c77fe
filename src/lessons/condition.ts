import type { History } from '../engine/history.ts';
import type { StepCount } from '../engine/numbers.ts';
import type { Cluster, Ticks } from '../engine/protocol.ts';
import { livenessAt } from '../protocols/explain/liveness.ts';
import type { MessageKind } from '../protocols/index.ts';
import type { Liveness } from '../protocols/pbft/explain/liveness.ts';
import type { MonitorId, Place } from './place.ts';
import { placeOf, stepsOf } from './place.ts';

/** Something that is true of a run or not. Claims of answers and goals of tasks are made of these. */
export type Condition =
  | { readonly kind: 'happens' | 'never'; readonly place: Place }
  /** All of the places are found, each later than the one before. */
  | { readonly kind: 'inOrder'; readonly places: readonly Place[] }
  /** So many steps fit the place; which one it asks for does not matter. Default: up to the end of the run. */
  | {
      readonly kind: 'count';
      readonly place: Place;
      readonly until?: Place;
      readonly is: Comparison;
      readonly number: number;
    }
  /** The tick of the place. */
  | { readonly kind: 'tick'; readonly place: Place; readonly is: Comparison; readonly tick: Ticks }
  /** So many messages are sent: of this kind, or of all. */
  | { readonly kind: 'messages'; readonly of?: MessageKind; readonly is: Comparison; readonly number: number }
  | { readonly kind: 'monitor'; readonly monitor: MonitorId | 'any'; readonly broken: boolean }
  /** Every request that a client was asked to make is answered. */
  | { readonly kind: 'answered' }
  /** The state of the liveness light at the end of the run. */
  | { readonly kind: 'ends'; readonly in: LivenessState }
  | { readonly kind: 'setting'; readonly setting: keyof Cluster; readonly is: Comparison; readonly number: number };

type LivenessState = Liveness['state'];

export type Comparison = '=' | '≤' | '≥';

export interface Evidence {
  readonly holds: boolean;
  /** The place that shows it; null where the run as a whole does. */
  readonly at: StepCount | null;
}

/** Returns the outcome of a condition on a run. */
export function holds(history: History, condition: Condition): Evidence {
  switch (condition.kind) {
    case 'happens':
    case 'never': {
      const at = placeOf(history, condition.place);
      return { holds: (at !== null) === (condition.kind === 'happens'), at };
    }
    case 'inOrder':
      return inOrder(condition.places.map((place) => placeOf(history, place)));
    case 'count': {
      const end = condition.until ? placeOf(history, condition.until) : history.steps.length;
      const counted = stepsOf(history, condition.place).filter((count) => end !== null && count <= end);
      const isSo = end !== null && compares(counted.length, condition.is, condition.number);
      return { holds: isSo, at: counted.at(-1) ?? null };
    }
    case 'tick': {
      const at = placeOf(history, condition.place);
      const tick = at === null ? undefined : history.steps[at - 1]?.tick;
      return { holds: tick !== undefined && compares(tick, condition.is, condition.tick), at };
    }
    case 'messages':
      return { holds: compares(messagesOf(history, condition.of), condition.is, condition.number), at: null };
    case 'monitor':
      return monitored(history, condition.monitor, condition.broken);
    case 'answered':
      return answered(history);
    case 'ends':
      return { holds: livenessAt(history, history.steps.length).state === condition.in, at: null };
    case 'setting': {
      const value = history.setup.cluster[condition.setting];
      return { holds: compares(value, condition.is, condition.number), at: null };
    }
  }
}

/** Returns the number of messages sent in a run, of one kind or of all. */
export function messagesOf({ steps }: History, kind?: MessageKind): number {
  const sent = steps.flatMap((step) => step.sent);
  return kind === undefined ? sent.length : sent.filter(({ message }) => message.kind === kind).length;
}

function inOrder(counts: readonly (StepCount | null)[]): Evidence {
  const isRising = counts.every((count, index) => {
    const before = index === 0 ? 0 : counts[index - 1];
    return count !== null && before !== null && before !== undefined && count > before;
  });
  return { holds: isRising, at: counts.at(-1) ?? null };
}

function compares(value: number, is: Comparison, number: number): boolean {
  if (is === '=') return value === number;
  return is === '≤' ? value <= number : value >= number;
}

function monitored({ violations }: History, monitor: MonitorId | 'any', broken: boolean): Evidence {
  const found = violations.find((violation) => monitor === 'any' || violation.monitor === monitor);
  return { holds: (found !== undefined) === broken, at: found ? found.step + 1 : null };
}

function answered(history: History): Evidence {
  const asked = stepsOf(history, { deed: { kind: 'request' } });
  const answers = stepsOf(history, { note: { kind: 'accepted' } });
  return { holds: answers.length >= asked.length, at: answers.at(-1) ?? null };
}
