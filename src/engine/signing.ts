import { sign } from './lying/sign.ts';
import type { TO_ALL } from './outbox.ts';
import type { Message, NodeId } from './protocol.ts';
import type { World } from './world.ts';

/** Everything that was ever signed and sent in a run with liars: what they may say again, and may quote. */
export interface SigningRecord {
  latest: SignedMessage | null;
  /** By signer. */
  readonly latestOf: (SignedMessage | null)[];
}

/**
 * A message under a true signature, with what was said before it: a chain that all copies of a world share, since
 * nothing in it ever changes.
 */
export interface SignedMessage {
  readonly from: NodeId;
  /** Whom it was said to; `TO_ALL` where to every other replica. */
  readonly to: NodeId;
  readonly message: Message;
  /** What its sender signed with it; nothing for liars, who sign whatever is wanted. */
  readonly words: readonly string[];
  readonly before: SignedMessage | null;
  readonly beforeOfSigner: SignedMessage | null;
}

export function createRecord(nodes: number): SigningRecord {
  return { latest: null, latestOf: new Array<SignedMessage | null>(nodes).fill(null) };
}

export function copyRecord({ latest, latestOf }: SigningRecord): SigningRecord {
  return { latest, latestOf: latestOf.slice() };
}

/** What leaves a node: the message, and whether the signature under it is that of the node it names as its sender. */
export interface Posted {
  readonly message: Message;
  readonly genuine: boolean;
}

export interface Saying {
  /** Who sends it, and in whose name. */
  readonly from: NodeId;
  readonly as: NodeId;
  readonly to: NodeId | typeof TO_ALL;
  readonly said: Message;
}

/** A message as it leaves its sender. Where nobody lies, all that is sent is signed, and nothing has to be put down. */
export function post(world: World, saying: Saying): Posted {
  const { record } = world;
  return record ? sign(world, record, saying) : { message: saying.said, genuine: true };
}
