import { journeysNamed } from '../../../../engine/namedJourneys.ts';
import type { Envelope } from '../../../../engine/network/envelope.ts';
import type { NodeId } from '../../../../engine/protocol.ts';
import type { Instant, Whereabouts } from '../../../../protocols/pbft/explain/whereabouts.ts';
import { whereaboutsOf } from '../../../../protocols/pbft/explain/whereabouts.ts';
import type { PbftNote } from '../../../../protocols/pbft/notes.ts';

/** The outcome of a NEW-VIEW at one backup: it made the same computation and entered the view, or it did not. */
export interface NewViewOutcome {
  readonly node: NodeId;
  /** `accepted`: in this step; else where the message is, or why it was refused. */
  readonly verdict: { readonly kind: 'accepted'; readonly step: number } | Whereabouts;
}

/** Returns the outcome at every backup, as of the instant. A NEW-VIEW sent again is the same message (§4.4). */
export function newViewOutcomes(instant: Instant, envelope: Envelope): NewViewOutcome[] {
  const { replicas } = instant.history.setup.cluster;
  const nodes = Array.from({ length: replicas }, (_, node) => node).filter((node) => node !== envelope.from);
  return nodes.map((node) => ({ node, verdict: verdictOf(instant, envelope, node) }));
}

function verdictOf(instant: Instant, { from, letters, label }: Envelope, to: NodeId): NewViewOutcome['verdict'] {
  const { history, count } = instant;
  for (const { fate, endStep } of journeysNamed(history, { letters, label, from, to })) {
    if (fate !== 'delivered' || endStep === null || endStep >= count) continue;
    const notes = history.steps[endStep]?.notes as readonly PbftNote[];
    if (notes.some((note) => note.kind === 'enteredView')) return { kind: 'accepted', step: endStep };
  }
  return whereaboutsOf(instant, { message: 'newView', label, from, to });
}
