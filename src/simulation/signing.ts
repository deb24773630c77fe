import type { Message, NodeId } from '../protocol/protocol.ts';
import type { TO_ALL } from './outbox.ts';
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

/** Everything that was said so far, the oldest first. */
export function everythingSaid(record: SigningRecord | null): SignedMessage[] {
  const said: SignedMessage[] = [];
  for (let one = record?.latest ?? null; one; one = one.before) said.push(one);
  return said.reverse();
}

/** What leaves a node: the message, and whether the signature under it is that of the node it names as its sender. */
export interface Posted {
  readonly message: Message;
  readonly genuine: boolean;
}

/**
 * A message as it leaves its sender, put down in the record. What a liar quotes is compared with what was really signed;
 * a correct node quotes only what it has checked. In the name of a correct node, a liar can only say once more what that
 * node said: anything else is forged, and seen to be.
 */
export function post(world: World, { from, as, to, said }: Saying): Posted {
  const { record, protocol, setup } = world;
  if (!record) return { message: said, genuine: true };
  if (as !== from && !isLiar(world, as)) return { message: said, genuine: hasSaid(record, as, said) };
  const { cluster } = setup;
  const lies = isLiar(world, as);
  const wasSigned = (signer: NodeId, words: string): boolean =>
    isLiar(world, signer) || hasSigned(record, signer, words);
  const message = lies ? protocol.withMarks(said, cluster, wasSigned) : said;
  const words = lies ? [] : protocol.signatures(message, as, cluster);
  const beforeOfSigner = record.latestOf[as] ?? null;
  record.latest = { from: as, to, message, words, before: record.latest, beforeOfSigner };
  record.latestOf[as] = record.latest;
  return { message, genuine: true };
}

interface Saying {
  /** Who sends it, and in whose name. */
  readonly from: NodeId;
  readonly as: NodeId;
  readonly to: NodeId | typeof TO_ALL;
  readonly said: Message;
}

/** Liars share their keys: each of them signs for all. */
function isLiar(world: World, node: NodeId): boolean {
  return world.nodes[node]?.lied === true;
}

/** Looked for from the latest backwards: what is quoted was said shortly before. */
function hasSigned({ latestOf }: SigningRecord, signer: NodeId, words: string): boolean {
  for (let one = latestOf[signer] ?? null; one; one = one.beforeOfSigner) if (one.words.includes(words)) return true;
  return false;
}

function hasSaid({ latestOf }: SigningRecord, signer: NodeId, message: Message): boolean {
  for (let one = latestOf[signer] ?? null; one; one = one.beforeOfSigner) if (one.message === message) return true;
  return false;
}
