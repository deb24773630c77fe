import type { Lesson, Task } from '../../lessons/lesson.ts';
import type { ChallengeTexts } from '../../text/challengeTexts.ts';
import type { LessonTexts } from '../../text/lessonTexts.ts';

/** More sentences than this are not read before a question. */
const SENTENCES_MAX = 2;

const ends = /[.?](?=\s|$)|[。？]/g;
/** Steps are places in a run of today; the engine may move them. */
const stepNumber = /\bsteps? \d|第 ?\d+ ?步/i;

/** Returns the faults of the words of a lesson in one language, as lines for a person to read. */
export function faultsOfWords(lesson: Lesson, words: LessonTexts): string[] {
  const faults = faultsOfIds(
    'beats',
    lesson.beats.map(({ id }) => id),
    words.beats,
  );
  for (const { id, ask } of lesson.beats) {
    const options = words.beats[id]?.options ?? {};
    faults.push(
      ...faultsOfIds(
        `options of ${id}`,
        ask.kind === 'number' ? ask.choices : ask.options.map((option) => option.id),
        options,
      ),
    );
    for (const [option, { because }] of Object.entries(options)) {
      if (!because) faults.push(`${id}: ${option} has no reason`);
    }
  }
  faults.push(...faultsOfGoals(lesson.task, words.task));
  return [...faults, ...textsIn(words).flatMap((text) => faultsOfText(text, SENTENCES_MAX))];
}

/** Returns the faults of the words of a challenge in one language. */
export function faultsOfChallengeWords(task: Task, words: ChallengeTexts): string[] {
  const faults = faultsOfGoals(task, words);
  return [...faults, ...textsIn(words).flatMap((text) => faultsOfText(text, SENTENCES_MAX))];
}

function faultsOfGoals({ goals }: Task, words: { readonly goals: object }): string[] {
  return faultsOfIds(
    'goals',
    goals.map(({ id }) => id),
    words.goals,
  );
}

function faultsOfIds(what: string, ids: readonly (string | number)[], record: object): string[] {
  const wanted = ids.map(String).sort().join();
  const given = Object.keys(record).sort().join();
  return wanted === given ? [] : [`${what} are ${given}, not ${wanted}`];
}

/** A report takes one sentence more: who, what, and what became of it. */
const SENTENCES_OF_CASE_MAX = 3;

/** Returns the faults of the words of a case in one language. */
export function faultsOfCaseWords(words: object): string[] {
  const parts = Object.keys(words).sort().join();
  return [
    ...(parts === 'happened,kept,see,title' ? [] : [`texts are ${parts}`]),
    ...textsIn(words).flatMap((text) => faultsOfText(text, SENTENCES_OF_CASE_MAX)),
  ];
}

function faultsOfText(text: string, most: number): string[] {
  return [
    ...((text.match(ends)?.length ?? 0) > most ? [`is too long: ${text}`] : []),
    ...(stepNumber.test(text) ? [`names a step by its number: ${text}`] : []),
    ...(text.trim() === '' ? ['is empty'] : []),
  ];
}

/** Every text of a lesson. */
export function textsIn(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(textsIn) : [];
}
