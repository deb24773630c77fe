import type { Language } from '../language.ts';
import { page } from './page.ts';

export const english: Language = {
  name: 'English',
  htmlLang: 'en',
  load: () => Promise.resolve(page),
  loadExplanations: () => import('./explanations.ts').then(({ explanations }) => explanations),
  loadDialogs: () => import('./dialogs.ts').then(({ dialogs }) => dialogs),
  loadGlossary: () => import('./glossary.ts').then(({ glossary }) => glossary),
  loadLegend: () => import('./legend.ts').then(({ legend }) => legend),
  loadRefusals: () => import('./refusals.ts').then(({ refusals }) => refusals),
  loadLesson: (id) => import('./lessons/index.ts').then(({ lessons }) => lessons[id]()),
  loadChallenges: () => import('./challenges.ts').then(({ challenges }) => challenges),
  loadPlayer: () => import('./player.ts').then(({ player }) => player),
  loadOwnLessons: () => import('./ownLessons.ts').then(({ ownLessons }) => ownLessons),
  loadOutside: () => import('./outside.ts').then(({ outside }) => outside),
};
