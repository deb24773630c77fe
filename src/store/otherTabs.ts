import { choices, parsed, valid } from './preferences.ts';
import { PREFERENCES_KEY } from './preferencesKey.ts';
import type { Preferences } from './state.ts';
import { store } from './store.ts';

/** Takes over the preferences that are changed in another tab; the others stay as they are in this one. */
export function followOtherTabs(): void {
  window.addEventListener('storage', ({ key, oldValue, newValue }) => {
    if (key !== PREFERENCES_KEY) return;
    const { preferences } = store.getState();
    store.setState({ preferences: { ...preferences, ...changedPreferences(oldValue, newValue) } });
  });
}

/** Returns the preferences that two texts of them differ in, as the second has them. */
export function changedPreferences(before: string | null, after: string | null): Partial<Preferences> {
  const [old, kept] = [parsed(before) ?? new Map(), parsed(after) ?? new Map()];
  const names = (Object.keys(choices) as (keyof Preferences)[]).filter(
    (name) => valid(name, old) !== valid(name, kept),
  );
  return Object.fromEntries(names.flatMap((name) => (kept.has(name) ? [[name, valid(name, kept)]] : [])));
}
