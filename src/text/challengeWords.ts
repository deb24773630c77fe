import type { ChallengeId } from '../lessons/challenges/index.ts';
import type { ChallengeTexts } from './challengeTexts.ts';
import type { LanguageId } from './index.ts';

/** Returns the words of one challenge in a language; those of all challenges of the language are fetched with it. */
export const loadChallengeWords: { readonly [L in LanguageId]: (id: ChallengeId) => Promise<ChallengeTexts> } = {
  en: (id) => import('./en/challenges.ts').then(({ challenges }) => challenges[id]),
  zh: (id) => import('./zh/challenges.ts').then(({ challenges }) => challenges[id]),
};
