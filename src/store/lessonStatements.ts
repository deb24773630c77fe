import type { LessonId } from '../lessons/index.ts';
import { isLessonId, lessons } from '../lessons/index.ts';
import type { Lesson } from '../lessons/lesson.ts';
import { statementsOf } from '../lessons/records/statements.ts';
import { isLanguageId } from '../text/index.ts';
import { usualLanguage } from '../text/usualLanguage.ts';
import { allProgress } from './lessonProgress.ts';
import { isOfThisComputer } from './linkOfCopy.ts';

/** The answers of all lessons as xAPI statements, for a system that reads them. */

export const STATEMENTS_FILE = 'pbft-lab-answers.json';

/** @param lab the address of the lab */
export async function exportStatements(lab: string): Promise<string> {
  const progress = allProgress();
  const loaded = await Promise.all(Object.keys(progress).filter(isLessonId).map(loadLesson));
  const statements = loaded.flatMap((lesson) =>
    statementsOf(lesson, progress[lesson.id]?.answers ?? {}, lessonPageOf(lesson.id, lab)),
  );
  return `${JSON.stringify(statements, null, 2)}\n`;
}

function loadLesson(id: LessonId): Promise<Lesson> {
  return lessons[id]();
}

/**
 * Returns the address of the page of a lesson. It is the same in every language, so that a question is one activity,
 * whoever answers it.
 */
export function lessonPageOf(id: string, lab: string): string {
  // The lab lies in the root of the site, and in the folder of each language. The folders of a reader's own computer stay
  // out: they may have the reader's name.
  const { href, pathname } = new URL('../', isOfThisComputer(lab) ? 'file:///lab/' : lab);
  const folder = pathname.split('/').at(-2) ?? '';
  const root = isLanguageId(folder) ? new URL('../', href).href : href;
  return `${root}${usualLanguage.id}/lessons/${id}/`;
}
