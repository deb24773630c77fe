import type { Action } from '../../engine/interventions/index.ts';
import type { EnvelopeId } from '../../engine/network/envelope.ts';
import { EVERYWHERE } from '../../engine/network/links.ts';
import type { Pattern } from '../../engine/network/patterns.ts';
import { ANY } from '../../engine/network/patterns.ts';
import type { NodeId } from '../../engine/protocol.ts';
import type { MessageKind } from '../../protocols/index.ts';
import { protocolOf } from '../../protocols/index.ts';
import type { SayAction } from '../../protocols/pbft/lies/say.ts';
import { clientNode } from '../../protocols/pbft/rules/replicaState.ts';
import type { LinkSummary } from '../../scenario/linkTable.ts';
import { linkSummary } from '../../scenario/linkTable.ts';
import type { MessageName } from '../../scenario/messageName.ts';
import { parseMessageName } from '../../scenario/messageName.ts';
import type { interventions as english } from '../en/interventions.ts';
import type { words as englishWords } from '../en/words.ts';
import type { Nodes } from '../names.ts';
import { nodeLabel, nodeLabels } from '../names.ts';
import type { WaysToLie } from '../waysToLie.ts';
import { lieWords } from '../waysToLie.ts';
import type { ActionNames } from './actionParts.ts';

/** Interventions in one language: its words, and the entries of lists made of them. */

/** A language's words for interventions. */
export type ActionWords = typeof english;

export interface ActionParts {
  readonly interventions: ActionWords;
  readonly waysToLie: WaysToLie;
  readonly words: typeof englishWords;
}

/** The words that the name of a message is made of. */
export type MessageParts = Pick<ActionParts, 'interventions' | 'words'>;

type ChangeKind = keyof ActionWords['runNames'];
type Text = (action: Action, names: ActionNames) => string;

/** Adds to a language's words what is said about an intervention. */
export function withInterventions(parts: ActionParts) {
  const { interventions } = parts;
  return {
    ...interventions,
    /** An entry of a list: `R3 crashes`. */
    entry: (action: Action, nodes: Nodes): string => entryText(parts, action, nodes),
    /** The name of a run that came from a change. @param step after which the change was made. */
    runName: (change: ChangeKind, action: Action, step: number, nodes: Nodes): string =>
      interventions.runNames[change](entryText(parts, action, nodes), step),
    /** A message by its name: `PREPARE from R1 to R2 for slot 1`. */
    messageNamed: (id: EnvelopeId, nodes: Nodes): string => messageText(parts, id, nodes),
    /** The messages that fit a pattern. */
    patternNamed: (pattern: Pattern, nodes: Nodes): string => patternText(parts, pattern, nodes),
  };
}

export function entryText(parts: ActionParts, action: Action, nodes: Nodes): string {
  return (parts.interventions.entries[action.kind] as Text)(action, namesIn(parts, action, nodes));
}

const NO_SUMMARY: LinkSummary = { links: [], least: 0, most: 0 };

/** The names in an intervention, in one language. */
export function namesIn(parts: ActionParts, action: Action, nodes: Nodes): ActionNames {
  const label = (node: NodeId): string => nodeLabel(nodes, node);
  const links =
    action.kind === 'linkConditions' ? linkSummary(action.links, nodes.replicas + nodes.clients) : NO_SUMMARY;
  const only = links.links.length === 1 ? links.links[0] : undefined;
  return {
    node: only ? label(only.from) : nodeIn(action, nodes),
    to: only ? label(only.to) : 'to' in action && action.to !== ANY ? label(action.to) : '',
    message: 'message' in action ? messageText(parts, action.message, nodes) : '',
    groups: action.kind === 'partition' ? groupsText(parts, action.groups, nodes) : '',
    lie: 'behaviour' in action ? lieWords(parts.waysToLie, action.behaviour).name : '',
    said: action.kind === 'say' ? saidText(parts, action) : '',
    term: termIn(parts, action),
    pattern: 'letters' in action ? patternText(parts, action, nodes) : '',
    links,
  };
}

/** `COMMIT for slot 1 in view 0, which is not so`. */
function saidText({ interventions, words }: ActionParts, { message: kind, view, sequence, about }: SayAction): string {
  const message = words.messages[kind];
  const content = interventions.about[about];
  if (kind === 'viewChange') return interventions.saidOfView(message, view, content);
  if (kind === 'checkpoint') return interventions.saidOfCheckpoint(message, sequence, content);
  return interventions.said(message, sequence, view, content);
}

function nodeIn(action: Action, nodes: Nodes): string {
  if ('node' in action) return nodeLabel(nodes, action.node);
  if ('replica' in action) return nodeLabel(nodes, action.replica);
  if ('client' in action) return nodeLabel(nodes, clientNode(nodes.replicas, action.client));
  return 'from' in action && action.from !== ANY ? nodeLabel(nodes, action.from) : '';
}

/** A word of the protocol by its name; one of another protocol is shown as it is. */
function termIn({ interventions: { terms } }: ActionParts, action: Action): string {
  const named = (names: Readonly<Record<string, string>>, word: string): string => names[word] ?? word;
  if ('timer' in action) return named(terms.timers, action.timer);
  if ('setting' in action) return named(terms.durations, action.setting);
  return 'part' in action ? named(terms.parts, action.part) : '';
}

/** `every COMMIT in view 0, for slot 3, from R1, to R2`: what is left open is left out. */
export function patternText({ interventions, words }: ActionParts, pattern: Pattern, nodes: Nodes): string {
  const { letters, view, slot, from, to } = pattern;
  const kind = kindOfLetters(letters, nodes);
  return interventions.pattern({
    message: kind ? words.messages[kind] : null,
    view: view === ANY ? null : words.view(view),
    slot: slot === ANY ? null : words.slot(slot),
    from: from === ANY ? null : nodeLabel(nodes, from),
    to: to === ANY ? null : nodeLabel(nodes, to),
  });
}

function kindOfLetters(wanted: string | undefined, nodes: Nodes): MessageKind | null {
  const letters = Object.entries(protocolOf(nodes.protocol ?? 'pbft').letters) as [MessageKind, string][];
  return letters.find(([, kindLetters]) => kindLetters === wanted)?.[0] ?? null;
}

/** The groups in the order of their letters; those who reach everybody last. */
function groupsText({ interventions }: ActionParts, groups: string, nodes: Nodes): string {
  const letters = [...new Set(groups)].sort((a, b) => (a < b ? -1 : 1));
  const members = (letter: string): string => {
    const ids = [...groups].flatMap((other, node) => (other === letter ? [node] : []));
    return nodeLabels(nodes, ids).join(interventions.nodeSeparator);
  };
  const named = letters.filter((letter) => letter !== EVERYWHERE).map(members);
  if (letters.includes(EVERYWHERE)) named.push(interventions.everywhere(members(EVERYWHERE)));
  return named.join(interventions.groupSeparator);
}

/** A name that is none is shown as it is: a plan may hold anything. */
export function messageText({ interventions, words }: MessageParts, id: EnvelopeId, nodes: Nodes): string {
  const name = parseMessageName(id);
  const kind = kindOfLetters(name?.letters, nodes);
  if (!name || !kind) return id;
  const [from, to] = [nodeNamed(name.from, nodes), nodeNamed(name.to, nodes)];
  const text = describe(interventions, { kind, message: words.messages[kind], from, to, name });
  const repeated = name.repeat === '' ? text : interventions.again(text, Number(name.repeat));
  return name.copy === '' ? repeated : interventions.copied(repeated, Number(name.copy));
}

interface Described {
  readonly kind: MessageKind;
  readonly message: string;
  readonly from: string;
  readonly to: string;
  readonly name: MessageName;
}

/** A message by what tells it from others of its kind: its slot, its view, its number; of a status nothing does. */
function describe(interventions: ActionWords, { kind, message, from, to, name }: Described): string {
  switch (kind) {
    case 'prePrepare':
    case 'prepare':
    case 'commit':
    case 'body':
    case 'decision':
      return interventions.messageAbout(message, from, to, Number(name.minor));
    case 'viewChange':
    case 'newView':
      return interventions.messageOfView(message, from, to, Number(name.major));
    case 'status':
    case '/req':
    case 'ok':
    case 'end':
      return interventions.messageAlone(message, from, to);
    case '/prePrepare':
    case '/prepare':
    case '/commit':
    case 'request':
    case 'reply':
    case 'checkpoint':
    case 'fetchState':
    case 'stateCopy':
      return interventions.messageNumbered(message, Number(name.minor), from, to);
  }
}

function nodeNamed(text: string, nodes: Nodes): string {
  const node = text.startsWith('c') ? clientNode(nodes.replicas, Number(text.slice(1))) : Number(text);
  return nodeLabel(nodes, node);
}
