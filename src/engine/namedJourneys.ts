import type { History } from './history.ts';
import { NETWORK_COPY } from './interventions/duplicate.ts';
import type { Journey } from './journeys.ts';
import { journeysOf } from './journeys.ts';
import type { EnvelopeName } from './network/envelope.ts';
import { envelopeId } from './network/envelope.ts';
import type { StepIndex } from './numbers.ts';
import type { MessageLabel, NodeId } from './protocol.ts';

/** A message from one node to one other, by name: repeated sendings and network copies of it share this name. */
export interface NamedMessage {
  readonly letters: string;
  readonly label: MessageLabel;
  readonly from: NodeId;
  readonly to: NodeId;
}

/**
 * Returns the journeys of one message, in the order of sending. Repeats count up from 0 without gaps, so they can be
 * looked up one by one. So do copies, except that the network's own copy may be missing.
 */
export function journeysNamed(history: History, message: NamedMessage): Journey[] {
  const { byId } = journeysOf(history);
  const { replicas } = history.setup.cluster;
  const find = (name: EnvelopeName): Journey | undefined => byId.get(envelopeId(name, replicas));
  const journeys: Journey[] = [];
  for (let repeat = 0; ; repeat++) {
    if (!find({ ...message, repeat, copy: 0 })) return journeys;
    for (let copy = 0; ; copy++) {
      const journey = find({ ...message, repeat, copy });
      if (journey) journeys.push(journey);
      else if (copy !== NETWORK_COPY) break;
    }
  }
}

/**
 * Returns the first sending that the receiver accepted: delivered and not ignored, after step `since` and not after
 * step `until`. Undefined if there is none.
 */
export function takenIn(
  history: History,
  message: NamedMessage,
  since: StepIndex,
  until: StepIndex,
): Journey | undefined {
  let earliest: Journey | undefined;
  for (const journey of journeysNamed(history, message)) {
    const { fate, endStep, ignored } = journey;
    if (fate !== 'delivered' || ignored || endStep === null || endStep <= since || endStep > until) continue;
    if (!earliest || endStep < (earliest.endStep as number)) earliest = journey;
  }
  return earliest;
}
