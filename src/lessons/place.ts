import type { History } from '../engine/history.ts';
import type { Action } from '../engine/interventions/index.ts';
import type { StepCount, StepIndex } from '../engine/numbers.ts';
import type { ClientIndex, NodeId, Note } from '../engine/protocol.ts';
import type { Step } from '../engine/trace.ts';
import type { DemoNote } from '../protocols/goDemo/notes.ts';
import type { MessageKind } from '../protocols/index.ts';
import type { PbftNote } from '../protocols/pbft/notes.ts';
import type { KindOf } from './pattern.ts';
import { matches } from './pattern.ts';

/**
 * A place in a run, by what happens there and never by its number: it stays right when the engine moves a step. It is
 * the first step of which all this is true; a field that is missing does not matter. Plain data, with no code in it.
 */
export interface Place {
  /** The statement that a node makes of itself in the step. */
  readonly note?: KindOf<PbftNote | DemoNote>;
  /** The node whose step it is. */
  readonly by?: NodeRef;
  /** The message that arrives. */
  readonly message?: { readonly kind?: MessageKind; readonly from?: NodeRef };
  /** The message that arrives where nobody receives it: its receiver is down, or cut off. No node takes this step. */
  readonly missed?: { readonly kind?: MessageKind; readonly from?: NodeRef };
  /** The intervention that is carried out, with an effect. */
  readonly deed?: KindOf<Action>;
  /** A monitor that reports a violation in the step. */
  readonly monitor?: MonitorId;
  /** Which of the steps, from 1; −1 is the last of them. Default: the first. */
  readonly nth?: number;
  /** Only steps later than this place count. */
  readonly after?: Place;
  /** The place is right before the step: what comes can still be asked. */
  readonly before?: true;
}

/** A replica by its number, or a client by its own. */
export type NodeRef = NodeId | { readonly client: ClientIndex };

/** The id of a monitor of PBFT or of the Go demo. */
export type MonitorId = `M${number}` | `B${number}`;

/** Returns the number of steps that have been taken at this place; null if the run has no such place. */
export function placeOf(history: History, place: Place): StepCount | null {
  const steps = stepsOf(history, place);
  const { nth = 1, before = false } = place;
  const count = steps.at(nth > 0 ? nth - 1 : nth);
  return count === undefined ? null : count - (before ? 1 : 0);
}

/** Returns the places after all steps that fit, in order, whichever of them `nth` asks for. */
export function stepsOf(history: History, place: Place): readonly StepCount[] {
  const start = place.after ? placeOf(history, place.after) : 0;
  if (start === null) return [];
  return history.steps.flatMap((step, index) =>
    index >= start && fits(history, step, index, place) ? [index + 1] : [],
  );
}

/** Returns the note that a place is about; null if the run has no such place, or the place is about none. */
export function noteAt(history: History, place: Place): Note | null {
  const { before: _, ...after } = place;
  const count = placeOf(history, after);
  const step = count === null ? undefined : history.steps[count - 1];
  return step?.notes.find((note) => place.note && matches(note, place.note)) ?? null;
}

/** True of a step in which all happens that a place names. @param index of the step */
export function happensAt(history: History, index: StepIndex, place: Place): boolean {
  const step = history.steps[index];
  return step !== undefined && fits(history, step, index, place);
}

function fits(history: History, step: Step, index: StepIndex, place: Place): boolean {
  const { note, by, message, missed, deed, monitor } = place;
  if (by !== undefined && step.node !== nodeOf(history, by)) return false;
  if (note && !step.notes.some((said) => matches(said, note))) return false;
  if (message && !arrives(history, step, 'delivered', message)) return false;
  if (missed && !arrives(history, step, 'missed', missed)) return false;
  if (deed && !isDone(step, deed)) return false;
  return !monitor || history.violations.some((found) => found.step === index && found.monitor === monitor);
}

type Arrival = NonNullable<Place['message']>;

function arrives(history: History, { cause }: Step, how: 'delivered' | 'missed', { kind, from }: Arrival): boolean {
  if (cause.kind !== how) return false;
  if (from !== undefined && cause.envelope.from !== nodeOf(history, from)) return false;
  return kind === undefined || cause.envelope.message.kind === kind;
}

function isDone({ cause }: Step, deed: KindOf<Action>): boolean {
  return cause.kind === 'intervention' && cause.noEffect === null && matches(cause.intervention.action, deed);
}

/** Returns the node's number in the run: clients come after the replicas. */
export function nodeOf({ setup }: History, ref: NodeRef): NodeId {
  return typeof ref === 'number' ? ref : setup.cluster.replicas + ref.client;
}
