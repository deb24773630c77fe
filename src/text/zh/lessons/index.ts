import type { LessonLoaders } from '../../lessonTexts.ts';

/** 各课的中文文字。 */
export const lessons: LessonLoaders = {
  'four-computers': () => import('./fourComputers.ts').then(({ fourComputers }) => fourComputers),
  counting: () => import('./counting.ts').then(({ counting }) => counting),
  'one-silent': () => import('./oneSilent.ts').then(({ oneSilent }) => oneSilent),
  'two-silent': () => import('./twoSilent.ts').then(({ twoSilent }) => twoSilent),
  'lying-backup': () => import('./lyingBackup.ts').then(({ lyingBackup }) => lyingBackup),
  'primary-down': () => import('./primaryDown.ts').then(({ primaryDown }) => primaryDown),
  'half-commit': () => import('./halfCommit.ts').then(({ halfCommit }) => halfCommit),
  'two-faced-primary': () => import('./twoFacedPrimary.ts').then(({ twoFacedPrimary }) => twoFacedPrimary),
  'why-commit': () => import('./whyCommit.ts').then(({ whyCommit }) => whyCommit),
  impatient: () => import('./impatient.ts').then(({ impatient }) => impatient),
  'say-it-twice': () => import('./sayItTwice.ts').then(({ sayItTwice }) => sayItTwice),
  'split-and-heal': () => import('./splitAndHeal.ts').then(({ splitAndHeal }) => splitAndHeal),
  forgetting: () => import('./forgetting.ts').then(({ forgetting }) => forgetting),
  'too-few': () => import('./tooFew.ts').then(({ tooFew }) => tooFew),
  'seven-two': () => import('./sevenTwo.ts').then(({ sevenTwo }) => sevenTwo),
  'forged-vote': () => import('./forgedVote.ts').then(({ forgedVote }) => forgedVote),
  patience: () => import('./patience.ts').then(({ patience }) => patience),
  cost: () => import('./cost.ts').then(({ cost }) => cost),
  'go-demo': () => import('./goDemo.ts').then(({ goDemo }) => goDemo),
};
