import type { History } from './history.ts';
import { NETWORK_COPY } from './interventions/duplicate.ts';
import type { Journey } from './journeys.ts';
import { journeysOf } from './journeys.ts';
import type { EnvelopeName } from './network/envelope.ts';
import { envelopeId } from './network/envelope.ts';
import type { MessageLabel, NodeId } from './protocol.ts';

/** What one node says to one other: every sending of it, and every copy of each, is one journey. */
export interface Saying {
  readonly letters: string;
  readonly label: MessageLabel;
  readonly from: NodeId;
  readonly to: NodeId;
}

/**
 * The journeys of one saying, in the order of sending. Repeats count up from 0 without gaps, so they can be looked up;
 * copies do as well, but for the network's own, which there may not be.
 */
export function journeysNamed(history: History, saying: Saying): Journey[] {
  const { byId } = journeysOf(history);
  const { replicas } = history.setup.cluster;
  const find = (name: EnvelopeName): Journey | undefined => byId.get(envelopeId(name, replicas));
  const found: Journey[] = [];
  for (let repeat = 0; ; repeat++) {
    if (!find({ ...saying, repeat, copy: 0 })) return found;
    for (let copy = 0; ; copy++) {
      const journey = find({ ...saying, repeat, copy });
      if (journey) found.push(journey);
      else if (copy !== NETWORK_COPY) break;
    }
  }
}

/**
 * The sending that the receiver took in first: delivered, not ignored, after step `since` and not after step `until`.
 * Undefined where none was.
 */
export function takenIn(history: History, saying: Saying, since: number, until: number): Journey | undefined {
  let earliest: Journey | undefined;
  for (const journey of journeysNamed(history, saying)) {
    const { fate, endStep, ignored } = journey;
    if (fate !== 'delivered' || ignored || endStep === null || endStep <= since || endStep > until) continue;
    if (!earliest || endStep < (earliest.endStep as number)) earliest = journey;
  }
  return earliest;
}
