import type { LessonId } from '../lessons/index.ts';
import type { LanguageId } from './index.ts';
import type { LessonTexts } from './lessonTexts.ts';

/** Returns the words of one lesson in a language. No page plays lessons yet, so the registry of languages leaves them out. */
export const loadLessonWords: { readonly [L in LanguageId]: (id: LessonId) => Promise<LessonTexts> } = {
  en: (id) => import('./en/lessons/index.ts').then(({ lessons }) => lessons[id]()),
  zh: (id) => import('./zh/lessons/index.ts').then(({ lessons }) => lessons[id]()),
};
