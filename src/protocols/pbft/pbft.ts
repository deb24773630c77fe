import type { Input, MessageInput, Place, Protocol, TimerName, Vocabulary } from '../../engine/protocol.ts';
import { isOperation } from '../keyValue.ts';
import { withPolicy } from './broken/policyOf.ts';
import type { PbftNote } from './notes.ts';
import type { PbftOutbox, Received } from './rules/actor.ts';
import { authenticityFault, ignore } from './rules/actor.ts';
import { onBody } from './rules/bodies.ts';
import { onCheckpoint } from './rules/checkpoint.ts';
import { onOperation, onReply, onRetransmitTimeout, RETRANSMIT } from './rules/client.ts';
import type { ClientState } from './rules/clientState.ts';
import { copyClient, createClient } from './rules/clientState.ts';
import { copyReplica } from './rules/copyReplica.ts';
import { onDecision } from './rules/decision.ts';
import type { PbftMessage, PbftMessageKind } from './rules/messages.ts';
import { labelOf, pbftLetters } from './rules/messages.ts';
import { onNewView } from './rules/newView.ts';
import { onCommit, onPrePrepare, onPrepare } from './rules/normalCase.ts';
import type { PbftPlace } from './rules/policy.ts';
import { positionOf } from './rules/position.ts';
import { answerHeldReads } from './rules/readOnly.ts';
import type { ReplicaState } from './rules/replicaState.ts';
import { createReplica } from './rules/replicaState.ts';
import { onRequest, proposeBuffered } from './rules/requests.ts';
import { onRestart } from './rules/restart.ts';
import { endFetchWhenReached, onFetchState, onFetchTimeout, onStateCopy } from './rules/stateTransfer.ts';
import { onConnected, onHeartbeat, onStatus, onStatusTimeout, watchProgress } from './rules/status.ts';
import { FETCH, HEARTBEAT, NEW_VIEW, REQUEST, STATUS, watchRequests } from './rules/timers.ts';
import { onNewViewTimeout, onRequestTimeout, onViewChange } from './rules/viewChange.ts';

/** Practical Byzantine Fault Tolerance (Castro and Liskov, OSDI 1999), as a protocol of the engine. */

export type PbftState = ReplicaState | ClientState;

export interface PbftVocabulary extends Vocabulary {
  readonly place: PbftPlace;
  readonly message: PbftMessage;
  readonly state: PbftState;
  readonly note: PbftNote;
}

type ReplicaHandler<M extends PbftMessage> = (
  place: PbftPlace,
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
  viewChange: onViewChange,
  newView: onNewView,
  status: onStatus,
  fetchState: onFetchState,
  stateCopy: onStateCopy,
  body: onBody,
  decision: onDecision,
  reply: (_place, _state, _received, out) => ignore(out, 'reply', 'wrongRole'),
};

type TimeoutHandler = (place: PbftPlace, state: ReplicaState, out: PbftOutbox) => void;

const timeoutHandlers: ReadonlyMap<TimerName, TimeoutHandler> = new Map([
  [REQUEST, onRequestTimeout],
  [NEW_VIEW, onNewViewTimeout],
  [STATUS, onStatusTimeout],
  [FETCH, onFetchTimeout],
  [HEARTBEAT, onHeartbeat],
]);

export const pbft: Protocol<PbftVocabulary> = {
  id: 'pbft',
  letters: pbftLetters,
  hearsOfConnections: true,
  parts: { views: true, log: true, lies: true },
  timers: { [REQUEST]: 'r', [NEW_VIEW]: 'n', [STATUS]: 's', [FETCH]: 'f', [RETRANSMIT]: 'c' },
  durations: { viewChangeTimeout: 'v', statusInterval: 'r' },
  asks: 'operation',
  isOperation,
  createPlace: (self, cluster) => withPolicy({ self, cluster }),
  createState: (place) => (isClient(place) ? createClient() : createReplica()),
  copyState: (state) => (state.kind === 'client' ? copyClient(state) : copyReplica(state)),
  restartState: (place, state, memory) => (memory === 'kept' ? state : pbft.createState(place)),
  label: labelOf,
  positionOf,
  step(place, state, input, out) {
    if (state.kind === 'client') return actAsClient(place, state, input, out);
    actAsReplica(place, state, input, out);
    afterwards(place, state, out);
  },
};

function isClient(place: Place): boolean {
  return place.self >= place.cluster.replicas;
}

function actAsReplica(place: PbftPlace, state: ReplicaState, input: Input<PbftMessage>, out: PbftOutbox): void {
  switch (input.kind) {
    case 'message':
      return receive(place, state, input, out);
    case 'timeout': {
      const handler = timeoutHandlers.get(input.timer);
      return handler ? handler(place, state, out) : ignore(out, 'timeout', 'settled');
    }
    case 'restart':
      return onRestart(place, state, out);
    case 'connected':
      return onConnected(place, state, input.peers, out);
    case 'operation':
      return ignore(out, 'operation', 'wrongRole');
  }
}

function receive(place: PbftPlace, state: ReplicaState, input: MessageInput<PbftMessage>, out: PbftOutbox): void {
  const { kind } = input.message;
  const fault = authenticityFault(place, input);
  if (fault) return ignore(out, kind, fault, { got: input.from });
  // The table pairs each kind with its handler; the compiler cannot follow the pairing through the lookup.
  const handler = replicaHandlers[kind] as ReplicaHandler<PbftMessage>;
  handler(place, state, input, out);
}

/**
 * The consequences that any step may have: the window has moved, a batch is through, a request is executed or waited
 * for.
 */
function afterwards(place: PbftPlace, state: ReplicaState, out: PbftOutbox): void {
  endFetchWhenReached(place, state, out);
  proposeBuffered(place, state, out);
  answerHeldReads(place, state, out);
  watchRequests(place, state, out);
  watchProgress(place, state, out);
}

function actAsClient(place: PbftPlace, state: ClientState, input: Input<PbftMessage>, out: PbftOutbox): void {
  switch (input.kind) {
    case 'message': {
      const { from, message } = input;
      const fault = authenticityFault(place, input);
      if (fault) return ignore(out, message.kind, fault, { got: from });
      if (message.kind === 'reply') return onReply(place, state, { from, message }, out);
      return ignore(out, message.kind, 'wrongRole');
    }
    case 'timeout':
      return onRetransmitTimeout(place, state, out);
    case 'operation':
      return onOperation(place, state, input.operation, out);
    case 'restart':
    case 'connected':
      return ignore(out, input.kind, 'wrongRole');
  }
}
