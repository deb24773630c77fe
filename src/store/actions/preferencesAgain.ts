import { preferredSettings } from '../preferences.ts';
import { store } from '../store.ts';
import { setNotice } from './view.ts';

/** Reads the kept preferences once more. Apart, since it comes after the first view. */
export function readPreferencesAgain(): void {
  const { preferences, isRead } = preferredSettings();
  if (isRead) store.setState({ preferences });
  else setNotice({ kind: 'preferencesNotRead' });
}
