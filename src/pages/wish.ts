import type { LanguageId } from '../text/index.ts';
import { languages } from '../text/index.ts';
import { usualLanguage } from '../text/usualLanguage.ts';
import type { PageName } from './addresses.ts';
import { folderOf, isInRootToo, wayUp } from './addresses.ts';

/** The pages that the build asks for, and what it gets. */

export interface Wish {
  readonly page: PageName;
  readonly language: LanguageId;
  /** True of a page that is not in the folder of a language: its address leaves the language open. */
  readonly isInRoot: boolean;
  /** The whole address of the site, with a slash at its end; null where the build does not know it. */
  readonly site: string | null;
}

export interface Rendered {
  readonly htmlLang: string;
  readonly head: string;
  readonly body: string;
}

/** The page in a language. */
export interface InLanguage {
  readonly name: string;
  readonly htmlLang: string;
  readonly href: string;
}

/** The place of a page, and the ways from there. */
export interface Ways {
  /** The folder of the page, from the root of the site. */
  readonly folder: string;
  /** The root of the site. */
  readonly toRoot: string;
  /** The folder in which the pages of the language lie. */
  readonly toPages: string;
  /** The folder in which the lab of the language lies. */
  readonly toLab: string;
}

export function waysFrom({ page, language, isInRoot }: Wish): Ways {
  const folder = `${isInRoot ? '' : `${language}/`}${folderOf(page)}`;
  const toRoot = wayUp(folder);
  const toPages = isInRoot ? `${toRoot}${language}/` : wayUp(folderOf(page));
  return { folder, toRoot, toPages, toLab: `${isInRoot ? toRoot : toPages}lab/` };
}

/** Returns the page in every language, by addresses that begin with this one of the site. */
export function inEveryLanguage({ page }: Wish, base: string): InLanguage[] {
  return Object.entries(languages).map(([id, { name, htmlLang }]) => {
    return { name, htmlLang, href: `${base}${id}/${folderOf(page)}` };
  });
}

/** Returns the address that goes with no language in particular. */
export function inNoLanguage({ page }: Wish, base: string): string {
  return `${base}${isInRootToo(page) ? '' : `${usualLanguage.id}/`}${folderOf(page)}`;
}
