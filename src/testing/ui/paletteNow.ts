import { nextLanguage } from '../../store/actions/preferences.ts';
import { activeRun, store } from '../../store/store.ts';
import type { PageNow } from '../../ui/palette/entry.ts';

/** The page as it is in the store, on a wide screen, for the palette. */
export function paletteNow(): PageNow {
  const state = store.getState();
  const { preferences, follow, transcriptOpen, granularity, speed } = state;
  const { bookmarks, cursor } = activeRun(state);
  return {
    state,
    facts: {
      preferences,
      view: preferences.view,
      follow,
      isVertical: false,
      isTranscriptOpen: transcriptOpen,
      isBookmarked: bookmarks.includes(cursor.step),
      hasLog: true,
      hasMany: true,
      granularity,
      speed,
      nextLanguage: nextLanguage(preferences.language),
    },
  };
}
