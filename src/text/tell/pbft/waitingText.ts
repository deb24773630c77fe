import type { NodeId } from '../../../engine/protocol.ts';
import type { LeftBehind } from '../../../protocols/pbft/explain/leftBehind.ts';
import type {
  ProposalWaiting,
  RepliesWaiting,
  Votes,
  Waiting,
  WindowWaiting,
} from '../../../protocols/pbft/explain/replicaWaiting.ts';
import type { Unordered } from '../../../protocols/pbft/explain/unordered.ts';
import type { MissingMessage, NodeWaiting, WaitingItem } from '../../../protocols/pbft/explain/waiting.ts';
import { clientNode } from '../../../protocols/pbft/rules/replicaState.ts';
import type { waiting as english } from '../../en/waiting.ts';
import type { words as englishWords } from '../../en/words.ts';
import type { Nodes } from '../../names.ts';
import { nodeLabel, nodeLabels } from '../../names.ts';

/** The things a node waits for, in words: one sentence for each gate at which it stands. */

export interface WaitingParts {
  readonly waiting: typeof english;
  readonly words: typeof englishWords;
}

/** The largest number of missing messages with a clause of their own. */
const MISSING_TOLD_MAX = 6;

/** One sentence for each thing that is waited for, and one for each timer; one also where there is nothing. */
export function waitingText(parts: WaitingParts, nodeWaiting: NodeWaiting, nodes: Nodes): string[] {
  const { node, up, items } = nodeWaiting;
  const name = nodeLabel(nodes, node);
  if (!up) return [parts.waiting.down(name)];
  const timers = timerTexts(parts, nodeWaiting);
  if (items.length === 0) return [idleText(parts, nodeWaiting, nodes), ...timers];
  return [...items.map((item) => waitingItemText(parts, item, node, nodes)), ...timers];
}

/** A node that waits for nothing that it knows of: it may be behind all the same, as seen from outside. */
export function idleText(parts: WaitingParts, { node, leftBehind }: NodeWaiting, nodes: Nodes): string {
  return leftBehind ? leftBehindText(parts, leftBehind, nodes) : parts.waiting.nothing(nodeLabel(nodes, node));
}

export function leftBehindText({ waiting }: WaitingParts, behind: LeftBehind, nodes: Nodes): string {
  const { node, lastExecuted, upTo, why } = behind;
  return waiting.leftBehind[why](nodeLabel(nodes, node), upTo - lastExecuted);
}

/** One sentence about one gate, or about the replies a client waits for. */
export function waitingItemText(parts: WaitingParts, item: WaitingItem, node: NodeId, nodes: Nodes): string {
  const clauses = [...haveClauses(parts, item.waiting, node, nodes), ...missingClauses(parts, item, node, nodes)];
  return parts.waiting.sentence(clauses);
}

/** The timers of a node, when they run out and what it does then; the next to run out first. */
export function timerTexts({ waiting }: WaitingParts, { items, timers }: NodeWaiting): string[] {
  const views = items.flatMap((item) => ('view' in item.waiting ? [item.waiting.view] : []));
  const next = views.length > 0 ? Math.max(...views) + 1 : null;
  return timers.flatMap(({ timer, dueTick }) => {
    return isToldTimer(waiting, timer) ? [waiting.timers[timer](dueTick, next)] : [];
  });
}

function isToldTimer({ timers }: typeof english, timer: string): timer is keyof typeof timers {
  return Object.hasOwn(timers, timer);
}

/** The votes that are there, and the number it takes. */
function haveClauses({ waiting, words }: WaitingParts, item: Waiting, node: NodeId, nodes: Nodes): string[] {
  const named = (voters: readonly NodeId[]): string[] => nodeLabels(nodes, voters);
  switch (item.kind) {
    case 'prePrepared': {
      const { sequence, primary, prepares, commits } = item;
      const first =
        primary === node ? waiting.primaryForgot(sequence) : waiting.prePrepared(sequence, nodeLabel(nodes, primary));
      const early = (message: string, voters: readonly NodeId[]): string[] =>
        voters.length > 0 ? [waiting.early(message, named(voters))] : [];
      return [first, ...early(words.messages.prepare, prepares), ...early(words.messages.commit, commits)];
    }
    case 'prepared': {
      const { tally } = item.votes;
      return [waiting.prepared(item.sequence, tally), ...conflicts(waiting, item.votes, nodes)];
    }
    case 'committedLocal': {
      return [waiting.committedLocal(item.sequence, item.votes.tally), ...conflicts(waiting, item.votes, nodes)];
    }
    case 'executed':
      return [waiting.executed(item.sequence, item.waitsFor)];
    case 'stable': {
      const { sequence, votes, hasState } = item;
      const clause = hasState ? waiting.stable : waiting.stateMissing;
      return [clause(sequence, votes.tally), ...conflicts(waiting, votes, nodes)];
    }
    case 'window':
      return [windowClause(waiting, item)];
    case 'proposal':
      return [waiting.proposal(item.operation, ownerOf(item, nodes), nodeLabel(nodes, item.primary))];
    case 'body':
      return [waiting.body(item.sequence)];
    case 'viewChanges':
      return [waiting.viewChanges(item.view, item.votes.tally)];
    case 'newView':
      return [waiting.newView(item.view, nodeLabel(nodes, item.primary))];
    case 'state':
      return [waiting.state(item.sequence, nodeLabel(nodes, item.from))];
    case 'laterView':
    case 'laterSlots':
      return [waiting[item.kind](named(item.toldBy))];
    case 'replies':
      return repliesClauses(waiting, item, nodes);
  }
}

function windowClause(waiting: typeof english, { why, requests, lastAssigned, checkpoint }: WindowWaiting): string {
  if (why === 'body') return waiting.bodies(requests.length);
  if (why === 'batch') return waiting.batch(requests.length, lastAssigned);
  return waiting.window(requests.length, lastAssigned, checkpoint);
}

/** The client of a request; null where there is one client only, and it goes without saying. */
function ownerOf({ client }: ProposalWaiting, nodes: Nodes): string | null {
  return nodes.clients > 1 ? nodeLabel(nodes, clientNode(nodes.replicas, client)) : null;
}

function repliesClauses(waiting: typeof english, item: RepliesWaiting, nodes: Nodes): string[] {
  const [most, ...others] = item.results;
  const clause = item.readOnly ? waiting.answers : waiting.replies;
  return [
    clause(item.operation, { have: most?.voters.length ?? 0, need: item.need }),
    ...others.map(({ result, voters }) => waiting.otherResult(result, nodeLabels(nodes, voters))),
    ...(item.queued > 0 ? [waiting.queued(item.queued)] : []),
  ];
}

function conflicts(waiting: typeof english, { conflicting }: Votes, nodes: Nodes): string[] {
  return conflicting.length > 0 ? [waiting.conflicting(nodeLabels(nodes, conflicting))] : [];
}

/** The fate of each missing message; senders with the same reason share a clause. */
function missingClauses(parts: WaitingParts, item: WaitingItem, node: NodeId, nodes: Nodes): string[] {
  const { waiting } = parts;
  const { missing, unordered } = item;
  if (unordered && item.waiting.kind === 'proposal') return [unorderedClause(parts, item.waiting, unordered, nodes)];
  const single = missing.filter(({ whereabouts }) => whereabouts.kind !== 'notSent');
  const clauses = single.slice(0, MISSING_TOLD_MAX).map((message) => whereaboutsText(parts, message, node, nodes));
  const omitted = single.length - clauses.length;
  return [...clauses, ...(omitted > 0 ? [waiting.more(omitted)] : []), ...unsentClauses(parts, missing, nodes)];
}

/** The state of a request that the primary has not proposed. */
function unorderedClause(
  parts: WaitingParts,
  { client, view }: ProposalWaiting,
  unordered: Unordered,
  nodes: Nodes,
): string {
  const { waiting } = parts;
  const primary = nodeLabel(nodes, unordered.primary);
  if (!unordered.isUp) return waiting.crashed([primary]);
  if (unordered.view !== view || !unordered.active) {
    return waiting.otherView(primary, unordered.view, unordered.active);
  }
  if (unordered.isBuffered) return waiting.heldBack(primary);
  const asked: MissingMessage = {
    message: 'request',
    from: clientNode(nodes.replicas, client),
    whereabouts: unordered.request,
  };
  return whereaboutsText(parts, asked, unordered.primary, nodes);
}

/** One clause for each reason why messages do not exist, with everybody it is true of. */
export function unsentClauses({ waiting }: WaitingParts, missing: readonly MissingMessage[], nodes: Nodes): string[] {
  const senders = (why: string): string[] => {
    const unsent = missing.filter(({ whereabouts }) => whereabouts.kind === 'notSent' && whereabouts.why === why);
    return nodeLabels(
      nodes,
      unsent.map(({ from }) => from),
    );
  };
  const [crashed, cutOff] = [senders('crashed'), senders('cutOff')];
  const [notReached, unheard] = [senders('notReached'), senders('unheard')];
  const message = missing[0]?.message ?? 'request';
  return [
    ...(notReached.length > 0 ? [waiting.notSent[message](notReached)] : []),
    ...(crashed.length > 0 ? [waiting.crashed(crashed)] : []),
    ...(cutOff.length > 0 ? [waiting.cutOff(cutOff)] : []),
    ...(unheard.length > 0 ? [waiting.unheard(unheard)] : []),
  ];
}

/** The fate of one message on its way to a node. Steps are counted from 1, as they are shown. */
export function whereaboutsText(
  { waiting }: WaitingParts,
  { message, from, whereabouts }: MissingMessage,
  node: NodeId,
  nodes: Nodes,
): string {
  const sender = nodeLabel(nodes, from);
  const receiver = nodeLabel(nodes, node);
  switch (whereabouts.kind) {
    case 'inFlight':
      return waiting.inFlight(sender, whereabouts.arrivesTick);
    case 'missed':
    case 'forgotten':
      return waiting[whereabouts.kind](sender, whereabouts.step + 1, receiver);
    case 'held':
    case 'lost':
    case 'dropped':
    case 'blocked':
    case 'ignored':
    case 'kept':
    case 'uncounted':
      return waiting[whereabouts.kind](sender, whereabouts.step + 1);
    case 'otherView':
      return waiting.otherView(sender, whereabouts.view, whereabouts.active);
    case 'notSent':
      if (whereabouts.why === 'notReached') return waiting.notSent[message]([sender]);
      return waiting[whereabouts.why]([sender]);
  }
}
