import type { Violation } from '../../engine/monitors/monitor.ts';
import type { Faulty } from '../../protocols/explain/faults.ts';
import type { Liveness, MissingForRequest, OutstandingRequest } from '../../protocols/pbft/explain/liveness.ts';
import { clientNode } from '../../protocols/pbft/rules/replicaState.ts';
import type { lights as english } from '../en/lights.ts';
import type { Nodes } from '../names.ts';
import { nodeLabel, nodeLabels } from '../names.ts';
import type { MessageParts } from './actionText.ts';
import { messageText } from './actionText.ts';
import type { WaitingParts } from './pbft/waitingText.ts';
import { leftBehindText, waitingItemText, whereaboutsText } from './pbft/waitingText.ts';

/** The two lights in one language: its words, and the sentences made of them. */

/** The promises that are watched, as in the registry of monitors. */
export type MonitorId = `M${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12}` | `B${1 | 2 | 3}`;

/** The names and values in a violation, as texts; empty where it has none of that kind. */
export interface ViolationNames {
  readonly node: string;
  /** The replica that bears witness: another one, or the same at an earlier step. */
  readonly other: string;
  readonly client: string;
  /** M11: the replica that has committed what a NEW-VIEW does not keep. */
  readonly committer: string;
  /** M11: the replica that has accepted that NEW-VIEW. */
  readonly entrant: string;
  readonly sequence: string;
  readonly view: string;
  readonly timestamp: string;
  readonly result: string;
  readonly otherResult: string;
  /** M4: the slot executed before. M8: the value before. */
  readonly before: string;
  /** M8: which of the three went down, and to what. */
  readonly fell: 'view' | 'lowWaterMark' | 'lastExecuted';
  readonly value: string;
}

/** A language's words for the lights. */
export type LightWords = typeof english;

export type LightParts = WaitingParts & MessageParts & { readonly lights: LightWords };

/** Adds to a language's words what is said about a violation, and about a liveness light. */
export function withLights(parts: LightParts) {
  const { lights } = parts;
  return {
    ...lights,
    monitorName: (monitor: string): string => lights.monitors[monitor as MonitorId] ?? monitor,
    violation: (violation: Violation, nodes: Nodes): string =>
      lights.violations[violation.monitor as MonitorId]?.(namesIn(violation, nodes)) ?? violation.monitor,
    livenessState: ({ state }: Liveness): string => lights.states[state],
    livenessDetail: (liveness: Liveness, nodes: Nodes): string[] => livenessLines(parts, liveness, nodes),
  };
}

function namesIn({ node, witnesses, values }: Violation, nodes: Nodes): ViolationNames {
  const value = (name: string): string => String(values[name] ?? '');
  const label = (name: string): string => (name in values ? nodeLabel(nodes, Number(values[name])) : '');
  const [witness] = witnesses;
  const fell = (['view', 'lowWaterMark', 'lastExecuted'] as const).find((name) => name in values) ?? 'view';
  const client = values.client === undefined ? '' : nodeLabel(nodes, clientNode(nodes.replicas, Number(values.client)));
  return {
    node: nodeLabel(nodes, node),
    other: witness ? nodeLabel(nodes, witness.node) : '',
    client,
    committer: label('committer'),
    entrant: label('entrant'),
    sequence: value('sequence'),
    view: value('view'),
    timestamp: value('timestamp'),
    result: value('result'),
    otherResult: value('other'),
    before: value('before'),
    fell,
    value: value(fell),
  };
}

function livenessLines(parts: LightParts, liveness: Liveness, nodes: Nodes): string[] {
  const { lights } = parts;
  const { state, outstanding, missing, faulty, livelock, overdue, leftBehind, held, nowTick } = liveness;
  const [oldest, ...others] = outstanding;
  const lines = [...(oldest ? requestLines(parts, oldest, nowTick, nodes) : []), lights.stateDetails[state]];
  for (const { client, operation, stableTick, dueTick } of overdue) {
    lines.push(lights.overdue(nodeLabel(nodes, client), operation, stableTick, dueTick));
  }
  if (livelock) lines.push(lights.livelock(livelock.views, livelock.waitTicks));
  if (held.length > 0) {
    const names = held.slice(0, LINES_MAX).map((id) => messageText(parts, id, nodes));
    lines.push(lights.held(names, held.length - names.length));
  }
  if (missing) lines.push(...missingLines(parts, missing, nodes));
  if (others.length > 0) lines.push(lights.outstandingMore(others.length));
  lines.push(...leftBehind.map((behind) => leftBehindText(parts, behind, nodes)));
  if (faulty.all.length > 0) lines.push(faultyLine(lights, faulty, nodes));
  if (faulty.agreement && nodes.protocol !== 'broadcast-demo') lines.push(lights.agreementHolds(faulty.agreement));
  return lines;
}

function faultyLine(lights: LightWords, { all, tolerated, isTooMany }: Faulty, nodes: Nodes): string {
  if (nodes.protocol === 'broadcast-demo') return lights.faultyDemo(nodeLabels(nodes, all));
  const tell = isTooMany ? lights.tooManyFaults : lights.faulty;
  return tell(nodeLabels(nodes, all), tolerated);
}

function requestLines({ lights }: LightParts, request: OutstandingRequest, nowTick: number, nodes: Nodes): string[] {
  const { client, operation, sinceTick, sinceStep, queued } = request;
  const waited = lights.outstanding(nodeLabel(nodes, client), operation, nowTick - sinceTick, sinceStep + 1);
  return queued > 0 ? [waited, lights.queued(queued)] : [waited];
}

/** The messages the oldest request lacks, from the primary to the client, as far as it has come. */
function missingLines(parts: LightParts, missing: MissingForRequest, nodes: Nodes): string[] {
  const { lights } = parts;
  const { unordered, executedBy, replicas, unaware, client, sequence } = missing;
  if (unordered) return [unorderedLine(parts, missing, nodes)];
  const behind = replicas.flatMap(({ node, items }) =>
    items.map((item) => lights.atNode(nodeLabel(nodes, node), waitingItemText(parts, item, node, nodes))),
  );
  const ignorant = unaware.map(({ node, proposal }) =>
    lights.unaware(nodeLabel(nodes, node), sequence ?? 0, whereaboutsText(parts, proposal, node, nodes)),
  );
  const lines = shortened(lights, [...behind, ...ignorant]);
  if (executedBy.length > 0) {
    lines.push(lights.executedBy(nodeLabels(nodes, executedBy)));
    for (const item of client.items) {
      lines.push(lights.atNode(nodeLabel(nodes, client.node), waitingItemText(parts, item, client.node, nodes)));
    }
  }
  return lines;
}

/** The largest number of replicas with a line of their own. */
const LINES_MAX = 6;

function shortened(lights: LightWords, lines: readonly string[]): string[] {
  if (lines.length <= LINES_MAX) return [...lines];
  return [...lines.slice(0, LINES_MAX), lights.more(lines.length - LINES_MAX)];
}

function unorderedLine(parts: LightParts, { unordered, client }: MissingForRequest, nodes: Nodes): string {
  const { lights } = parts;
  if (!unordered) return '';
  const primary = nodeLabel(nodes, unordered.primary);
  if (!unordered.isUp) return lights.primaryCrashed(primary);
  if (unordered.isBuffered) return lights.primaryHolds(primary);
  const whereabouts = whereaboutsText(
    parts,
    { message: 'request', from: client.node, whereabouts: unordered.request },
    unordered.primary,
    nodes,
  );
  return `${lights.unordered(primary)} ${lights.requestLost(whereabouts)}`;
}
