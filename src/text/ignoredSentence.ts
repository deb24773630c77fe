import type { IgnoredNote } from '../protocol/pbft/notes.ts';
import type { Account } from './account.ts';
import { aboutText, arrivedMessage, messageText, subjectOf, valueText } from './account.ts';
import { nodeLabel } from './names.ts';

/** Which check an input failed, by name (§4.2). */
export function ignoredSentence(account: Account, note: IgnoredNote): string {
  const { texts, nodes } = account;
  const arrived = arrivedMessage(account);
  const isAboutNodes = note.why === 'notPrimary';
  const value = (compared: number | string | undefined): string =>
    isAboutNodes && typeof compared === 'number' ? nodeLabel(nodes, compared) : valueText(compared);
  return texts.ignored[note.why]({
    node: subjectOf(account),
    message: inputText(account, note),
    from: arrived ? nodeLabel(nodes, arrived.from) : '',
    got: value(note.got),
    expected: value(note.expected),
  });
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
  return about === null ? ignoredNames.message(message, from) : ignoredNames.messageAbout(message, from, about);
}
