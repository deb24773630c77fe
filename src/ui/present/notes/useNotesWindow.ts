import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { KeptNotes } from '../../../store/classroom.ts';
import { keepClassroom, keptClassroom } from '../../../store/classroom.ts';
import { furnish, isFurnished } from './furnish.ts';

/** The window with the notes, as the page that presents sees it. */
export interface NotesWindow {
  /** Null where none is open. */
  readonly shown: Window | null;
  /** The time at which its clock began, in milliseconds since 1970. */
  readonly since: number;
  /** True where the browser did not open the window the last time it was asked. */
  readonly isRefused: boolean;
  /** True while this page goes away: nothing more comes to the window. */
  readonly isLeft: boolean;
  /** Opens the window, or brings it to the front. */
  open(): void;
  restartClock(): void;
}

const FEATURES = 'popup,width=760,height=860';

/**
 * Keeps a second window for the notes. Its document is an empty one that this page writes, so nothing has to be fetched
 * and a copy in one file can have it as well. The page holds the window itself: no other tab can speak to it.
 *
 * @param onChange hears whether there is such a window
 */
export function useNotesWindow(onChange: (isOpen: boolean) => void): NotesWindow {
  const [shown, setShown] = useState<Window | null>(null);
  const [since, setSince] = useState(0);
  const [isRefused, setRefused] = useState(false);
  const isLeft = useLeaving(shown);
  const show = (notes: Window, kept: KeptNotes): void => {
    furnish(notes);
    notes.addEventListener('pagehide', () => {
      setShown(null);
      keepClassroom({ notes: null });
    });
    keepClassroom({ notes: kept });
    setSince(kept.since);
    setShown(notes);
  };
  const open = (): void => {
    if (shown && !shown.closed) return shown.focus();
    const now = Date.now();
    const name = `notes-${now}-${Math.round(performance.timeOrigin)}`;
    const notes = window.open('', name, FEATURES);
    setRefused(!notes);
    if (notes) show(notes, { name, since: now });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, where this page comes back
  useEffect(() => {
    const { notes: kept } = keptClassroom();
    const notes = kept && windowNamed(kept.name);
    if (kept && notes) show(notes, kept);
  }, []);
  const isOpen = shown !== null;
  useEffect(() => onChange(isOpen), [isOpen, onChange]);
  const restartClock = (): void => {
    const now = Date.now();
    const { notes } = keptClassroom();
    if (notes) keepClassroom({ notes: { ...notes, since: now } });
    setSince(now);
  };
  return { shown, since, isRefused, isLeft, open, restartClock };
}

/** Returns the window that an earlier page of this tab has written; null where it is gone, or shows something else. */
function windowNamed(name: string): Window | null {
  const found = window.open('', name, FEATURES);
  try {
    if (found && isFurnished(found)) return found;
    found?.close();
  } catch {
    // Somebody went to another site in it.
  }
  keepClassroom({ notes: null });
  return null;
}

/** True while this page goes away. The window stays, and has to say so before nothing reaches it any more. */
function useLeaving(shown: Window | null): boolean {
  const [isLeft, setLeft] = useState(false);
  useEffect(() => {
    if (!shown) return;
    const leave = (): void => flushSync(() => setLeft(true));
    const comeBack = (): void => setLeft(false);
    window.addEventListener('pagehide', leave);
    window.addEventListener('pageshow', comeBack);
    return () => {
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('pageshow', comeBack);
    };
  }, [shown]);
  return isLeft;
}
