import { BookOpen, Grid3x3, Maximize, MessageSquarePlus, RotateCw, Unplug, ZoomIn, ZoomOut } from 'lucide-react';
import { setPreferences } from '../../store/actions/preferences.ts';
import { openDialog, sendViewCommand, setFollow } from '../../store/actions/view.ts';
import { isUnfinished } from '../../store/beginning.ts';
import { isAtEnd } from '../../store/run.ts';
import { activeRun, useAppState } from '../../store/store.ts';
import controls from '../atoms/controls.module.css';
import { IconButton } from '../atoms/IconButton.tsx';
import { lazyPart } from '../atoms/Lazy.tsx';
import type { PartFailure } from '../atoms/PartNotice.tsx';
import { MatrixBelow, useHasLog } from '../matrix/MatrixDrawer.tsx';
import { useTexts } from '../texts/useTexts.ts';
import { STAGE_ID } from './focusStage.ts';
import { Pictures } from './Pictures.tsx';
import styles from './Stage.module.css';
import { SUMMARY_ID } from './summaryId.ts';
import { useIsVertical } from './useIsVertical.ts';

// The text for screen readers is fetched after the picture.
const PictureSummary = lazyPart(() => import('../secondView.ts').then(({ secondView }) => secondView.PictureSummary), {
  needsSentences: true,
  Missing: UnseenNotice,
});
// Needed only at the end of a run.
const RunEndLine = lazyPart(() => import('../secondView.ts').then(({ secondView }) => secondView.RunEndLine));

// Needed only for runs that are longer than their first part.
const Progress = lazyPart(() => import('./Progress.tsx').then(({ Progress }) => Progress));

/** Nobody sees it, so it has no button: it comes with whatever else is asked for again. */
function UnseenNotice({ kind }: PartFailure) {
  return <p id={SUMMARY_ID}>{useTexts().controls[kind]}</p>;
}

/** The diagram of the active run, and of one that lies beside it, with the tools that change how they are seen. */
export function Stage() {
  return (
    <section className={styles.stage} id={STAGE_ID} tabIndex={-1}>
      <Pictures />
      <div className="visuallyHidden">
        <PictureSummary id={SUMMARY_ID} />
      </div>
      <Tools />
      <MatrixBelow />
    </section>
  );
}

function Tools() {
  const texts = useTexts().controls;
  const follow = useAppState((state) => state.follow);
  const hasMatrix = useAppState((state) => state.preferences.matrix);
  const hasLog = useHasLog();
  const seed = useAppState((state) => activeRun(state).scenario.setup.seed);
  const hasEnded = useAppState((state) => isAtEnd(activeRun(state)));
  const hasMore = useAppState(({ runs, active, beside }) => {
    return runs.some((run) => isUnfinished(run) && (run.id === active || run.id === beside));
  });
  const isVertical = useIsVertical();
  return (
    <div className={styles.tools}>
      <button
        type="button"
        className={controls.button}
        aria-pressed={follow}
        title={texts.followHint}
        onClick={() => setFollow(!follow)}
      >
        {texts.follow}
      </button>
      <IconButton label={texts.zoomOut} onClick={() => sendViewCommand('zoomOut')}>
        <ZoomOut aria-hidden size={18} />
      </IconButton>
      <IconButton label={texts.zoomIn} onClick={() => sendViewCommand('zoomIn')}>
        <ZoomIn aria-hidden size={18} />
      </IconButton>
      <IconButton label={texts.fit} onClick={() => sendViewCommand('fit')}>
        <Maximize aria-hidden size={18} />
      </IconButton>
      <IconButton
        label={texts.turn}
        onClick={() => setPreferences({ orientation: isVertical ? 'horizontal' : 'vertical' })}
      >
        <RotateCw aria-hidden size={18} />
      </IconButton>
      <IconButton label={texts.legend} onClick={() => openDialog('legend')}>
        <BookOpen aria-hidden size={18} />
      </IconButton>
      {hasLog && (
        <button
          type="button"
          className={`${controls.button} ${controls.quiet} ${styles.roomy}`}
          aria-pressed={hasMatrix}
          onClick={() => setPreferences({ matrix: !hasMatrix })}
        >
          <Grid3x3 aria-hidden size={18} />
          <span>{texts.matrix}</span>
        </button>
      )}
      <button
        type="button"
        className={`${controls.button} ${controls.quiet} ${styles.roomy}`}
        onClick={() => openDialog('request')}
      >
        <MessageSquarePlus aria-hidden size={18} />
        <span>{texts.request}</span>
      </button>
      <button
        type="button"
        className={`${controls.button} ${controls.quiet} ${styles.roomy}`}
        onClick={() => openDialog('partition')}
      >
        <Unplug aria-hidden size={18} />
        <span>{texts.partition}</span>
      </button>
      {hasEnded && <RunEndLine />}
      {hasMore && <Progress />}
      <span className={styles.live} title={texts.liveHint}>
        {texts.live(seed)}
      </span>
    </div>
  );
}
