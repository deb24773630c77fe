import type { WordsOutside } from '../language.ts';

/** 实验室之外的文字：网站的各个页面与命令行。 */
export const outside: WordsOutside = {
  loadStart: () => import('./start.ts').then(({ start }) => start),
  loadLessonPage: () => import('./lessonPage.ts').then(({ lessonPage }) => lessonPage),
  loadTeachers: () => import('./teachers.ts').then(({ teachers }) => teachers),
  loadCommandLine: () => import('./commandLine.ts').then(({ commandLine }) => commandLine),
};
