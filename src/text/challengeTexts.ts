import type { Challenge } from '../lessons/challenges/challenge.ts';
import type { ChallengeId, ChallengeOf } from '../lessons/challenges/index.ts';
import type { TaskWords } from './lessonTexts.ts';

/** The words of a challenge: those of its task, under a title. Each of its goals has a text: a missing one does not compile. */
export interface ChallengeWordsOf<C extends Challenge> extends TaskWords<C['task']> {
  readonly title: string;
}

/** The words of any challenge. */
export type ChallengeTexts = ChallengeWordsOf<Challenge>;

/** The words of every challenge in one language. */
export type ChallengeTable = { readonly [Id in ChallengeId]: ChallengeWordsOf<ChallengeOf<Id>> };
