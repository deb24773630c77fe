import type { Message, NodeId, Note, Outbox, Ticks, TimerName } from '../protocol/protocol.ts';

/** What an actor answered in one step, in order. */
export interface Answers extends Outbox<Message, Note> {
  notes: Note[];
  sends: { readonly to: NodeId | typeof TO_ALL; readonly message: Message }[];
  timers: { readonly timer: TimerName; readonly after: Ticks | null }[];
}

/** The receiver of a multicast: every replica but the sender. */
export const TO_ALL = -1;

export function createAnswers(): Answers {
  const answers: Answers = {
    notes: [],
    sends: [],
    timers: [],
    send: (to, message) => void answers.sends.push({ to, message }),
    multicast: (message) => void answers.sends.push({ to: TO_ALL, message }),
    setTimer: (timer, after) => void answers.timers.push({ timer, after }),
    cancelTimer: (timer) => void answers.timers.push({ timer, after: null }),
    note: (note) => void answers.notes.push(note),
  };
  return answers;
}
