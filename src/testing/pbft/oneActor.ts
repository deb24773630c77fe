import type { Cluster, Input, NodeId, Ticks, TimerName } from '../../engine/protocol.ts';
import { assertReplica } from '../../protocols/pbft/assertReplica.ts';
import { withPolicy } from '../../protocols/pbft/broken/policyOf.ts';
import type { IgnoredNote, PbftNote, PbftNoteKind } from '../../protocols/pbft/notes.ts';
import type { PbftState } from '../../protocols/pbft/pbft.ts';
import { pbft } from '../../protocols/pbft/pbft.ts';
import type { PbftOutbox } from '../../protocols/pbft/rules/actor.ts';
import type { ClientState } from '../../protocols/pbft/rules/clientState.ts';
import type { PbftMessage } from '../../protocols/pbft/rules/messages.ts';
import type { PbftPlace } from '../../protocols/pbft/rules/policy.ts';
import type { ReplicaState } from '../../protocols/pbft/rules/replicaState.ts';

/**
 * One actor by itself, without a network: hand it inputs, and look at what it answers. A replica whose state
 * contradicts an invariant after one of them throws. For tests.
 */

export interface OneActor<State extends PbftState> {
  readonly place: PbftPlace;
  readonly state: State;
  /** A message signed by `from` arrives. */
  hear(from: NodeId, message: PbftMessage): Answer;
  /** A message arrives that says it is from `from`, but `from` never signed it. */
  hearForged(from: NodeId, message: PbftMessage): Answer;
  expire(timer: TimerName): Answer;
  ask(operation: string): Answer;
  restart(): Answer;
  /** The transport says that these replicas can be reached again. */
  connect(peers: readonly NodeId[]): Answer;
}

/** The answer of an actor to one input, in order. */
export interface Answer {
  readonly notes: PbftNote[];
  readonly sends: { readonly to: NodeId | 'all'; readonly message: PbftMessage }[];
  /** A timer started, or with null cancelled. */
  readonly timers: { readonly timer: TimerName; readonly after: Ticks | null }[];
}

/** The cluster of the paper's figures: n = 4, with K = 10 and L = 20. */
export const fourReplicas: Cluster = {
  replicas: 4,
  clients: 2,
  checkpointInterval: 10,
  window: 20,
  clientTimeout: 600,
  viewChangeTimeout: 500,
  statusInterval: 300,
  heartbeat: 0,
  batchSize: 1,
  tentativeExecution: 0,
  readOnly: 0,
  brokenRule: 0,
  secondBrokenRule: 0,
};

export function oneReplica(self: NodeId, cluster: Cluster = fourReplicas): OneActor<ReplicaState> {
  const place = withPolicy({ self, cluster });
  return oneActor(place, pbft.createState(place) as ReplicaState);
}

export function oneClient(client = 0, cluster: Cluster = fourReplicas): OneActor<ClientState> {
  const place = withPolicy({ self: cluster.replicas + client, cluster });
  return oneActor(place, pbft.createState(place) as ClientState);
}

function oneActor<State extends PbftState>(place: PbftPlace, state: State): OneActor<State> {
  const step = (input: Input<PbftMessage>): Answer => answerOf(place, state, input);
  return {
    place,
    state,
    hear: (from, message) => step({ kind: 'message', from, message, genuine: true }),
    hearForged: (from, message) => step({ kind: 'message', from, message, genuine: false }),
    expire: (timer) => step({ kind: 'timeout', timer }),
    ask: (operation) => step({ kind: 'operation', operation }),
    restart: () => step({ kind: 'restart' }),
    connect: (peers) => step({ kind: 'connected', peers }),
  };
}

function answerOf(place: PbftPlace, state: PbftState, input: Input<PbftMessage>): Answer {
  const answer = answerOfRule((out) => pbft.step(place, state, input, out));
  assertReplica(place, state);
  return answer;
}

/** The answer of one rule that is called by itself, in whatever state. */
export function answerOfRule(rule: (out: PbftOutbox) => void): Answer {
  const answer: Answer = { notes: [], sends: [], timers: [] };
  rule({
    send: (to, message) => {
      if (typeof to !== 'number') throw new Error('A message to all is multicast.');
      answer.sends.push({ to, message });
    },
    multicast: (message) => answer.sends.push({ to: 'all', message }),
    setTimer: (timer, after) => answer.timers.push({ timer, after }),
    cancelTimer: (timer) => answer.timers.push({ timer, after: null }),
    note: (note) => answer.notes.push(note),
  });
  return answer;
}

export function noteKinds(answer: Answer): PbftNoteKind[] {
  return answer.notes.map((note) => note.kind);
}

/** The same answer without what it says about timers. */
export function withoutTimers({ notes, sends }: Answer): Pick<Answer, 'notes' | 'sends'> {
  return { notes: notes.filter(({ kind }) => kind !== 'timerStarted' && kind !== 'timerCancelled'), sends };
}

/**
 * The only note of an answer, which says that the input had no effect. A question about what lies above the window may
 * stand beside it.
 */
export function ignoredNote(answer: Answer): IgnoredNote | null {
  const [note, ...others] = answer.notes;
  const isAlone = others.every((other) => other.kind === 'statusSent' && other.why === 'beyondWindow');
  return isAlone && note?.kind === 'ignored' ? note : null;
}

/** The note of this kind in an answer; null where there is none. */
export function noteOf<Kind extends PbftNoteKind>(
  answer: Answer,
  kind: Kind,
): Extract<PbftNote, { kind: Kind }> | null {
  const noted = answer.notes.find((note) => note.kind === kind);
  return (noted as Extract<PbftNote, { kind: Kind }> | undefined) ?? null;
}
