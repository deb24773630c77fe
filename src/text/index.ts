import { english } from './en/language.ts';
import type { Language } from './language.ts';
import { chinese } from './zh/language.ts';

/** Every language. Menus, links, the command line and the tests read this table; nothing else lists them. */
export const languages = {
  en: english,
  zh: chinese,
} as const satisfies Readonly<Record<string, Language>>;

export type LanguageId = keyof typeof languages;

export function isLanguageId(text: string): text is LanguageId {
  return Object.hasOwn(languages, text);
}
