import { X } from 'lucide';
import { opening } from '../../scenario/builtIn/opening.ts';
import { openBuiltIn } from '../../store/actions/opening.ts';
import { undo } from '../../store/actions/undo.ts';
import { dismissNotice } from '../../store/actions/view.ts';
import type { Notice, Plain, Refused } from '../../store/state.ts';
import { useAppState } from '../../store/store.ts';
import type { PageTexts } from '../../text/texts.ts';
import controls from '../atoms/controls.module.css';
import { Icon } from '../atoms/Icon.tsx';
import { IconButton } from '../atoms/IconButton.tsx';
import { lazyPart } from '../atoms/Lazy.tsx';
import { Loading } from '../atoms/Pending.tsx';
import { fromSecondView } from '../fromSecondView.ts';
import { useSentences, useTexts } from '../texts/useTexts.ts';
import { focusStage } from './focusStage.ts';
import styles from './NoticeLine.module.css';
import type { NoticeAtHand } from './noticeText.ts';

const Refusal = lazyPart(() => import('./Refusal.tsx').then(({ Refusal }) => Refusal), { meanwhile: <Loading /> });

const undoable: readonly Notice['kind'][] = ['forked', 'changed', 'runDropped', 'runClosed'];

// Once it is missing there is a notice already.
const TryAgain = fromSecondView('TryAgain', {
  Missing: () => null,
});

/** The message of the last action; it stays until it is closed or another action follows. */
export function NoticeLine() {
  const texts = useTexts();
  const sentencesAtHand = useSentences();
  const notice = useAppState((state) => state.notice);
  const kept = useAppState((state) => state.runs);
  if (!notice) return null;
  const lines = isRefused(notice) ? [] : notice.kind === 'several' ? notice.notices : [notice];
  const sentences = lines.map((line) =>
    isAtHand(line, texts) ? texts.controls[line.kind] : sentencesAtHand?.noticeText(line, kept),
  );
  if (sentences.includes(undefined)) return null;
  const canUndo = lines.some(({ kind }) => undoable.includes(kind));
  return (
    <div className={styles.notice} data-kind={isRefused(notice) ? 'refused' : 'plain'}>
      <div>
        {isRefused(notice) && <Refusal refused={notice} />}
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {canUndo && (
        <button type="button" className={controls.button} onClick={undo}>
          {texts.controls.undo}
        </button>
      )}
      {lines.map(({ kind }) => (
        <TryAgain key={kind} kind={kind} />
      ))}
      {isRefused(notice) && (
        <button type="button" className={controls.button} onClick={() => openBuiltIn(opening.base)}>
          {texts.controls.openFigure}
        </button>
      )}
      <IconButton
        label={texts.controls.close}
        onClick={() => {
          dismissNotice();
          // The button is removed, and the focus must not be lost with it.
          focusStage();
        }}
      >
        <Icon of={X} size={18} />
      </IconButton>
    </div>
  );
}

function isAtHand(notice: Plain, { controls }: PageTexts): notice is NoticeAtHand {
  return Object.hasOwn(controls, notice.kind);
}

function isRefused(notice: Notice): notice is Refused {
  return notice.kind === 'linkRefused' || notice.kind === 'fileRefused' || notice.kind === 'lessonRefused';
}
