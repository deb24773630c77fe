import { X } from 'lucide-react';
import { undo } from '../store/changing.ts';
import { dismissNotice, openBuiltIn } from '../store/opening.ts';
import type { Notice, Refused } from '../store/state.ts';
import { useAppState } from '../store/store.ts';
import controls from './controls.module.css';
import { IconButton } from './header/IconButton.tsx';
import styles from './NoticeLine.module.css';
import { noticeText } from './noticeText.ts';
import { Refusal } from './Refusal.tsx';
import { useTexts } from './useTexts.ts';

/** One line about what the last deed came to; it stays until it is closed or something else is done. */
export function NoticeLine() {
  const texts = useTexts();
  const notice = useAppState((state) => state.notice);
  const kept = useAppState((state) => state.runs);
  if (!notice) return <div role="status" className={styles.empty} />;
  const canUndo = notice.kind === 'forked' || notice.kind === 'changed' || notice.kind === 'runDropped';
  return (
    <div role="status" className={styles.notice} data-kind={isRefused(notice) ? 'refused' : 'plain'}>
      {isRefused(notice) ? <Refusal refused={notice} /> : <p>{noticeText(texts, notice, kept)}</p>}
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
      <IconButton label={texts.controls.close} onClick={dismissNotice}>
        <X aria-hidden size={18} />
      </IconButton>
    </div>
  );
}

function isRefused(notice: Notice): notice is Refused {
  return notice.kind === 'linkRefused' || notice.kind === 'fileRefused';
}
