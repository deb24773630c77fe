import type { LanguageId } from '../text/index.ts';
import { languages } from '../text/index.ts';
import { usualLanguage } from '../text/usualLanguage.ts';
import { isGuest } from './guest.ts';
import { PREFERENCES_KEY } from './preferencesKey.ts';
import type { Preferences } from './state.ts';

/** The preferences of the user, kept in this browser only. A browser that keeps nothing works as well, and says so. */

export const choices: { readonly [Name in keyof Preferences]: readonly Preferences[Name][] } = {
  language: Object.keys(languages) as LanguageId[],
  theme: ['auto', 'light', 'dark'],
  orientation: ['auto', 'horizontal', 'vertical'],
  letterKeys: [true, false],
  announcements: ['steps', 'milestones', 'silent'],
  showFuture: [true, false],
  matrix: [true, false],
  view: ['time', 'both', 'cluster'],
  panelHidden: [true, false],
  folds: [true, false],
};

/** @returns the preferences, and whether those that were kept could be read */
export function preferredSettings(): { readonly preferences: Preferences; readonly isRead: boolean } {
  const kept = readKept();
  return { preferences: settingsFrom(kept ?? new Map()), isRead: kept !== null };
}

function settingsFrom(kept: ReadonlyMap<string, unknown>): Preferences {
  return {
    language: languageOfFolder() ?? valid('language', kept) ?? preferredLanguage(),
    theme: valid('theme', kept) ?? 'auto',
    orientation: valid('orientation', kept) ?? 'auto',
    letterKeys: valid('letterKeys', kept) ?? true,
    announcements: valid('announcements', kept) ?? 'steps',
    showFuture: valid('showFuture', kept) ?? false,
    matrix: valid('matrix', kept) ?? false,
    view: valid('view', kept) ?? 'both',
    panelHidden: valid('panelHidden', kept) ?? false,
    folds: valid('folds', kept) ?? true,
  };
}

/**
 * Keeps some choices, beside those that are kept already: another page of the lab may have kept others since.
 *
 * @returns whether they are kept; a storage may be full, or forbidden
 */
export function keepPreferences(changes: Partial<Preferences>): boolean {
  try {
    const kept = { ...Object.fromEntries(readKept() ?? []), ...changes };
    globalThis.localStorage?.setItem(PREFERENCES_KEY, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

/** Returns a preference that was kept; undefined where it is none of the choices. */
export function valid<Name extends keyof Preferences>(
  name: Name,
  kept: ReadonlyMap<string, unknown>,
): Preferences[Name] | undefined {
  return choices[name].find((choice) => choice === kept.get(name));
}

/** @returns null where nothing can be read */
function readKept(): ReadonlyMap<string, unknown> | null {
  try {
    return parsed(isGuest ? null : globalThis.localStorage?.getItem(PREFERENCES_KEY));
  } catch {
    return null;
  }
}

/** @returns null for a text that is none of a kept list of preferences */
export function parsed(text: string | null | undefined): ReadonlyMap<string, unknown> | null {
  try {
    const kept: unknown = JSON.parse(text ?? '{}');
    return new Map(Object.entries(kept ?? {}));
  } catch {
    return null;
  }
}

/** The lab also lies in the folder of each language, as `zh/lab/`: whoever gives that address means the language. */
function languageOfFolder(): LanguageId | undefined {
  const folder = globalThis.location?.pathname.split('/').at(-3);
  return choices.language.find((id) => id === folder);
}

/** The first of the browser's languages that the lab has. */
function preferredLanguage(): LanguageId {
  const wanted = globalThis.navigator?.languages ?? [];
  const spoken = wanted.map((tag) => choices.language.find((id) => tag.toLowerCase().split('-')[0] === id));
  return spoken.find((id) => id !== undefined) ?? usualLanguage.id;
}
