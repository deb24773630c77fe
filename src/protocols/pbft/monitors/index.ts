import type { Monitor } from '../../../engine/monitors/monitor.ts';
import { acceptedStays } from './acceptedStays.ts';
import { agreement } from './agreement.ts';
import { committedIsKept } from './committedIsKept.ts';
import { committedIsPrepared } from './committedIsPrepared.ts';
import { equalCheckpoints } from './equalCheckpoints.ts';
import { exactlyOnce } from './exactlyOnce.ts';
import { gapFree } from './gapFree.ts';
import { insideWindow } from './insideWindow.ts';
import { latestReads } from './latestReads.ts';
import { monotone } from './monotone.ts';
import { oneVoice } from './oneVoice.ts';
import { preparedUnique } from './preparedUnique.ts';

/** Every monitor of PBFT. Badges, texts, the command line and the tests read this list. */
export const monitors: readonly Monitor[] = [
  agreement,
  preparedUnique,
  committedIsPrepared,
  gapFree,
  exactlyOnce,
  acceptedStays,
  oneVoice,
  monotone,
  insideWindow,
  equalCheckpoints,
  committedIsKept,
  latestReads,
];
