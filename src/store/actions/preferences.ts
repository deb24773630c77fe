import type { LanguageId } from '../../text/index.ts';
import { languages } from '../../text/index.ts';
import { keepPreferences } from '../preferences.ts';
import type { Preferences } from '../state.ts';
import { store } from '../store.ts';
import { setNotice } from './view.ts';

/** Choices that wait for a part of the page. Kept before it came, they would ask every later visit for it in vain. */
let wished: Partial<Preferences> = {};
/** Choices that the storage did not take. */
let unkept: Partial<Preferences> = {};

export function setPreferences(changes: Partial<Preferences>): void {
  store.setState({ preferences: { ...store.getState().preferences, ...changes } });
  const { language, matrix, ...atHand } = changes;
  wished = { ...wished, ...(language && { language }), ...(matrix !== undefined && { matrix }) };
  // A matrix that is closed needs no part.
  if (matrix === false) keepWished('matrix');
  if (Object.keys(atHand).length > 0) keep(atHand);
}

/** Keeps a choice, if there is one: what it asks for is there. */
export function keepWished(name: 'language' | 'matrix'): void {
  const { [name]: value, ...others } = wished;
  if (value === undefined) return;
  wished = others;
  keep({ [name]: value });
}

/** Keeps what the storage did not take before. */
export function keepAgain(): void {
  keep({});
}

function keep(changes: Partial<Preferences>): void {
  unkept = { ...unkept, ...changes };
  if (keepPreferences(unkept)) unkept = {};
  // Other notices offer more than this one does.
  else if (store.getState().notice === null) setNotice({ kind: 'preferencesNotKept' });
}

/** The language after this one in the registry, and after the last the first. */
export function nextLanguage(current: LanguageId): LanguageId {
  const ids = Object.keys(languages) as LanguageId[];
  return ids[(ids.indexOf(current) + 1) % ids.length] ?? current;
}
