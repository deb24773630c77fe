import type { KeptRun } from '../../store/run.ts';
import type { Plain } from '../../store/state.ts';
import type { PageTexts, Texts } from '../../text/texts.ts';
import { nameOfRun } from './header/nameOfRun.ts';

/** The notices that something is missing have their words with the page. */
export type NoticeAtHand = Extract<Plain, { readonly kind: keyof PageTexts['controls'] }>;

export type LaterNotice = Exclude<Plain, NoticeAtHand>;

/** Returns the sentence of a notice whose words come later (refusals: `Refusal.tsx`). */
export function noticeText(texts: Texts, notice: LaterNotice, runs: readonly KeptRun[]): string {
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
    case 'runClosed':
      return notices.runClosed(notice.run);
    case 'undone':
    case 'redone':
    case 'nothingToUndo':
    case 'nothingToRedo':
    case 'nothingToTrace':
    case 'noOtherRun':
    case 'lessonAsks':
    case 'lessonNotKept':
    case 'sightOnly':
    case 'sightOfWhom':
    case 'sightInLesson':
    case 'sightInPair':
    case 'sightTooEarly':
    case 'sessionUnread':
    case 'sessionNotKept':
    case 'undoNotKept':
    case 'fileNotOpened':
    case 'preferencesNotRead':
    case 'preferencesNotKept':
    case 'addressRefused':
    case 'newVersion':
      return notices[notice.kind];
    case 'interventionsRemoved':
      return notices.interventionsRemoved(notice.count);
    case 'tooManyInterventions':
      return notices.tooManyInterventions(notice.most);
    case 'linkClipped':
      return notices.linkClipped(notice.wanted, notice.most);
    case 'filesLeft':
      return notices.filesLeft(notice.opened, notice.count);
    case 'noSuchStep':
      return notices.noSuchStep(notice.typed, notice.most);
    case 'otherRules':
    case 'sessionOfOtherRules':
      return notices[notice.kind](notice.made, notice.here);
    case 'sessionPartlyUnread':
      return notices.sessionPartlyUnread(notice.count);
    case 'viewRefused':
      return notices.viewRefused[notice.fault.kind](notice.fault.value);
  }
}
