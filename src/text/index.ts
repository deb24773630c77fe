import type { DialogTexts } from './en/dialogs.ts';
import type { legend } from './en/legend.ts';
import { page } from './en/page.ts';
import type { Glossary } from './glossary.ts';
import type { Refusals } from './tell/faultText.ts';
import type { Explanations, PageTexts } from './texts.ts';

/** A language the lab speaks. One folder of texts, and one line in the registry. */
export interface Language {
  /** Its own name for itself: whoever looks for it can read that. */
  readonly name: string;
  /** For the `lang` attribute. */
  readonly htmlLang: string;
  /** English is at hand; any other language is fetched when somebody chooses it. */
  load(): Promise<PageTexts>;
  /** The sentences: what happens and why, and what lies inside things; fetched right after the page. */
  loadExplanations(): Promise<Explanations>;
  /** Words of the dialogs; fetched when the first is opened. */
  loadDialogs(): Promise<DialogTexts>;
  /** The terms of the field; fetched when somebody looks one up. */
  loadGlossary(): Promise<Glossary>;
  /** What each mark of the diagram means; fetched when somebody looks. */
  loadLegend(): Promise<typeof legend>;
  /** What is wrong with a link or a file; fetched when one has to be refused. */
  loadRefusals(): Promise<Refusals>;
}

/** Every language. Menus, links, the command line and the tests read this table. */
export const languages = {
  en: {
    name: 'English',
    htmlLang: 'en',
    load: () => Promise.resolve(page),
    loadDialogs: () => import('./en/dialogs.ts').then(({ dialogs }) => dialogs),
    loadExplanations: () => import('./en/explanations.ts').then(({ explanations }) => explanations),
    loadGlossary: () => import('./en/glossary.ts').then(({ glossary }) => glossary),
    loadLegend: () => import('./en/legend.ts').then(({ legend }) => legend),
    loadRefusals: () => import('./en/refusals.ts').then(({ refusals }) => refusals),
  },
  zh: {
    name: '中文',
    htmlLang: 'zh-Hans',
    load: () => import('./zh/page.ts').then(({ page }) => page),
    loadDialogs: () => import('./zh/dialogs.ts').then(({ dialogs }) => dialogs),
    loadExplanations: () => import('./zh/explanations.ts').then(({ explanations }) => explanations),
    loadGlossary: () => import('./zh/glossary.ts').then(({ glossary }) => glossary),
    loadLegend: () => import('./zh/legend.ts').then(({ legend }) => legend),
    loadRefusals: () => import('./zh/refusals.ts').then(({ refusals }) => refusals),
  },
} as const satisfies Readonly<Record<string, Language>>;

export type LanguageId = keyof typeof languages;

export function isLanguageId(text: string): text is LanguageId {
  return Object.hasOwn(languages, text);
}
