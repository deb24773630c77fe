import { refusalOfDialog } from '../../store/actions/view.ts';
import { refusalOf } from '../../store/lesson.ts';
import type { AppState, DialogId } from '../../store/state.ts';
import type { Command } from '../shell/commands.ts';
import type { PaletteWords } from './entry.ts';

type Reason = (state: AppState, words: PaletteWords) => string | null;

/** Reasons why a command would do nothing now. Without one the key says the same, or nothing. */
const reasons: Partial<Record<Command['id'], Reason>> = {
  undo: ({ past }, { texts }) => (past.length === 0 ? texts.notices.nothingToUndo : null),
  redo: ({ future }, { texts }) => (future.length === 0 ? texts.notices.nothingToRedo : null),
  nextRun: withoutOtherRun,
  sideBySide: withoutOtherRun,
  nextDifference: ({ beside }, { texts }) => (beside === null ? texts.notices.noOtherRun : null),
  menu: ({ focus }, { words }) => (focus && focus.kind !== 'gate' ? null : words.palette.nothingInFocus),
};

function withoutOtherRun({ runs }: AppState, { texts }: PaletteWords): string | null {
  return runs.length < 2 ? texts.notices.noOtherRun : null;
}

/** Returns why an action cannot be done now; null where it can. */
export function refusalNow(id: string, state: AppState, words: PaletteWords): string | null {
  // No dialog is refused under another id.
  const refused = changesRun(id) ? refusalOf(state) : refusalOfDialog(state, id as DialogId);
  if (refused) return words.texts.notices[refused];
  const reason = Object.hasOwn(reasons, id) ? reasons[id as Command['id']] : undefined;
  return reason?.(state, words) ?? null;
}

/** True of the menu of what is in focus, and of interventions, whose id is what they do. */
function changesRun(id: string): boolean {
  return id === 'menu' || id.startsWith('{');
}
