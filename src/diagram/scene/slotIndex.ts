import type { Envelope } from '../../network/envelope.ts';
import type { PbftMessage } from '../../protocol/pbft/messages.ts';
import type { History } from '../../simulation/history.ts';
import { notesOf } from './notes.ts';

/** Which sequence number each request got, so that requests and replies belong to a slot too. By client.timestamp. */
export type SlotIndex = ReadonlyMap<string, number>;

export function requestKey(client: number, timestamp: number): string {
  return `${client}.${timestamp}`;
}

export function slotIndexOf(history: History): SlotIndex {
  const slots = new Map<string, number>();
  for (const step of history.steps) {
    for (const note of notesOf(step)) {
      if (note.kind === 'assigned') slots.set(requestKey(note.client, note.timestamp), note.sequence);
    }
  }
  return slots;
}

/** The sequence number a message is about; null where it has none. */
export function slotOf(slots: SlotIndex, { message, label }: Envelope): number | null {
  switch ((message as PbftMessage).kind) {
    case 'request':
    case 'reply':
      return slots.get(requestKey(label.major, label.minor)) ?? null;
    case 'prePrepare':
    case 'prepare':
    case 'commit':
      return label.minor;
    default:
      return null;
  }
}
