import type { LanguageId } from '../../text/index.ts';
import { languages } from '../../text/index.ts';
import { keepPreferences } from '../preferences.ts';
import type { Preferences } from '../state.ts';
import { store } from '../store.ts';

export function setPreferences(changes: Partial<Preferences>): void {
  keepPreferences(changes);
  store.setState({ preferences: { ...store.getState().preferences, ...changes } });
}

/** The language after this one in the registry, and after the last the first. */
export function nextLanguage(current: LanguageId): LanguageId {
  const ids = Object.keys(languages) as LanguageId[];
  return ids[(ids.indexOf(current) + 1) % ids.length] ?? current;
}
