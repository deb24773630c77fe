import type { Message, NodeId } from '../protocol.ts';
import type { Posted, RecordedMessage, SigningRecord, SigningRequest } from '../signing.ts';
import type { World } from '../world.ts';

/** Returns every message in the record, the oldest first. */
export function everythingSaid(record: SigningRecord | null): RecordedMessage[] {
  const messages: RecordedMessage[] = [];
  for (let one = record?.latest ?? null; one; one = one.before) messages.push(one);
  return messages.reverse();
}

/**
 * Signs a message as it leaves its sender, and records it. A liar's quotations are compared with the record of what was
 * really signed; a correct node quotes only statements that it has checked. In the name of a correct node, a liar can
 * only repeat a message of that node: any other is forged, and marked as such.
 */
export function sign(world: World, record: SigningRecord, { from, as, to, message: given }: SigningRequest): Posted {
  if (as !== from && !isLiar(world, as)) return { message: given, genuine: hasSent(record, as, given) };
  const { replicas } = world.setup.cluster;
  const lies = isLiar(world, as);
  const wasSigned = (signer: NodeId, words: string): boolean =>
    isLiar(world, signer) || hasSigned(record, signer, words);
  const protocolLies = world.kit.lies;
  const message = lies && protocolLies ? protocolLies.withMarks(given, replicas, wasSigned) : given;
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

/** Searches from the latest backwards: most quoted statements are recent. */
function hasSigned({ latestOf }: SigningRecord, signer: NodeId, words: string): boolean {
  for (let one = latestOf[signer] ?? null; one; one = one.beforeOfSigner) if (one.words.includes(words)) return true;
  return false;
}

function hasSent({ latestOf }: SigningRecord, signer: NodeId, message: Message): boolean {
  for (let one = latestOf[signer] ?? null; one; one = one.beforeOfSigner) if (one.message === message) return true;
  return false;
}
