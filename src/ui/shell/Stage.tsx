import { BookOpen, Grid3x3, Maximize, MessageSquarePlus, RotateCw, Unplug, ZoomIn, ZoomOut } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { openDialog, setFollow, setPreferences } from '../../store/actions/opening.ts';
import { sendViewCommand } from '../../store/actions/viewCommands.ts';
import { activeRun, useAppState } from '../../store/store.ts';
import controls from '../atoms/controls.module.css';
import { IconButton } from '../atoms/IconButton.tsx';
import { MatrixBelow, useHasLog } from '../matrix/MatrixDrawer.tsx';
import { useTexts } from '../texts/useTexts.ts';
import { WithSentences } from '../texts/WithSentences.tsx';
import { STAGE_ID } from './focusStage.ts';
import { Pictures } from './Pictures.tsx';
import styles from './Stage.module.css';
import { SUMMARY_ID } from './summaryId.ts';
import { useIsVertical } from './useIsVertical.ts';

// For whoever listens to the picture: its words come after it.
const PictureSummary = lazy(() =>
  import('../transcript/PictureSummary.tsx').then(({ PictureSummary }) => ({ default: PictureSummary })),
);
// Only at the end of a run.
const RunEndLine = lazy(() => import('./RunEndLine.tsx').then(({ RunEndLine }) => ({ default: RunEndLine })));

/** The diagram of the active run, and of one that lies beside it, with the tools that change how they are seen. */
export function Stage() {
  return (
    <section className={styles.stage} id={STAGE_ID} tabIndex={-1}>
      <Pictures />
      <div className="visuallyHidden">
        <Suspense>
          <WithSentences>
            <PictureSummary id={SUMMARY_ID} />
          </WithSentences>
        </Suspense>
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
          {texts.matrix}
        </button>
      )}
      <button
        type="button"
        className={`${controls.button} ${controls.quiet} ${styles.roomy}`}
        onClick={() => openDialog('request')}
      >
        <MessageSquarePlus aria-hidden size={18} />
        {texts.request}
      </button>
      <button
        type="button"
        className={`${controls.button} ${controls.quiet} ${styles.roomy}`}
        onClick={() => openDialog('partition')}
      >
        <Unplug aria-hidden size={18} />
        {texts.partition}
      </button>
      <Suspense>
        <RunEndLine />
      </Suspense>
      <span className={styles.live} title={texts.liveHint}>
        {texts.live(seed)}
      </span>
    </div>
  );
}
