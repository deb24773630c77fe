import { MESSAGES_MAX } from './messageBound.ts';
import type { Side } from './network/envelope.ts';
import type { Message, NodeId, Note, Outbox, Ticks, TimerName } from './protocol.ts';

/** The answers of an actor in one step, in order. */
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
  /** A liar's: ticks of additional delay, or the fellow liar under whose signature it is sent. */
  readonly wait?: Ticks;
  readonly as?: NodeId;
  /** The copy of the sender that sends it, where the sender runs twice. */
  readonly side?: Side;
}

export interface TimerSetting {
  readonly timer: TimerName;
  /** Ticks from now; null where the timer is cancelled. */
  readonly after: Ticks | null;
}

/** The receiver of a multicast: every replica but the sender. */
export const TO_ALL = -1;

/** The empty list that all steps without notes, messages or timers share. */
export const NOTHING: readonly never[] = [];

/** Collects answers. One collector serves all steps, since a step ends before the next begins. */
export function createAnswers(): Answers {
  const answers: Answers = {
    notes: NOTHING,
    sends: NOTHING,
    timers: NOTHING,
    send(to, message, side) {
      addSending(answers, side ? { to, message, side } : { to, message });
    },
    multicast(message) {
      addSending(answers, { to: TO_ALL, message });
    },
    setTimer(timer, after) {
      answers.timers = withItem(answers.timers, { timer, after });
    },
    cancelTimer(timer) {
      answers.timers = withItem(answers.timers, { timer, after: null });
    },
    sendLater(to, message, wait) {
      addSending(answers, { to, message, wait });
    },
    sendAs(as, to, message) {
      addSending(answers, { to, message, as });
    },
    note(note) {
      answers.notes = withItem(answers.notes, note);
    },
  };
  return answers;
}

/** Removes the answers of the step before. */
export function clearAnswers(answers: Answers): void {
  answers.notes = NOTHING;
  answers.sends = NOTHING;
  answers.timers = NOTHING;
}

/**
 * Adds a message to be sent. A liar may send thousands in one step, so the list grows in place; no step stores it. With
 * the bound of a whole run in one step, the run ends with this step, and whatever else it would send is not needed.
 */
function addSending(answers: Answers, sending: Sending): void {
  if (answers.sends.length === 0) answers.sends = [sending];
  else if (answers.sends.length <= MESSAGES_MAX) (answers.sends as Sending[]).push(sending);
}

/**
 * Returns a new list of exact length. A list that grew, by `push` or in `[...list, item]`, would keep room for 16 more
 * items, in every stored step.
 */
export function withItem<Item>(list: readonly Item[], item: Item): readonly Item[] {
  if (list.length === 0) return [item];
  if (list.length === 1) return [list[0] as Item, item];
  return list.concat([item]);
}
