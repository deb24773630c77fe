import type { LessonId } from '../../lessons/index.ts';
import type { TeachersTexts } from '../../text/texts.ts';

/** The places to which the page for teachers leads; its words are in each language, by the ids in here. */

export interface Part<Id extends string> {
  readonly id: Id;
  readonly minutes: readonly [from: number, to: number];
  readonly lessons: readonly LessonId[];
  /** The query of the address that is opened in the lab; null if lessons are enough. */
  readonly lab: string | null;
}

export const lecture: readonly Part<keyof TeachersTexts['lecture']['parts']>[] = [
  { id: 'promise', minutes: [0, 5], lessons: ['four-computers'], lab: null },
  { id: 'quorums', minutes: [5, 15], lessons: ['counting', 'one-silent'], lab: null },
  { id: 'lies', minutes: [15, 22], lessons: ['lying-backup', 'two-faced-primary'], lab: null },
  { id: 'commit', minutes: [22, 34], lessons: ['why-commit'], lab: null },
  { id: 'views', minutes: [34, 42], lessons: ['primary-down', 'half-commit'], lab: null },
  { id: 'program', minutes: [42, 47], lessons: ['go-demo'], lab: null },
  { id: 'exit', minutes: [47, 50], lessons: ['two-faced-primary'], lab: null },
];

export const session: readonly Part<keyof TeachersTexts['lab']['parts']>[] = [
  {
    id: 'lessons',
    minutes: [0, 25],
    lessons: ['four-computers', 'counting', 'one-silent', 'two-silent', 'lying-backup'],
    lab: null,
  },
  { id: 'table', minutes: [25, 55], lessons: ['cost'], lab: '?s=figure' },
  { id: 'rules', minutes: [55, 80], lessons: [], lab: '' },
  {
    id: 'adversary',
    minutes: [80, 110],
    lessons: ['lying-backup', 'primary-down', 'impatient', 'seven-two'],
    lab: null,
  },
  { id: 'exit', minutes: [110, 120], lessons: ['why-commit'], lab: null },
];

interface ExamQuestion {
  readonly id: keyof TeachersTexts['questions']['list'];
  readonly lessons: readonly LessonId[];
  readonly lab: string | null;
}

/** R0 proposes one request to R1 and R3, and another to R2. */
const SPLIT = '1.clear-2-c2j0._0mc1lk._0m0eqxabaxx.FHWM';
/** Two of five are down. */
const FIVE = '1.clear-2-n5j0._0x3._0x4.MXIT';

export const questions: readonly ExamQuestion[] = [
  { id: 'noCommit', lessons: ['why-commit'], lab: null },
  { id: 'prepared', lessons: ['half-commit', 'why-commit'], lab: null },
  { id: 'counts', lessons: [], lab: '?s=seven' },
  { id: 'split', lessons: [], lab: `?s=${SPLIT}` },
  { id: 'same', lessons: ['two-faced-primary'], lab: null },
  { id: 'five', lessons: [], lab: `?s=${FIVE}` },
  { id: 'timers', lessons: ['primary-down', 'patience'], lab: null },
  { id: 'marks', lessons: ['forgetting'], lab: null },
  { id: 'loss', lessons: [], lab: '?s=lossy' },
  { id: 'impostor', lessons: ['forged-vote'], lab: null },
];
