import type { ClientIndex, NodeId, NodeNames } from '../engine/protocol.ts';
import type { Setup } from '../engine/setup.ts';
import type { MessageKind } from '../protocols/index.ts';
import { protocolOf } from '../protocols/index.ts';

/** Names of nodes and messages, the same in every language: in Latin letters, as in the paper and the diagram. */

/** The numbers of nodes, on which their names depend. Every cluster is one of these. */
export interface Nodes {
  readonly replicas: number;
  readonly clients: number;
  /** The protocol they run; PBFT where it is absent. A protocol may have names of its own for them. */
  readonly protocol?: string;
  /** The name, in a sentence, of the only client of a run: a word of its language. C where it is absent. */
  readonly onlyClient?: string;
}

/** The nodes of a run, as sentences about it call them. */
export function nodesOf({ cluster: { replicas, clients }, protocol }: Pick<Setup, 'cluster' | 'protocol'>): Nodes {
  return { replicas, clients, protocol };
}

/** The name of a node: R0, R1 …, or Apple, MS …; the client is C, or C0, C1 … where there are several. */
export function nodeLabel(nodes: Nodes, node: NodeId): string {
  const { replicas, protocol } = nodes;
  if (node >= replicas) return clientLabel(nodes, node - replicas);
  return namesIn(protocol)?.replicas[node] ?? `R${node}`;
}

/** @param client its number among the clients, from 0. */
export function clientLabel({ clients, protocol, onlyClient }: Nodes, client: ClientIndex): string {
  const ownName = namesIn(protocol)?.client;
  const letter = ownName ?? 'C';
  if (clients > 1) return `${letter}${client}`;
  return ownName ?? onlyClient ?? letter;
}

function namesIn(protocol: string | undefined): NodeNames | undefined {
  return protocol === undefined ? undefined : protocolOf(protocol).nodeNames;
}

/** The longest list of neighbours that is written out; longer ones become a range. */
const SPELT_OUT_MAX = 6;

/**
 * Names for a list of nodes in ascending order. A long list is shortened: three and more neighbours become `R1–R9`.
 */
export function nodeLabels(nodes: Nodes, ids: readonly NodeId[]): string[] {
  const label = (node: NodeId): string => nodeLabel(nodes, node);
  if (ids.length <= SPELT_OUT_MAX) return ids.map(label);
  const labels: string[] = [];
  for (let index = 0; index < ids.length; ) {
    let end = index;
    while (ids[end + 1] === (ids[end] as NodeId) + 1) end++;
    const [first, last] = [ids[index] as NodeId, ids[end] as NodeId];
    if (end - index >= 2) labels.push(`${label(first)}–${label(last)}`);
    else labels.push(...ids.slice(index, end + 1).map(label));
    index = end + 1;
  }
  return labels;
}

/** Sequence numbers in ascending order: three and more neighbours become `4–9`. */
export function numberRanges(numbers: readonly number[]): string[] {
  const ranges: string[] = [];
  for (let index = 0; index < numbers.length; ) {
    let end = index;
    while (numbers[end + 1] === (numbers[end] as number) + 1) end++;
    if (end - index >= 2) ranges.push(`${numbers[index]}–${numbers[end]}`);
    else ranges.push(...numbers.slice(index, end + 1).map(String));
    index = end + 1;
  }
  return ranges;
}

/** The names that messages have in the paper, and those it leaves without a name. */
export const wireNames: Readonly<Record<MessageKind, string>> = {
  request: 'REQUEST',
  prePrepare: 'PRE-PREPARE',
  prepare: 'PREPARE',
  commit: 'COMMIT',
  reply: 'REPLY',
  checkpoint: 'CHECKPOINT',
  viewChange: 'VIEW-CHANGE',
  newView: 'NEW-VIEW',
  status: 'STATUS',
  fetchState: 'FETCH',
  stateCopy: 'STATE',
  body: 'BODY',
  decision: 'DECISION',
  // The paths of the Go program are its names.
  '/req': '/req',
  '/prePrepare': '/prePrepare',
  '/prepare': '/prepare',
  '/commit': '/commit',
  ok: 'ok',
  end: 'return',
};

/** The number of characters of a digest that are shown. */
const DIGEST_SHOWN = 8;

export function shortDigest(digest: string): string {
  return digest.slice(0, DIGEST_SHOWN);
}
