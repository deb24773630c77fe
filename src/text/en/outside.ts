import type { WordsOutside } from '../language.ts';

/** Words of what lies outside the lab: the documents of the site, and the command line. */
export const outside: WordsOutside = {
  loadStart: () => import('./start.ts').then(({ start }) => start),
  loadLessonPage: () => import('./lessonPage.ts').then(({ lessonPage }) => lessonPage),
  loadTeachers: () => import('./teachers.ts').then(({ teachers }) => teachers),
  loadCommandLine: () => import('./commandLine.ts').then(({ commandLine }) => commandLine),
};
