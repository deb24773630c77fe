import type { Run } from '../../store/run.ts';
import type { Notice, Refused } from '../../store/state.ts';
import type { PageTexts, Texts } from '../../text/texts.ts';
import { nameOfRun } from './header/RunTabs.tsx';

/** The notices that something is missing have their words with the page. */
type AtHand = Extract<Notice, { readonly kind: keyof PageTexts['controls'] }>;

function isAtHand(notice: Notice, { controls }: PageTexts): notice is AtHand {
  return Object.hasOwn(controls, notice.kind);
}

/** Returns the sentence of a notice (refusals: `Refusal.tsx`); null as long as its words are on their way. */
export function noticeText(
  texts: PageTexts | Texts,
  notice: Exclude<Notice, Refused>,
  runs: readonly Run[],
): string | null {
  if (isAtHand(notice, texts)) return texts.controls[notice.kind];
  return 'notices' in texts ? laterText(texts, notice, runs) : null;
}

function laterText(texts: Texts, notice: Exclude<Notice, Refused | AtHand>, runs: readonly Run[]): string {
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
      return notices[notice.kind];
    case 'interventionsRemoved':
      return notices.interventionsRemoved(notice.count);
    case 'tooManyInterventions':
      return notices.tooManyInterventions(notice.most);
    case 'linkClipped':
      return notices.linkClipped(notice.wanted, notice.most);
    case 'noSuchStep':
      return notices.noSuchStep(notice.typed, notice.most);
    case 'otherRules':
      return notices.otherRules(notice.made, notice.here);
    case 'viewRefused':
      return notices.viewRefused[notice.fault.kind](notice.fault.value);
  }
}
