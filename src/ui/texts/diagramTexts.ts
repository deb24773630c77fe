import type { DiagramTexts, LaneStatus, MessageWords, PlainStatus } from '../../diagram/texts.ts';
import type { NodeId } from '../../engine/protocol.ts';
import type { MessageKind } from '../../protocols/index.ts';
import { protocolOf } from '../../protocols/index.ts';
import type { Nodes } from '../../text/names.ts';
import { nodeLabel, wireNames } from '../../text/names.ts';
import type { PageTexts } from '../../text/texts.ts';
import type { WaysToLie } from '../../text/waysToLie.ts';
import { lieWords } from '../../text/waysToLie.ts';

/** The words of the diagram, for one run in one language. @param waysToLie null until the sentences have come. */
export function diagramTexts(
  texts: PageTexts,
  waysToLie: WaysToLie | null,
  nodes: Nodes,
): Omit<DiagramTexts, 'name' | 'refusal'> {
  const { diagram } = texts;
  const laneName = (node: NodeId): string => nodeLabel(nodes, node);
  const isOnlyClient = (node: NodeId) => node >= nodes.replicas && nodes.clients === 1;
  const hasOwnNames = nodes.protocol !== undefined && protocolOf(nodes.protocol).nodeNames !== undefined;
  const laneStatus = (status: LaneStatus): string => statusText(diagram.laneStatus, status);
  return {
    clusterName: diagram.clusterName,
    laneName: (node) => (isOnlyClient(node) && !hasOwnNames ? diagram.client : laneName(node)),
    laneShortName: laneName,
    laneRole: (role) =>
      role.kind === 'client'
        ? role.operation === null
          ? ''
          : texts.sidePanel.roles.client(role.operation)
        : texts.sidePanel.roles[role.kind],
    laneStatus,
    laneShortStatus: (status) => statusText(diagram.laneShortStatus, status),
    gate: (kind, view) => (kind === 'enteredView' ? diagram.entersView(view) : diagram.gates[kind]),
    gateSeparator: diagram.gateSeparator,
    phase: (phase) => diagram.phases[phase],
    crashed: diagram.crashed,
    restarted: (memory) => diagram.restarted[memory],
    cutOff: diagram.cutOff,
    rejoined: diagram.rejoined,
    partition: diagram.partition,
    lies: diagram.lies,
    byHand: diagram.byHand,
    truthful: diagram.truthful,
    linkCut: (from, to) => diagram.linkCut(laneName(from), laneName(to)),
    timeout: diagram.timeout,
    timeoutLeadsTo: diagram.timeoutLeadsTo,
    viewChange: diagram.viewChange,
    joins: diagram.joins,
    joinsShort: diagram.joinsShort,
    fetched: diagram.fetched,
    fetchedLog: diagram.fetchedLog,
    skipped: diagram.skipped,
    executedLog: diagram.executedLog,
    hiddenMessages: diagram.hiddenMessages,
    message: (message) => messageText(texts, message, laneName),
    gateName: ({ kind, node, view, sequence, votes }) =>
      kind === 'accepted'
        ? diagram.acceptedName(laneName(node), sequence, votes)
        : diagram.gateName(diagram.gates[kind], laneName(node), view, sequence),
    laneButton: (node, status) => diagram.laneButton(laneName(node), wholeStatus(texts, waysToLie, status)),
  };
}

function messageText(
  { diagram }: PageTexts,
  { kind, from, to, by, forged, tampered, bySecond, sequence, outcome, counted }: MessageWords,
  laneName: (node: NodeId) => string,
): string {
  const name = wireNames[kind as MessageKind] ?? kind;
  const fate = counted
    ? `${diagram.outcomes[outcome]}${diagram.separator}${diagram.counted}`
    : diagram.outcomes[outcome];
  const sender = bySecond ? diagram.secondCopy(laneName(from)) : laneName(from);
  const text = diagram.message({ kind: name, from: sender, to: laneName(to), sequence, outcome: fate });
  if (tampered) return diagram.tampered(text);
  if (forged) return diagram.forgedBy(text, laneName(by));
  return by === from ? text : diagram.resentBy(text, laneName(by));
}

type StatusWords = PageTexts['diagram']['laneStatus'];

function statusText(words: StatusWords, status: LaneStatus): string {
  if (status.kind !== 'lying') return plainText(words, status);
  const { otherwise } = status;
  if (otherwise.kind === 'client') return words.lyingClient;
  if (otherwise.kind === 'primary') return words.lyingPrimary(otherwise.view);
  return 'view' in otherwise ? words.lying(otherwise.view) : plainText(words, otherwise);
}

function plainText(words: StatusWords, status: PlainStatus): string {
  switch (status.kind) {
    case 'primary':
    case 'backup':
    case 'leaving':
      return words[status.kind](status.view);
    case 'client':
      return words.client(status.needs);
    case 'crashed':
    case 'cutOff':
    case 'node':
    case 'browser':
      return words[status.kind];
  }
}

/** Returns the status where there is room for all of it: the behaviours of a liar, too. */
function wholeStatus({ diagram }: PageTexts, waysToLie: WaysToLie | null, status: LaneStatus): string {
  if (status.kind !== 'lying' || !waysToLie) return statusText(diagram.laneStatus, status);
  const names = status.behaviours.map((behaviour) => lieWords(waysToLie, behaviour).name);
  return diagram.lyingLane(plainText(diagram.laneStatus, status.otherwise), names.join(diagram.lieSeparator));
}
