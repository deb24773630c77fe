import type { LanguageId } from '../text/index.ts';
import { languages } from '../text/index.ts';
import { usualLanguage } from '../text/usualLanguage.ts';
import type { Preferences } from './state.ts';

/** The preferences of the user, kept in this browser only. A browser that keeps nothing works as well. */

export const PREFERENCES_KEY = 'pbft-lab.preferences';

export const choices: { readonly [Name in keyof Preferences]: readonly Preferences[Name][] } = {
  language: Object.keys(languages) as LanguageId[],
  theme: ['auto', 'light', 'dark'],
  orientation: ['auto', 'horizontal', 'vertical'],
  letterKeys: [true, false],
  announcements: ['steps', 'milestones', 'silent'],
  showFuture: [true, false],
  matrix: [true, false],
};

export function preferredSettings(): Preferences {
  const kept = readKept();
  return {
    language: languageOfFolder() ?? valid('language', kept) ?? preferredLanguage(),
    theme: valid('theme', kept) ?? 'auto',
    orientation: valid('orientation', kept) ?? 'auto',
    letterKeys: valid('letterKeys', kept) ?? true,
    announcements: valid('announcements', kept) ?? 'steps',
    showFuture: valid('showFuture', kept) ?? true,
    matrix: valid('matrix', kept) ?? false,
  };
}

/** Keeps what was changed; the rest is as another tab may have left it. */
export function keepPreferences(changes: Partial<Preferences>): void {
  try {
    const kept = { ...Object.fromEntries(readKept()), ...changes };
    globalThis.localStorage?.setItem(PREFERENCES_KEY, JSON.stringify(kept));
  } catch {
    // A full or forbidden storage: the choice holds until the page is closed.
  }
}

/** Returns a preference that was kept; undefined where it is none of the choices. */
export function valid<Name extends keyof Preferences>(
  name: Name,
  kept: ReadonlyMap<string, unknown>,
): Preferences[Name] | undefined {
  return choices[name].find((choice) => choice === kept.get(name));
}

function readKept(): ReadonlyMap<string, unknown> {
  try {
    return parsed(globalThis.localStorage?.getItem(PREFERENCES_KEY));
  } catch {
    return new Map();
  }
}

export function parsed(text: string | null | undefined): ReadonlyMap<string, unknown> {
  try {
    const kept: unknown = JSON.parse(text ?? '{}');
    return new Map(Object.entries(kept ?? {}));
  } catch {
    return new Map();
  }
}

/** The page also lies in a folder for each language: whoever gives that address means the language. */
function languageOfFolder(): LanguageId | undefined {
  const folder = globalThis.location?.pathname.split('/').at(-2);
  return choices.language.find((id) => id === folder);
}

/** The first of the browser's languages that the lab has. */
function preferredLanguage(): LanguageId {
  const wanted = globalThis.navigator?.languages ?? [];
  const spoken = wanted.map((tag) => choices.language.find((id) => tag.toLowerCase().split('-')[0] === id));
  return spoken.find((id) => id !== undefined) ?? usualLanguage.id;
}
