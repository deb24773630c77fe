import type { Run } from '../store/runs.ts';
import type { Notice, Refused } from '../store/state.ts';
import type { Texts } from '../text/texts.ts';
import { nameOfRun } from './header/RunTabs.tsx';

/** The sentence of a notice; what was refused has its own (`Refusal.tsx`). */
export function noticeText(texts: Texts, notice: Exclude<Notice, Refused>, runs: readonly Run[]): string {
  const { notices } = texts;
  switch (notice.kind) {
    case 'forked': {
      const made = runs.find(({ id }) => id === notice.made);
      return notices.forked(notice.kept, notice.made, made ? nameOfRun(texts, made) : '');
    }
    case 'changed':
      return notices.changed;
    case 'runDropped':
      return notices.runDropped(notice.run);
    case 'undone':
    case 'redone':
    case 'nothingToUndo':
    case 'nothingToRedo':
    case 'noOtherRun':
    case 'copied':
    case 'copyFailed':
    case 'scenarioNotFetched':
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
