import type { Message, NodeId } from '../protocol.ts';
import type { Posted, Saying, SignedMessage, SigningRecord } from '../signing.ts';
import type { World } from '../world.ts';

/** Everything that was said so far, the oldest first. */
export function everythingSaid(record: SigningRecord | null): SignedMessage[] {
  const said: SignedMessage[] = [];
  for (let one = record?.latest ?? null; one; one = one.before) said.push(one);
  return said.reverse();
}

/**
 * A message as it leaves its sender, put down in the record. What a liar quotes is compared with what was really signed;
 * a correct node quotes only what it has checked. In the name of a correct node, a liar can only say once more what that
 * node said: anything else is forged, and seen to be.
 */
export function sign(world: World, record: SigningRecord, { from, as, to, said }: Saying): Posted {
  if (as !== from && !isLiar(world, as)) return { message: said, genuine: hasSaid(record, as, said) };
  const { replicas } = world.setup.cluster;
  const lies = isLiar(world, as);
  const wasSigned = (signer: NodeId, words: string): boolean =>
    isLiar(world, signer) || hasSigned(record, signer, words);
  const protocolLies = world.kit.lies;
  const message = lies && protocolLies ? protocolLies.withMarks(said, replicas, wasSigned) : said;
  const words = lies || !protocolLies ? [] : protocolLies.signaturesOf(message, as, replicas);
  const beforeOfSigner = record.latestOf[as] ?? null;
  record.latest = { from: as, to, message, words, before: record.latest, beforeOfSigner };
  record.latestOf[as] = record.latest;
  return { message, genuine: true };
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
