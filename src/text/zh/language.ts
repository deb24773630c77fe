import type { Language } from '../language.ts';

export const chinese: Language = {
  name: '中文',
  htmlLang: 'zh-Hans',
  load: () => import('./page.ts').then(({ page }) => page),
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
