import { advance } from '../../../engine/advance.ts';
import type { History } from '../../../engine/history.ts';
import { createAgenda, put } from '../../../engine/network/agenda.ts';
import { plainEnvelope } from '../../../engine/network/envelope.ts';
import { createLinks } from '../../../engine/network/links.ts';
import type { StepCount, StepIndex } from '../../../engine/numbers.ts';
import type { ClientIndex, NodeId } from '../../../engine/protocol.ts';
import type { Step } from '../../../engine/trace.ts';
import { envelopeOf } from '../../../engine/trace.ts';
import type { World } from '../../../engine/world.ts';
import { copyWorld } from '../../../engine/world.ts';
import type { PbftMessage, Request, Status } from '../rules/messages.ts';
import { labelOf, pbftLetters } from '../rules/messages.ts';
import type { ReplicaState } from '../rules/replicaState.ts';
import { clientNode } from '../rules/replicaState.ts';

/** A question that one could ask a replica. */
export type Question =
  /** A client sends the last request again that was executed here for it (§4.1). */
  | { readonly kind: 'again'; readonly from: NodeId; readonly message: Request }
  /** A client wants to read something. */
  | { readonly kind: 'read'; readonly from: NodeId; readonly message: Request }
  /** Another replica, which has nothing, says so: it gets sent what it lacks. */
  | { readonly kind: 'status'; readonly from: NodeId; readonly message: Status };

/** A question, and the step in which the replica would handle it: the last one of a history of its own. */
export interface Asked {
  readonly question: Question;
  readonly history: History;
  readonly index: StepIndex;
}

/**
 * Returns the answers of a replica after so many steps, from its own state and by its own rules: each question arrives
 * in a copy of the world in which nothing else happens. Nothing where the replica is down.
 */
export function ifAsked(history: History, count: StepCount, world: World, node: NodeId): Asked[] {
  const replica = world.nodes[node];
  if (!replica?.up) return [];
  const state = replica.state as ReplicaState;
  return questionsTo(history, count, state, node).flatMap((question) => {
    const copy = stillCopy(world);
    const { message, from } = question;
    const said = { message, letters: pbftLetters[message.kind], label: labelOf(message), from, sentTick: copy.tick };
    put(copy.flight, copy.tick, plainEnvelope(said, node, copy.tick));
    const step = advance(copy);
    if (!step) return [];
    const asked = withStep(history, count, step, copy);
    return [{ question, history: asked, index: asked.steps.length - 1 }];
  });
}

/** The world with nothing on its way: only what is put into it happens. */
function stillCopy(world: World): World {
  const still = { flight: createAgenda<never>(), timers: createAgenda<never>(), links: createLinks(), reconnected: [] };
  const calm = { conditions: { latency: 1, jitter: 0, loss: 0, duplication: 0 }, patterns: [], plan: [] };
  const setup = { ...world.setup, untilTick: world.tick };
  return { ...copyWorld(world), ...still, ...calm, setup, interventionsDone: 0 };
}

function withStep(history: History, count: StepCount, step: Step, world: World): History {
  const snapshots = history.snapshots.filter((snapshot) => snapshot.count <= count);
  return {
    ...history,
    steps: [...history.steps.slice(0, count), step],
    violations: [],
    snapshots: [...snapshots, { count: count + 1, world }],
  };
}

function questionsTo(history: History, count: StepCount, state: ReplicaState, node: NodeId): Question[] {
  const { replicas, clients, readOnly } = history.setup.cluster;
  const again = [...state.service.lastReplies].map(([client, { timestamp }]): Question => {
    const operation = operationOf(history, count, { client, timestamp, node });
    return { kind: 'again', from: clientNode(replicas, client), message: requestOf(client, timestamp, operation) };
  });
  const latest = state.service.lastReplies.get(0)?.timestamp ?? 0;
  const [key] = state.service.values.keys();
  const read = { ...requestOf(0, Math.max(latest, state.pending.get(0)?.timestamp ?? 0) + 1, `get ${key ?? 'x'}`) };
  const asksToRead = {
    kind: 'read',
    from: clientNode(replicas, 0),
    message: { ...read, readOnly: readOnly > 0 },
  } as const;
  const other = (node + 1) % replicas;
  const lacksAll = { kind: 'status', from: other, message: emptyStatus(state, other) } as const;
  return [...again, ...(clients > 0 ? [asksToRead] : []), lacksAll];
}

function requestOf(client: ClientIndex, timestamp: number, operation: string): Request {
  return { kind: 'request', operation, timestamp, client, signature: 'genuine', readOnly: false };
}

/** The operation behind a reply, where it is among what this replica received or sent; a reply does not need it. */
function operationOf(
  { steps }: History,
  count: StepCount,
  wanted: { readonly client: ClientIndex; readonly timestamp: number; readonly node: NodeId },
): string {
  const isWanted = ({ client, timestamp }: Request) => client === wanted.client && timestamp === wanted.timestamp;
  for (let index = count - 1; index >= 0; index--) {
    const { node, cause, sent } = steps[index] as Step;
    if (node !== wanted.node) continue;
    const heard = envelopeOf(cause);
    for (const { message } of heard ? [heard, ...sent] : sent) {
      const found = requestsIn(message as PbftMessage).find(isWanted);
      if (found) return found.operation;
    }
  }
  return '';
}

function requestsIn(message: PbftMessage): readonly Request[] {
  if (message.kind === 'request') return [message];
  return message.kind === 'prePrepare' || message.kind === 'body' || message.kind === 'decision' ? message.batch : [];
}

/** A replica that is in the same view, and has executed nothing yet. */
function emptyStatus({ view, active }: ReplicaState, replica: NodeId): Status {
  const nothing = { lowWaterMark: 0, lastExecuted: 0, again: true, slots: [], checkpoints: [], viewChanges: [] };
  return { kind: 'status', view, active, ...nothing, replica };
}
