import type { Input, MessageInput, Place, Protocol, Vocabulary } from '../protocol.ts';
import type { PbftOutbox, Received } from './actor.ts';
import { authenticityFault, ignore } from './actor.ts';
import { onCheckpoint } from './checkpoint.ts';
import { onOperation, onReply, onRetransmitTimeout } from './client.ts';
import type { ClientState } from './clientState.ts';
import { copyClient, createClient } from './clientState.ts';
import type { PbftMessage, PbftMessageKind } from './messages.ts';
import { labelOf, pbftLetters } from './messages.ts';
import { onCommit, onPrePrepare, onPrepare } from './normalCase.ts';
import type { PbftNote } from './notes.ts';
import type { ReplicaState } from './replicaState.ts';
import { copyReplica, createReplica } from './replicaState.ts';
import { onRequest, proposeBuffered } from './requests.ts';

/** Practical Byzantine Fault Tolerance (Castro and Liskov, OSDI 1999) as a protocol of this house. */

export type PbftState = ReplicaState | ClientState;

export interface PbftVocabulary extends Vocabulary {
  readonly message: PbftMessage;
  readonly state: PbftState;
  readonly note: PbftNote;
}

type ReplicaHandler<M extends PbftMessage> = (
  place: Place,
  state: ReplicaState,
  received: Received<M>,
  out: PbftOutbox,
) => void;

/** Every message kind has its handler, or this table does not compile. */
const replicaHandlers: { readonly [Kind in PbftMessageKind]: ReplicaHandler<Extract<PbftMessage, { kind: Kind }>> } = {
  request: onRequest,
  prePrepare: onPrePrepare,
  prepare: onPrepare,
  commit: onCommit,
  checkpoint: onCheckpoint,
  reply: (_place, _state, _received, out) => ignore(out, 'reply', 'wrongRole'),
};

export const pbft: Protocol<PbftVocabulary> = {
  id: 'pbft',
  letters: pbftLetters,
  createState: (place) => (isClient(place) ? createClient() : createReplica()),
  copyState: (state) => (state.kind === 'client' ? copyClient(state) : copyReplica(state)),
  restartState: (place, state, memory) => (memory === 'kept' ? state : pbft.createState(place)),
  label: labelOf,
  step(place, state, input, out) {
    if (input.kind === 'message') receive(place, state, input, out);
    else if (state.kind === 'client') act(place, state, input, out);
    else ignore(out, input.kind, input.kind === 'operation' ? 'wrongRole' : 'settled');
  },
};

function isClient(place: Place): boolean {
  return place.self >= place.cluster.replicas;
}

function receive(place: Place, state: PbftState, input: MessageInput<PbftMessage>, out: PbftOutbox): void {
  const { message } = input;
  const fault = authenticityFault(place, input);
  if (fault) return ignore(out, message.kind, fault, { got: input.from });
  if (state.kind === 'replica') return dispatch(place, state, input, out);
  if (message.kind === 'reply') return onReply(place, state, { from: input.from, message }, out);
  ignore(out, message.kind, 'wrongRole');
}

function dispatch(place: Place, state: ReplicaState, received: Received<PbftMessage>, out: PbftOutbox): void {
  // The table pairs each kind with its handler; the compiler cannot follow the pairing through the lookup.
  const handler = replicaHandlers[received.message.kind] as ReplicaHandler<PbftMessage>;
  handler(place, state, received, out);
  proposeBuffered(place, state, out);
}

function act(
  place: Place,
  state: ClientState,
  input: Exclude<Input<PbftMessage>, { readonly kind: 'message' }>,
  out: PbftOutbox,
): void {
  if (input.kind === 'operation') onOperation(place, state, input.operation, out);
  else onRetransmitTimeout(place, state, out);
}
