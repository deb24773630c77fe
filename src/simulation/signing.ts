import type { Message, NodeId } from '../protocol/protocol.ts';
import type { World } from './world.ts';

/** Everything that was ever signed and sent in a run with liars: what they may say again, and may quote. */
export interface SigningRecord {
  /** The oldest first. */
  readonly said: SignedMessage[];
  /** By signer, the words it signed. */
  readonly words: Map<NodeId, Set<string>>;
}

export interface SignedMessage {
  readonly from: NodeId;
  readonly message: Message;
}

export function createRecord(): SigningRecord {
  return { said: [], words: new Map() };
}

export function copyRecord({ said, words }: SigningRecord): SigningRecord {
  return { said: said.slice(), words: new Map([...words].map(([signer, texts]) => [signer, new Set(texts)])) };
}

/**
 * A message as it leaves its sender, put down in the record. What a liar quotes is compared with what was really signed;
 * a correct node quotes only what it has checked.
 */
export function sign(world: World, from: NodeId, said: Message): Message {
  const { record, protocol, setup } = world;
  if (!record) return said;
  const { cluster } = setup;
  const wasSigned = (signer: NodeId, signature: string): boolean =>
    isLiar(world, signer) || record.words.get(signer)?.has(signature) === true;
  const message = isLiar(world, from) ? protocol.withMarks(said, cluster, wasSigned) : said;
  record.said.push({ from, message });
  const words = record.words.get(from) ?? new Set<string>();
  for (const signature of protocol.signatures(message, from, cluster)) words.add(signature);
  record.words.set(from, words);
  return message;
}

/** Liars share their keys: each of them signs for all. */
function isLiar(world: World, node: NodeId): boolean {
  return world.nodes[node]?.lied === true;
}
