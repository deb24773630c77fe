import type { RunId } from '../store/runs.ts';
import type { Notice, Refused } from '../store/state.ts';
import type { PageTexts } from '../text/texts.ts';

/** The sentence of a notice; what was refused has its own (`Refusal.tsx`). */
export function noticeText(
  { notices }: PageTexts,
  notice: Exclude<Notice, Refused>,
  nameOf: (id: RunId) => string,
): string {
  switch (notice.kind) {
    case 'forked':
      return notices.forked(notice.kept, notice.made, nameOf(notice.made));
    case 'changed':
      return notices.changed;
    case 'runDropped':
      return notices.runDropped(notice.run);
    case 'undone':
    case 'redone':
    case 'nothingToUndo':
    case 'nothingToRedo':
    case 'copied':
    case 'copyFailed':
    case 'scenarioNotFetched':
    case 'wordsNotFetched':
      return notices[notice.kind];
    case 'interventionsRemoved':
      return notices.interventionsRemoved(notice.count);
    case 'tooManyInterventions':
      return notices.tooManyInterventions(notice.most);
    case 'linkClipped':
      return notices.linkClipped(notice.wanted, notice.most);
    case 'otherRules':
      return notices.otherRules(notice.made, notice.here);
    case 'viewRefused':
      return notices.viewRefused[notice.fault.kind](notice.fault.value);
  }
}
