import type { History } from '../../engine/history.ts';
import type { StepIndex } from '../../engine/numbers.ts';
import type { ClientIndex, NodeId } from '../../engine/protocol.ts';
import type { Setup } from '../../engine/setup.ts';
import type { Step } from '../../engine/trace.ts';
import type { PbftNote, PbftNoteKind } from '../../protocols/pbft/notes.ts';
import type { Batch, PbftMessage, PbftMessageKind } from '../../protocols/pbft/rules/messages.ts';
import { clientNode } from '../../protocols/pbft/rules/replicaState.ts';
import type { Nodes } from '../names.ts';
import { nodeLabel, nodesOf, shortDigest } from '../names.ts';
import type { Texts } from '../texts.ts';

/** One step to narrate in one language, with everything that its sentences need. */
export interface Account {
  readonly texts: Texts;
  readonly history: History;
  readonly stepIndex: StepIndex;
  readonly step: Step;
  readonly nodes: Nodes;
  readonly notes: readonly PbftNote[];
}

/** The language and the nodes: enough to name a message. */
export type Naming = Pick<Account, 'texts' | 'nodes'>;

export function accountOf(texts: Texts, history: History, stepIndex: StepIndex): Account {
  const step = history.steps[stepIndex];
  if (!step) throw new Error(`The run has no step ${stepIndex + 1}.`);
  return { ...namingOf(texts, history.setup), history, stepIndex, step, notes: step.notes as readonly PbftNote[] };
}

export function namingOf(texts: Texts, setup: Setup): Naming {
  return { texts, nodes: { ...nodesOf(setup), onlyClient: texts.words.onlyClient } };
}

/** The first note of a kind. */
export function noteOf<Kind extends PbftNoteKind>(
  { notes }: Account,
  kind: Kind,
): Extract<PbftNote, { readonly kind: Kind }> | undefined {
  return notes.find((note): note is Extract<PbftNote, { readonly kind: Kind }> => note.kind === kind);
}

/** The name of the node whose step it is. */
export function subjectOf({ step, nodes }: Account): string {
  return nodeLabel(nodes, step.node ?? 0);
}

/** The message whose arrival the step is. */
export function arrivedMessage({ step }: Account): { readonly message: PbftMessage; readonly from: NodeId } | null {
  const { cause } = step;
  if (cause.kind !== 'delivered') return null;
  return { message: cause.envelope.message as PbftMessage, from: cause.envelope.from };
}

/** An operation, with its client where there are several. */
export function operationText({ texts, nodes }: Naming, operation: string, client: ClientIndex): string {
  if (nodes.clients === 1) return operation;
  return texts.happenings.operationOf(operation, nodeLabel(nodes, clientNode(nodes.replicas, client)));
}

/** The largest number of requests of a batch that are named. */
const REQUESTS_TOLD_MAX = 4;

/** The content of a slot: one request, several, or none; null where only a digest is known. */
export function batchText(account: Account, batch: Batch | null): string {
  const { words, happenings } = account.texts;
  if (batch === null) return happenings.unknownRequest;
  if (batch.length === 0) return happenings.nullRequest;
  return words.list(
    toldInShort(
      account,
      batch.map(({ operation, client }) => operationText(account, operation, client)),
    ),
  );
}

/** A long list of operations is cut: the picture shows the rest. */
export function toldInShort({ texts }: Account, operations: readonly string[]): string[] {
  if (operations.length <= REQUESTS_TOLD_MAX) return [...operations];
  const shown = operations.slice(0, REQUESTS_TOLD_MAX - 1);
  return [...shown, texts.happenings.moreRequests(operations.length - shown.length)];
}

/** The name of a message in a sentence: `PREPARE`, `REQUEST put x 1`, `REPLY ok`. */
export function messageText(account: Naming, message: PbftMessage): string {
  const { words, happenings } = account.texts;
  const name = words.messages[message.kind as PbftMessageKind];
  if (message.kind === 'request')
    return happenings.withContent(name, operationText(account, message.operation, message.client));
  if (message.kind !== 'reply') return name;
  const reply = happenings.withContent(name, message.result);
  return message.stage === 'tentative' ? happenings.tentative(reply) : reply;
}

/** The subject of a message: `slot 1`, `checkpoint 10`, `view 1`; null for those whose content says it. */
export function aboutText({ texts: { words } }: Naming, message: PbftMessage): string | null {
  switch (message.kind) {
    case 'request':
    case 'reply':
    case 'status':
      return null;
    case 'checkpoint':
    case 'fetchState':
    case 'stateCopy':
      return words.checkpoint(message.sequence);
    case 'viewChange':
    case 'newView':
      return words.view(message.view);
    case 'prePrepare':
    case 'prepare':
    case 'commit':
    case 'body':
    case 'decision':
      return words.slot(message.sequence);
  }
}

/** A value that a check compared, fit to be read. */
export function valueText(value: number | string | undefined): string {
  if (value === undefined) return '';
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value) ? shortDigest(value) : String(value);
}
