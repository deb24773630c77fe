import type { LanguageId } from '../../text/index.ts';
import { languages } from '../../text/index.ts';
import { keepPreferences } from '../preferences.ts';
import type { Preferences } from '../state.ts';
import { store } from '../store.ts';

export function setPreferences(changes: Partial<Preferences>): void {
  const preferences = { ...store.getState().preferences, ...changes };
  keepPreferences(preferences);
  store.setState({ preferences });
}

/** The language after this one in the registry, and after the last the first. */
export function nextLanguage(current: LanguageId): LanguageId {
  const ids = Object.keys(languages) as LanguageId[];
  return ids[(ids.indexOf(current) + 1) % ids.length] ?? current;
}
