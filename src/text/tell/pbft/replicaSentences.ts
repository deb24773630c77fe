import type { PbftNote } from '../../../protocols/pbft/notes.ts';
import type { Account } from '../account.ts';
import { arrivedMessage, noteOf, subjectOf } from '../account.ts';
import { isUnannounced, withholds } from './contents.ts';
import { executionSentences, readSentences } from './executionSentences.ts';
import { ignoredSentence } from './ignoredSentence.ts';
import { countedSentences, phaseSentences } from './phaseSentences.ts';
import { requestSentences } from './requestSentences.ts';
import { mishaps, postsOf } from './sendings.ts';
import { requestWait, timerSentences } from './timerSentences.ts';
import { fetchEndSentences, transferSentences } from './transferSentences.ts';
import { earlySentences, isToldBefore, viewChangeSentences } from './viewChangeSentences.ts';

/** The actions of a replica in a step: the decisions in their order, what it sent for them, then what it executed. */
export function replicaSentences(account: Account): string[] {
  const decided = account.notes
    .filter((note) => !withholds(account, note))
    .flatMap((note) => decisionSentences(account, note));
  const votes = voteSentences(account);
  return [
    ...decided,
    ...earlySentences(account),
    ...votes,
    ...executionSentences(account),
    ...fetchEndSentences(account),
    ...readSentences(account),
    ...mishaps(account),
    ...timerSentences(account, votes.length > 0),
  ];
}

/** The consequences of the decisions of a step: votes, messages that are lost, timers. */
export function consequenceSentences(account: Account): string[] {
  const votes = voteSentences(account);
  return [...votes, ...mishaps(account), ...timerSentences(account, votes.length > 0)];
}

function decisionSentences(account: Account, note: PbftNote): string[] {
  switch (note.kind) {
    case 'counted':
      return countedSentences(account, note);
    case 'ignored':
      return isAboutArrival(account, note.input) ? [ignoredSentence(account, note)] : [];
    default:
      return [
        ...requestSentences(account, note),
        ...phaseSentences(account, note),
        ...viewChangeSentences(account, note),
        ...transferSentences(account, note),
      ];
  }
}

/** False for messages that were kept for a view and turn out to be of no use: the step is not about them. */
function isAboutArrival(account: Account, input: string): boolean {
  const arrived = arrivedMessage(account);
  return arrived === null || arrived.message.kind === input;
}

const voteKinds: ReadonlySet<string> = new Set(['prePrepare', 'prepare', 'commit', 'viewChange', 'newView']);

/** Proposals and votes. Answers to one other replica belong to the sentence of that decision. */
function voteSentences(account: Account): string[] {
  if (noteOf(account, 'retransmitted')) return [];
  const posts = postsOf(
    account,
    ({ kind }) => (voteKinds.has(kind) && !isToldBefore(account, kind)) || isUnannounced(account, kind),
  );
  if (posts.length === 0) return [];
  const { happenings } = account.texts;
  const wait = requestWait(account);
  const self = subjectOf(account);
  return [wait === null ? happenings.sends(self, posts) : happenings.sendsAndWaits(self, posts, wait)];
}
