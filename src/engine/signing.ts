import { sign } from './lying/sign.ts';
import type { TO_ALL } from './outbox.ts';
import type { Message, NodeId } from './protocol.ts';
import type { World } from './world.ts';

/** Everything that was ever signed and sent in a run with liars: the messages that they may replay or quote. */
export interface SigningRecord {
  latest: RecordedMessage | null;
  /** The latest message of each signer, by node. */
  readonly latestOf: (RecordedMessage | null)[];
}

/**
 * A signed message, linked to the one recorded before it: a chain that all copies of a world share, since no link of it
 * ever changes.
 */
export interface RecordedMessage {
  readonly from: NodeId;
  /** The receiver; `TO_ALL` for every other replica. */
  readonly to: NodeId;
  readonly message: Message;
  /** The statements that its sender signed with it; empty for liars, who can sign anything. */
  readonly words: readonly string[];
  readonly before: RecordedMessage | null;
  readonly beforeOfSigner: RecordedMessage | null;
}

export function createRecord(nodes: number): SigningRecord {
  return { latest: null, latestOf: new Array<RecordedMessage | null>(nodes).fill(null) };
}

export function copyRecord({ latest, latestOf }: SigningRecord): SigningRecord {
  return { latest, latestOf: latestOf.slice() };
}

/** A message as it leaves a node, and whether its signature is that of the node named as its sender. */
export interface Posted {
  readonly message: Message;
  readonly genuine: boolean;
}

/** A message that is about to be signed. */
export interface SigningRequest {
  /** The node that sends it, and the node in whose name it does. */
  readonly from: NodeId;
  readonly as: NodeId;
  readonly to: NodeId | typeof TO_ALL;
  readonly message: Message;
}

/**
 * Signs a message as it leaves its sender. In a run without liars every message is genuine, and nothing is recorded.
 */
export function post(world: World, request: SigningRequest): Posted {
  const { record } = world;
  return record ? sign(world, record, request) : { message: request.message, genuine: true };
}
