import { LANES_ALWAYS } from '../../../diagram/layout/measures.ts';
import { protocolOf } from '../../../protocols/index.ts';
import { nextLanguage } from '../../../store/actions/preferences.ts';
import { activeRun, useAppState } from '../../../store/store.ts';
import { useMediaQuery } from '../../atoms/useMediaQuery.ts';
import { SHEET_QUERY } from '../orientation.ts';
import { useIsVertical } from '../useIsVertical.ts';
import type { MoreFacts } from './moreEntries.ts';

export function useMoreFacts(): MoreFacts {
  const preferences = useAppState((state) => state.preferences);
  const isSheet = useMediaQuery(SHEET_QUERY);
  return {
    preferences,
    view: isSheet && preferences.view === 'both' ? 'time' : preferences.view,
    follow: useAppState((state) => state.follow),
    isVertical: useIsVertical(),
    isTranscriptOpen: useAppState((state) => state.transcriptOpen),
    isBookmarked: useAppState((state) => {
      const { bookmarks, cursor } = activeRun(state);
      return bookmarks.includes(cursor.step);
    }),
    hasLog: useAppState((state) => protocolOf(activeRun(state).scenario.setup.protocol).parts.log),
    hasMany: useAppState((state) => activeRun(state).scenario.setup.cluster.replicas > LANES_ALWAYS),
    granularity: useAppState((state) => state.granularity),
    speed: useAppState((state) => state.speed),
    nextLanguage: nextLanguage(preferences.language),
  };
}
