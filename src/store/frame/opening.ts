import { readEmbedding } from '../../scenario/link/embed.ts';
import { addNotices } from '../actions/notices.ts';
import { isUnfinished } from '../beginning.ts';
import { openAddress } from '../openAddress.ts';
import { activeRun, store } from '../store.ts';
import { frame, stretchOf } from './frame.ts';
import { pauseInFrame, seekInFrame } from './moving.ts';

/** Another address may come before the one before it is read: the last one counts. */
let latest = 0;

/**
 * Opens what the address of a frame names, or a link that its page gives it later, paused.
 * @param query with its question mark
 */
export async function openInFrame(query: string): Promise<void> {
  const turn = ++latest;
  const read = readEmbedding(query, frame.getState().embedding?.mode ?? null);
  pauseInFrame();
  if (!read.ok) return frame.setState({ fault: read.fault });
  const { embedding, link } = read;
  leaveAll();
  const { preferences } = store.getState();
  // The page may have chosen another theme since; a link that names none leaves it.
  const theme = /[?&]theme=/.test(query) ? embedding.theme : preferences.theme;
  store.setState({ preferences: { ...preferences, theme } });
  frame.setState({ embedding, fault: null });
  if (link !== '') await openAddress(link, '', true, false);
  if (turn !== latest || embedding.mode === 'lesson') return;
  const run = activeRun(store.getState());
  const { first, last, isOpen } = stretchOf(run, frame.getState());
  const { step } = run.cursor;
  // The page may name the place at which it opens; else it begins at its beginning.
  if (!/[?&]at=/.test(link)) seekInFrame(first);
  else if (step < first || (step > last && !isOpen)) seekInFrame(step);
  const most = run.history.steps.length;
  const wanted = Math.max(embedding.from ?? 0, embedding.to ?? 0);
  if (wanted > most && !isUnfinished(run)) addNotices([{ kind: 'linkClipped', wanted, most }]);
}

/** One run at a time: what was shown before makes room, and nothing of it is remembered. */
function leaveAll(): void {
  const { runs } = store.getState();
  store.setState({
    runs: runs.map((run) => ({ ...run, use: 'untouched' })),
    beside: null,
    lesson: null,
    note: null,
    focus: null,
    notice: null,
    refusal: null,
    past: [],
    future: [],
  });
}
