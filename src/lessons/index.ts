import type { Lesson } from './lesson.ts';

/**
 * Every lesson, in the order in which they build on one another, fetched one at a time. Each language has the same
 * table for its words; the tests of this folder play all of them.
 */
export const lessons = {
  'four-computers': () => import('./lessons/fourComputers.ts').then(({ fourComputers }) => fourComputers),
  counting: () => import('./lessons/counting.ts').then(({ counting }) => counting),
  'one-silent': () => import('./lessons/oneSilent.ts').then(({ oneSilent }) => oneSilent),
  'two-silent': () => import('./lessons/twoSilent.ts').then(({ twoSilent }) => twoSilent),
  'lying-backup': () => import('./lessons/lyingBackup.ts').then(({ lyingBackup }) => lyingBackup),
  'primary-down': () => import('./lessons/primaryDown.ts').then(({ primaryDown }) => primaryDown),
  'half-commit': () => import('./lessons/halfCommit.ts').then(({ halfCommit }) => halfCommit),
  'two-faced-primary': () => import('./lessons/twoFacedPrimary.ts').then(({ twoFacedPrimary }) => twoFacedPrimary),
  'why-commit': () => import('./lessons/whyCommit.ts').then(({ whyCommit }) => whyCommit),
  impatient: () => import('./lessons/impatient.ts').then(({ impatient }) => impatient),
  'say-it-twice': () => import('./lessons/sayItTwice.ts').then(({ sayItTwice }) => sayItTwice),
  'split-and-heal': () => import('./lessons/splitAndHeal.ts').then(({ splitAndHeal }) => splitAndHeal),
  forgetting: () => import('./lessons/forgetting.ts').then(({ forgetting }) => forgetting),
  'too-few': () => import('./lessons/tooFew.ts').then(({ tooFew }) => tooFew),
  'seven-two': () => import('./lessons/sevenTwo.ts').then(({ sevenTwo }) => sevenTwo),
  'forged-vote': () => import('./lessons/forgedVote.ts').then(({ forgedVote }) => forgedVote),
  patience: () => import('./lessons/patience.ts').then(({ patience }) => patience),
  cost: () => import('./lessons/cost.ts').then(({ cost }) => cost),
  'go-demo': () => import('./lessons/goDemo.ts').then(({ goDemo }) => goDemo),
} as const satisfies Readonly<Record<string, () => PromiseLike<Lesson>>>;

export type LessonId = keyof typeof lessons;

export function isLessonId(text: string): text is LessonId {
  return Object.hasOwn(lessons, text);
}

/** The data of one lesson, with the ids that its words are filed under. */
export type LessonOf<Id extends LessonId> = Awaited<ReturnType<(typeof lessons)[Id]>>;
