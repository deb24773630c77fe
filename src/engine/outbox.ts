import type { Side } from './network/envelope.ts';
import type { Message, NodeId, Note, Outbox, Ticks, TimerName } from './protocol.ts';

/** What an actor answered in one step, in order. */
export interface Answers extends Outbox<Message, Note> {
  /** Only liars use these. */
  send(to: NodeId, message: Message, side?: Side): void;
  sendLater(to: NodeId, message: Message, wait: Ticks): void;
  sendAs(as: NodeId, to: NodeId, message: Message): void;
  notes: readonly Note[];
  sends: readonly Sending[];
  timers: readonly TimerSetting[];
}

export interface Sending {
  readonly to: NodeId | typeof TO_ALL;
  readonly message: Message;
  /** A liar's: delivered so much later; or under the signature of a fellow liar. */
  readonly wait?: Ticks;
  readonly as?: NodeId;
  /** Which of its copies says it, where it runs twice. */
  readonly side?: Side;
}

export interface TimerSetting {
  readonly timer: TimerName;
  /** Null where the timer is cancelled. */
  readonly after: Ticks | null;
}

/** The receiver of a multicast: every replica but the sender. */
export const TO_ALL = -1;

/** The empty list that all steps share in which nothing was said, sent or set. */
export const NOTHING: readonly never[] = [];

/** Collects answers. One collector serves all steps, since a step ends before the next begins. */
export function createAnswers(): Answers {
  const answers: Answers = {
    notes: NOTHING,
    sends: NOTHING,
    timers: NOTHING,
    send(to, message, side) {
      answers.sends = append(answers.sends, side ? { to, message, side } : { to, message });
    },
    multicast(message) {
      answers.sends = append(answers.sends, { to: TO_ALL, message });
    },
    setTimer(timer, after) {
      answers.timers = append(answers.timers, { timer, after });
    },
    cancelTimer(timer) {
      answers.timers = append(answers.timers, { timer, after: null });
    },
    sendLater(to, message, wait) {
      answers.sends = append(answers.sends, { to, message, wait });
    },
    sendAs(as, to, message) {
      answers.sends = append(answers.sends, { to, message, as });
    },
    note(note) {
      answers.notes = append(answers.notes, note);
    },
  };
  return answers;
}

/** Forgets the answers of the step before. */
export function clearAnswers(answers: Answers): void {
  answers.notes = NOTHING;
  answers.sends = NOTHING;
  answers.timers = NOTHING;
}

/** A new list, exactly as long as it has to be: one that grows by `push` keeps room for 16 more, in every kept step. */
function append<Item>(list: readonly Item[], item: Item): readonly Item[] {
  return list.length === 0 ? [item] : [...list, item];
}
