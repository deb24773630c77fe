import { preparedTally } from '../../../protocols/pbft/explain/counts.ts';
import type { IgnoredNote, IgnoredReason } from '../../../protocols/pbft/notes.ts';
import type { Refusal } from '../../en/ignored.ts';
import { nodeLabel } from '../../names.ts';
import type { Account } from '../account.ts';
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

function textOf(account: Account, { why, input, expected }: IgnoredNote): (refusal: Refusal) => string {
  const { ignored, ignoredVariants } = account.texts;
  if (why === 'settled' && input !== 'timeout') return ignoredVariants.settledMessage;
  if (why === 'aboveWindow' && input === 'checkpoint') return ignoredVariants.farCheckpoint;
  if (isOfPrepared({ why, input })) return ignoredVariants.unprovedPrepared;
  if (why === 'wrongView' && Number(expected) > viewBefore(account).view) return ignoredVariants.overtaken;
  return ignored[why];
}

/** A certificate in a VIEW-CHANGE is a prepared one (§4.4); that of a decision is made of COMMITs. */
function isOfPrepared({ why, input }: Pick<IgnoredNote, 'why' | 'input'>): boolean {
  return why === 'unprovedCertificate' && input === 'viewChange';
}

/** The numbers that a check compared; of a prepared certificate the rule counts the PREPAREs alone (§4.2). */
function comparedIn(note: IgnoredNote): Pick<IgnoredNote, 'got' | 'expected'> {
  if (!isOfPrepared(note)) return note;
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
  const message = messageText(account, arrived.message);
  const from = nodeLabel(account.nodes, arrived.from);
  const about = aboutText(account, arrived.message);
  if (about === null) return ignoredNames.message(message, from);
  const isOfView = arrived.message.kind === 'viewChange' || arrived.message.kind === 'newView';
  return (isOfView ? ignoredNames.messageOfView : ignoredNames.messageAbout)(message, from, about);
}
