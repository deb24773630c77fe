import type { Message, NodeId } from '../../../engine/protocol.ts';
import { preparedTally } from '../../../protocols/pbft/explain/counts.ts';
import { whenDecided } from '../../../protocols/pbft/explain/decisions.ts';
import type { IgnoredNote, IgnoredReason } from '../../../protocols/pbft/notes.ts';
import type { PbftMessage, Request } from '../../../protocols/pbft/rules/messages.ts';
import { clientNode } from '../../../protocols/pbft/rules/replicaState.ts';
import type { Refusal } from '../../en/ignored.ts';
import { nodeLabel } from '../../names.ts';
import type { Texts } from '../../texts.ts';
import type { Account, Naming } from '../account.ts';
import { aboutText, arrivedMessage, messageText, subjectOf, valueText } from '../account.ts';
import { viewBefore } from './viewBefore.ts';

/** The checks that compare replicas, not numbers. */
const aboutNodes: ReadonlySet<IgnoredReason> = new Set(['notPrimary', 'repeatedViewChange', 'invalidViewChange']);

/** The check that an input failed, by name (§4.2, §4.4). */
export function ignoredSentence(account: Account, note: IgnoredNote): string {
  const { nodes } = account;
  const arrived = arrivedMessage(account);
  const { got, expected } = comparedIn(note);
  const value = (compared: number | string | undefined): string =>
    aboutNodes.has(note.why) && typeof compared === 'number' ? nodeLabel(nodes, compared) : valueText(compared);
  return textOf(
    account,
    note,
  )({
    node: subjectOf(account),
    message: inputText(account, note),
    from: arrived ? nodeLabel(nodes, arrived.from) : '',
    got: value(got),
    expected: value(expected),
  });
}

function textOf(account: Account, note: IgnoredNote): (refusal: Refusal) => string {
  const variant = variantOf(account, note);
  return variant ? account.texts.ignoredVariants[variant] : account.texts.ignored[note.why];
}

/** The situation in which a check reads differently; null for the usual one. */
function variantOf(
  account: Account,
  { why, input, got, expected }: IgnoredNote,
): keyof Texts['ignoredVariants'] | null {
  switch (why) {
    case 'settled':
      return input === 'timeout' ? null : 'settledMessage';
    case 'aboveWindow':
      return input === 'checkpoint' ? 'farCheckpoint' : null;
    case 'wrongDigest':
      return input === 'body' ? 'wrongBody' : null;
    case 'laterKnown':
      if (input === 'checkpoint') return 'laterCheckpoint';
      return input === 'request' ? 'laterRequest' : null;
    case 'nothingToSend':
      return variantOfStatus(account);
    case 'notOutstanding':
      return hasAccepted(account, Number(got)) ? null : 'neverAsked';
    case 'otherSending':
      return isRead(account) ? null : 'orderedReply';
    case 'wrongView':
      return Number(expected) > viewBefore(account).view ? 'overtaken' : null;
    default:
      return null;
  }
}

/** A STATUS that gets no answer, though its sender has executed less: what would help may not be sent again. */
function variantOfStatus(account: Account): 'inAnotherView' | null {
  const { history, step, stepIndex } = account;
  const message = arrivedMessage(account)?.message;
  if (message?.kind !== 'status') return null;
  const { view, active, lastExecuted } = message;
  const sequence = lastExecuted + 1;
  if (whenDecided(history, step.node ?? 0, { kind: 'executed', sequence }, stepIndex) === null) return null;
  const own = viewBefore(account);
  return active && own.active && own.view === view ? null : 'inAnotherView';
}

function hasAccepted({ history, step, stepIndex }: Account, timestamp: number): boolean {
  return whenDecided(history, step.node ?? 0, { kind: 'accepted', timestamp }, stepIndex) !== null;
}

/** True for an answer to a read without an order (§5.1). */
function isRead(account: Account): boolean {
  const message = arrivedMessage(account)?.message;
  return message?.kind === 'reply' && message.stage === 'readOnly';
}

/** The numbers that a check compared; of a prepared certificate the rule counts the PREPAREs alone (§4.2). */
function comparedIn(note: IgnoredNote): Pick<IgnoredNote, 'got' | 'expected'> {
  if (note.why !== 'unprovedCertificate') return note;
  const { have, need } = preparedTally({ have: Number(note.got), need: Number(note.expected) }, true);
  return { got: have, expected: need };
}

function inputText(account: Account, { input }: IgnoredNote): string {
  const { ignoredNames } = account.texts;
  const arrived = arrivedMessage(account);
  if (!arrived) {
    const { cause } = account.step;
    const action = cause.kind === 'intervention' ? cause.intervention.action : null;
    if (input === 'timeout' || action?.kind !== 'request') return ignoredNames.timer;
    return ignoredNames.operation(action.operation);
  }
  return inputName(account, arrived);
}

/** True for a request straight from its client, who need not be named twice. */
function isOwnRequest({ nodes }: Naming, message: PbftMessage, from: NodeId): message is Request {
  return message.kind === 'request' && from === clientNode(nodes.replicas, message.client);
}

/** A message by its sender: `R1’s PREPARE for slot 1`. */
export function inputName(naming: Naming, input: { readonly message: Message; readonly from: NodeId }): string {
  const { ignoredNames } = naming.texts;
  const message = input.message as PbftMessage;
  const from = nodeLabel(naming.nodes, input.from);
  const text = isOwnRequest(naming, message, input.from)
    ? naming.texts.happenings.withContent(naming.texts.words.messages.request, message.operation)
    : messageText(naming, message);
  const about = aboutText(naming, message) ?? null;
  if (about === null) return ignoredNames.message(text, from);
  const isOfView = message.kind === 'viewChange' || message.kind === 'newView';
  return (isOfView ? ignoredNames.messageOfView : ignoredNames.messageAbout)(text, from, about);
}
