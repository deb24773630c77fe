import type { MessageInput, NodeId, Outbox } from '../../../engine/protocol.ts';
import type { IgnoredNote, IgnoredReason, PbftNote } from '../notes.ts';
import type { PbftMessage } from './messages.ts';
import type { PbftPlace } from './policy.ts';

/** The shapes PBFT's handlers share. */

export type PbftOutbox = Outbox<PbftMessage, PbftNote>;

/** A message as a handler gets it: already known to be signed by `from`. */
export interface Received<M extends PbftMessage> {
  readonly from: NodeId;
  readonly message: M;
}

export function ignore(
  out: PbftOutbox,
  input: IgnoredNote['input'],
  why: IgnoredReason,
  values: Pick<IgnoredNote, 'got' | 'expected'> = {},
): void {
  out.note({ kind: 'ignored', input, why, ...values });
}

/** C7: why the signer of a message may not say what it says; null where it may (§4.1). */
export function authenticityFault(place: PbftPlace, input: MessageInput<PbftMessage>): IgnoredReason | null {
  const { from, message, genuine } = input;
  if (message.kind === 'viewChange') return place.policy.signerFault(place.cluster, message, genuine ? from : null);
  if (!genuine) return 'forgedSender';
  if (message.kind === 'request') return message.signature === 'forged' ? 'forgedRequest' : null;
  if (from >= place.cluster.replicas) return 'wrongRole';
  if ('replica' in message && message.replica !== from) return 'wrongSigner';
  return null;
}
