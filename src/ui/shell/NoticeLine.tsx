import { X } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { undo } from '../../store/actions/keeping.ts';
import { openBuiltIn } from '../../store/actions/openBuiltIn.ts';
import { dismissNotice } from '../../store/actions/opening.ts';
import type { Notice, Refused } from '../../store/state.ts';
import { useAppState } from '../../store/store.ts';
import controls from '../atoms/controls.module.css';
import { IconButton } from '../atoms/IconButton.tsx';
import { useSentences, useTexts } from '../texts/useTexts.ts';
import { focusStage } from './focusStage.ts';
import styles from './NoticeLine.module.css';
import { noticeText } from './noticeText.ts';

const Refusal = lazy(() => import('./Refusal.tsx').then(({ Refusal }) => ({ default: Refusal })));

/** One line about what the last deed came to; it stays until it is closed or something else is done. */
export function NoticeLine() {
  const texts = useTexts();
  const allTexts = useSentences()?.texts;
  const notice = useAppState((state) => state.notice);
  const kept = useAppState((state) => state.runs);
  if (!notice) return null;
  const text = isRefused(notice) ? null : noticeText(allTexts ?? texts, notice, kept);
  if (text === null && !isRefused(notice)) return null;
  const canUndo = notice.kind === 'forked' || notice.kind === 'changed' || notice.kind === 'runDropped';
  return (
    <div className={styles.notice} data-kind={isRefused(notice) ? 'refused' : 'plain'}>
      {isRefused(notice) ? (
        <Suspense>
          <Refusal refused={notice} />
        </Suspense>
      ) : (
        <p>{text}</p>
      )}
      {canUndo && (
        <button type="button" className={controls.button} onClick={undo}>
          {texts.controls.undo}
        </button>
      )}
      {isRefused(notice) && (
        <button type="button" className={controls.button} onClick={() => openBuiltIn('figure')}>
          {texts.controls.openFigure}
        </button>
      )}
      <IconButton
        label={texts.controls.close}
        onClick={() => {
          dismissNotice();
          // The button is gone, and the focus shall not go with it.
          focusStage();
        }}
      >
        <X aria-hidden size={18} />
      </IconButton>
    </div>
  );
}

function isRefused(notice: Notice): notice is Refused {
  return notice.kind === 'linkRefused' || notice.kind === 'fileRefused';
}
