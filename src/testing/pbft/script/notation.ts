import type { Cluster, NodeId } from '../../../engine/protocol.ts';
import type { Digest } from '../../../protocols/digest.ts';
import type {
  Batch,
  Checkpoint,
  PbftMessage,
  PreparedCertificate,
  Proposal,
  ViewChange,
} from '../../../protocols/pbft/rules/messages.ts';
import { digestOfBatch, NULL_DIGEST } from '../../../protocols/pbft/rules/requestDigest.ts';
import { digestOfService } from '../../../protocols/pbft/rules/service.ts';
import { clientLabel, nodeLabel, nodeLabels, shortDigest } from '../../../text/names.ts';

/** The paper's notation: ⟨PREPARE, v, n, d, i⟩, with digests named by what they are of. For tests. */
export interface Notation {
  readonly cluster: Cluster;
  /** The names of digests seen so far, such as `D(put x 1)`. */
  readonly digests: Map<Digest, string>;
}

export function createNotation(cluster: Cluster): Notation {
  return { cluster, digests: new Map([[NULL_DIGEST, 'D(null)']]) };
}

export function node({ cluster }: Notation, id: NodeId): string {
  return nodeLabel(cluster, id);
}

/** `R0, R2`. */
export function listOf({ cluster }: Notation, ids: readonly NodeId[]): string {
  return nodeLabels(cluster, ids).join(', ');
}

/** A digest is named once what it is of is known. */
export function digest({ digests }: Notation, of: Digest): string {
  return digests.get(of) ?? `${shortDigest(of)}…`;
}

export function requests(batch: Batch): string {
  return batch.length === 0 ? 'null' : batch.map(({ operation }) => operation).join('; ');
}

/** Names the digests whose content a message brings to light. */
export function learn({ digests }: Notation, message: PbftMessage): void {
  if (message.kind === 'request') nameBatch(digests, [message]);
  if (message.kind === 'prePrepare' || message.kind === 'body') nameBatch(digests, message.batch);
  if (message.kind === 'stateCopy') nameState(digests, digestOfService(message.service), message.sequence);
  if (message.kind === 'checkpoint') nameState(digests, message.digest, message.sequence);
}

function nameBatch(digests: Notation['digests'], batch: Batch): void {
  digests.set(digestOfBatch(batch), `D(${requests(batch)})`);
}

/** Only the first state that is seen after one number is named: another one is false. */
function nameState(digests: Notation['digests'], of: Digest, sequence: number): void {
  const name = `d${sequence}`;
  if (![...digests.values()].includes(name)) digests.set(of, name);
}

/** Sets are named by their letters here, ∅ where they are empty; `partsOf` spells them out. */
export function messageText(notation: Notation, message: PbftMessage): string {
  const { cluster } = notation;
  switch (message.kind) {
    case 'request':
      return `⟨REQUEST, ${message.operation}, ${message.timestamp}, ${clientLabel(cluster, message.client)}⟩`;
    case 'prePrepare':
      return `⟨${proposalText(notation, message)}, ${requests(message.batch)}⟩`;
    case 'prepare':
    case 'commit': {
      const { kind, view, sequence, replica } = message;
      return `⟨${kind.toUpperCase()}, ${view}, ${sequence}, ${digest(notation, message.digest)}, ${replica}⟩`;
    }
    case 'reply': {
      const { view, timestamp, client, replica, result } = message;
      return `⟨REPLY, ${view}, ${timestamp}, ${clientLabel(cluster, client)}, ${replica}, ${result}⟩`;
    }
    case 'checkpoint':
      return checkpointText(notation, message);
    case 'viewChange':
      return viewChangeText(message);
    case 'newView':
      return `⟨NEW-VIEW, ${message.view}, V, ${setName('O', message.proposals)}⟩`;
    case 'status':
      return `⟨STATUS, ${message.view}, ${message.lastExecuted}, ${message.replica}⟩`;
    case 'fetchState':
      return `⟨FETCH, ${message.sequence}, ${digest(notation, message.digest)}, ${message.replica}⟩`;
    case 'stateCopy':
      return `⟨STATE, ${message.sequence}, ${setName('C', message.proof)}, ${message.replica}⟩`;
    case 'body':
      return `⟨BODY, ${message.sequence}, ${requests(message.batch)}, ${message.replica}⟩`;
    case 'decision':
      return `⟨DECISION, ${message.sequence}, ${requests(message.batch)}, ${message.replica}⟩`;
  }
}

/**
 * The sets of a message, one line each: C and P of a VIEW-CHANGE, V and O of a NEW-VIEW (§4.4). Empty ones are left
 * out.
 */
export function partsOf(notation: Notation, message: PbftMessage): string[] {
  if (message.kind === 'newView') {
    const { viewChanges, proposals } = message;
    return [
      ...setLines('V', viewChanges.map(viewChangeText)),
      ...setLines(
        'O',
        proposals.map((proposal) => proposalText(notation, proposal)),
      ),
    ];
  }
  if (message.kind !== 'viewChange') return [];
  const { checkpointProof, certificates } = message;
  return [
    ...setLines(
      'C',
      checkpointProof.map((checkpoint) => checkpointText(notation, checkpoint)),
    ),
    ...setLines(
      'P',
      certificates.map((certificate) => certificateText(notation, certificate)),
    ),
  ];
}

function viewChangeText({ view, lowWaterMark, checkpointProof, certificates, replica }: ViewChange): string {
  const sets = [setName('C', checkpointProof), setName('P', certificates)].join(', ');
  return `⟨VIEW-CHANGE, ${view}, ${lowWaterMark}, ${sets}, ${replica}⟩`;
}

function checkpointText(notation: Notation, { sequence, digest: of, replica }: Checkpoint): string {
  return `⟨CHECKPOINT, ${sequence}, ${digest(notation, of)}, ${replica}⟩`;
}

function proposalText(notation: Notation, { view, sequence, digest: of }: Proposal): string {
  return `⟨PRE-PREPARE, ${view}, ${sequence}, ${digest(notation, of)}⟩`;
}

function certificateText(notation: Notation, { proposal, prepares }: PreparedCertificate): string {
  const voters = prepares.map(({ replica }) => replica);
  return `${proposalText(notation, proposal)} with the PREPAREs of ${listOf(notation, voters)}`;
}

function setName(letter: string, members: readonly unknown[]): string {
  return members.length > 0 ? letter : '∅';
}

function setLines(letter: string, members: readonly string[]): string[] {
  const indent = ' '.repeat(`${letter} = {`.length);
  return members.map((member, index) => {
    const start = index === 0 ? `${letter} = {` : indent;
    return `${start}${member}${index === members.length - 1 ? '}' : ','}`;
  });
}
