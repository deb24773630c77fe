import type { SequenceNumber } from '../../../protocols/numbers.ts';
import { batchBehind } from '../../../protocols/pbft/explain/batchesByDigest.ts';
import { thresholdsOf } from '../../../protocols/pbft/explain/counts.ts';
import type { EnteredViewNote, PbftNote, SlotChoice, ViewChangeStartedNote } from '../../../protocols/pbft/notes.ts';
import type { PbftMessageKind } from '../../../protocols/pbft/rules/messages.ts';
import type { Carried, Choice } from '../../en/viewChanges.ts';
import { nodeLabel, nodeLabels, numberRanges } from '../../names.ts';
import type { Account } from '../account.ts';
import { arrivedMessage, batchText, noteOf, subjectOf } from '../account.ts';
import { isLiar, isViewChangeSent } from './contents.ts';
import { partOf } from './phaseSentences.ts';
import { postsOf } from './sendings.ts';

/** Leaving a view and entering the next one (§4.4, §4.5.2). */
export function viewChangeSentences(account: Account, note: PbftNote): string[] {
  switch (note.kind) {
    case 'viewChangeStarted':
      return startedSentences(account, note);
    case 'enteredView':
      return enteredSentences(account, note);
    case 'rolledBack':
      return [account.texts.optimisations.rolledBack(subjectOf(account), note.sequence)];
    case 'keptForLater': {
      const { texts, nodes } = account;
      const from = arrivedMessage(account)?.from ?? 0;
      const about = texts.words.slot(note.sequence);
      const vote = { message: texts.words.messages[note.input], from: nodeLabel(nodes, from), about };
      return [texts.viewChanges.keptForLater(subjectOf(account), vote, note.view)];
    }
    default:
      return [];
  }
}

function startedSentences(account: Account, note: ViewChangeStartedNote): string[] {
  const { viewChanges } = account.texts;
  const self = subjectOf(account);
  const reason = reasonSentence(account, note);
  const told = isViewChangeTold(account)
    ? viewChanges.asks(self, note.view, carriedBy(account, note))
    : viewChanges.leaves(self, note.left);
  return [reason, told];
}

/** True where another sentence says that a VIEW-CHANGE or NEW-VIEW is sent: to all others, and as it should be. */
export function isToldBefore(account: Account, kind: string): boolean {
  if (kind === 'newView') return !isLiar(account) && isSentToAll(account, 'newView');
  return kind === 'viewChange' && isViewChangeTold(account);
}

function isViewChangeTold(account: Account): boolean {
  const isStarted = noteOf(account, 'viewChangeStarted') !== undefined;
  return isStarted && isViewChangeSent(account) && isSentToAll(account, 'viewChange');
}

function isSentToAll(account: Account, wanted: PbftMessageKind): boolean {
  const posts = postsOf(account, ({ kind }) => kind === wanted);
  return posts.length === 1 && posts.every(({ isToAll }) => isToAll);
}

function reasonSentence(account: Account, note: ViewChangeStartedNote): string {
  const { left, why, joined, joinNeed } = note;
  const { texts, nodes } = account;
  const self = subjectOf(account);
  if (why === 'joined') {
    return texts.viewChanges.joins(self, nodeLabels(nodes, joined), { need: joinNeed, left });
  }
  if (why === 'requestTimeout') return texts.viewChanges.requestTimedOut(self);
  return texts.viewChanges.noNewView(self, left);
}

/** The contents of the VIEW-CHANGE: h, and P by the views of its certificates. */
function carriedBy({ texts }: Account, { lowWaterMark, certificates }: ViewChangeStartedNote): Carried {
  const views = [...new Set(certificates.map(({ view }) => view))].sort((a, b) => a - b);
  const groups = views.map((view) => {
    const sequences = certificates.filter((other) => other.view === view).map(({ sequence }) => sequence);
    return { view, slots: slotsText(texts, sequences), isOne: sequences.length === 1 };
  });
  return { lowWaterMark, groups };
}

function enteredSentences(account: Account, note: EnteredViewNote): string[] {
  const { texts, nodes, step, history } = account;
  const { viewChanges, words } = texts;
  const { view, primary, members, minSequence, choices } = note;
  const self = subjectOf(account);
  const { inTwoQuorums } = thresholdsOf(history.setup.cluster);
  const made = [
    viewChanges.makesNewView(self, view, note, [partOf(account, words.messages.viewChange, members)]),
    choices.length === 0 ? viewChanges.nothingProposed(minSequence) : viewChanges.proposed(choicesOf(account, choices)),
  ];
  return [
    ...(primary === step.node ? made : [viewChanges.acceptsNewView(self, nodeLabel(nodes, primary), view, note)]),
    ...choices
      .filter(({ isContradictory }) => isContradictory)
      .map(({ sequence, certifiedView }) => viewChanges.contradiction(sequence, certifiedView ?? 0, inTwoQuorums)),
  ];
}

/** The largest number of slots with a choice of their own; of more, those with the same choice are joined. */
const CHOICES_TOLD_MAX = 3;

function choicesOf(account: Account, choices: readonly SlotChoice[]): Choice[] {
  const { texts, history } = account;
  if (choices.length <= CHOICES_TOLD_MAX) {
    return choices.map((choice) => ({
      slots: texts.words.slot(choice.sequence),
      isOne: true,
      request: batchText(account, batchBehind(history, choice.digest)),
      view: choice.certifiedView,
      over: viewsThatLost(choice),
    }));
  }
  const views = [...new Set(choices.map(({ certifiedView }) => certifiedView))];
  return views.map((view) => {
    const sequences = choices.filter(({ certifiedView }) => certifiedView === view).map(({ sequence }) => sequence);
    return { slots: slotsText(texts, sequences), isOne: sequences.length === 1, request: null, view, over: [] };
  });
}

/** The views whose certificates name another request than the one that was chosen. */
function viewsThatLost({ competing, digest, certifiedView }: SlotChoice): number[] {
  const lost = competing.filter((other) => other.digest !== digest && other.view !== certifiedView);
  return [...new Set(lost.map(({ view }) => view))].sort((a, b) => a - b);
}

export function slotsText({ words }: Account['texts'], sequences: readonly number[]): string {
  const [only] = sequences;
  return sequences.length === 1 && only !== undefined ? words.slot(only) : words.slots(numberRanges(sequences));
}

/** Messages that had been kept for the view and are handled now that it is active (§4.4). */
export function earlySentences(account: Account): string[] {
  if (!noteOf(account, 'enteredView')) return [];
  const arrived = arrivedMessage(account)?.message.kind;
  const proposed = new Set(noteOf(account, 'enteredView')?.choices.map(({ sequence }) => sequence));
  const takenUp = account.notes.filter(
    (note) =>
      (note.kind === 'counted' && note.vote !== arrived) ||
      (note.kind === 'prePrepared' && !proposed.has(note.sequence) && !isOwnProposal(account, note.sequence)),
  );
  return takenUp.length > 0 ? [account.texts.viewChanges.takesUp(subjectOf(account), takenUp.length)] : [];
}

function isOwnProposal({ notes }: Account, sequence: SequenceNumber): boolean {
  return notes.some((note) => note.kind === 'assigned' && note.sequence === sequence);
}
