import type { Challenge } from './challenge.ts';

/** Every challenge, the easier ones first, fetched one at a time. */
export const challenges = {
  'no-slack': () => import('./noSlack.ts').then(({ noSlack }) => noSlack),
  'fool-the-client': () => import('./foolTheClient.ts').then(({ foolTheClient }) => foolTheClient),
  'depose-by-timer': () => import('./deposeByTimer.ts').then(({ deposeByTimer }) => deposeByTimer),
  'you-are-the-network': () => import('./youAreTheNetwork.ts').then(({ youAreTheNetwork }) => youAreTheNetwork),
  'slow-but-lawful': () => import('./slowButLawful.ts').then(({ slowButLawful }) => slowButLawful),
  'split-for-good': () => import('./splitForGood.ts').then(({ splitForGood }) => splitForGood),
  'two-truths': () => import('./twoTruths.ts').then(({ twoTruths }) => twoTruths),
  'one-alone': () => import('./oneAlone.ts').then(({ oneAlone }) => oneAlone),
  'two-of-three': () => import('./twoOfThree.ts').then(({ twoOfThree }) => twoOfThree),
  'two-truths-in-seven': () => import('./twoTruthsInSeven.ts').then(({ twoTruthsInSeven }) => twoTruthsInSeven),
  'stall-three-views': () => import('./stallThreeViews.ts').then(({ stallThreeViews }) => stallThreeViews),
} as const satisfies Readonly<Record<string, () => PromiseLike<Challenge>>>;

export type ChallengeId = keyof typeof challenges;

/** The data of one challenge, with the ids that its words are filed under. */
export type ChallengeOf<Id extends ChallengeId> = Awaited<ReturnType<(typeof challenges)[Id]>>;
