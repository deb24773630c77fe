import { BookOpen, Grid3x3, Maximize, MessageSquarePlus, RotateCw, Unplug, ZoomIn, ZoomOut } from 'lucide-react';
import { lazy, Suspense, useEffect, useMemo, useRef } from 'react';
import type { DiagramHandle } from '../diagram/Diagram.tsx';
import { Diagram } from '../diagram/Diagram.tsx';
import { openDialog, openMenu, setFocus, setFollow, setPreferences } from '../store/opening.ts';
import { playhead } from '../store/playback.ts';
import { activeRun, useAppState } from '../store/store.ts';
import { onViewCommand, sendViewCommand } from '../store/viewCommands.ts';
import { nodesOf } from '../text/names.ts';
import controls from './controls.module.css';
import { diagramTexts } from './diagramTexts.ts';
import { STAGE_ID } from './focusStage.ts';
import { IconButton } from './header/IconButton.tsx';
import { MatrixBelow, useHasLog } from './matrix/MatrixDrawer.tsx';
import { NARROW_QUERY } from './orientation.ts';
import styles from './Stage.module.css';
import { useMediaQuery } from './useMediaQuery.ts';
import { useTexts } from './useTexts.ts';
import { WithSentences } from './WithSentences.tsx';

// For whoever listens to the picture: its words come after it.
const PictureSummary = lazy(() =>
  import('./transcript/PictureSummary.tsx').then(({ PictureSummary }) => ({ default: PictureSummary })),
);
// Only at the end of a run.
const RunEndLine = lazy(() => import('./RunEndLine.tsx').then(({ RunEndLine }) => ({ default: RunEndLine })));

/** Where the picture is described in words. */
const SUMMARY_ID = 'picture-summary';

/** The diagram of the active run, with the tools that change how it is seen. */
export function Stage() {
  return (
    <section className={styles.stage} id={STAGE_ID} tabIndex={-1}>
      <Picture />
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

function Picture() {
  const texts = useTexts();
  const run = useAppState(activeRun);
  const focus = useAppState((state) => state.focus);
  const follow = useAppState((state) => state.follow);
  const showFuture = useAppState((state) => state.preferences.showFuture);
  const scrubbing = useAppState((state) => state.scrubbing);
  const reducedMotion = useMediaQuery('(prefers-reduced-motion: reduce)');
  const isVertical = useIsVertical();
  const handle = useRef<DiagramHandle>(null);
  useEffect(() => onViewCommand((command) => handle.current?.[command]()), []);
  const { step, event } = run.cursor;
  const { setup } = run.scenario;
  const words = useMemo(
    () => ({ ...diagramTexts(texts, nodesOf(setup)), name: texts.diagram.name(setup.cluster.replicas) }),
    [texts, setup],
  );
  return (
    <div className={styles.picture}>
      <Diagram
        ref={handle}
        history={run.history}
        step={step}
        event={event}
        playhead={playhead}
        focus={focus}
        onFocus={setFocus}
        onOpenMenu={(target, { x, y }) => openMenu({ focus: target, x, y })}
        orientation={isVertical ? 'vertical' : 'horizontal'}
        texts={words}
        reducedMotion={reducedMotion}
        scrubbing={scrubbing}
        showFuture={showFuture}
        follow={follow}
        onFollowChange={setFollow}
        describedBy={SUMMARY_ID}
      />
    </div>
  );
}

function useIsVertical(): boolean {
  const orientation = useAppState((state) => state.preferences.orientation);
  const isNarrow = useMediaQuery(NARROW_QUERY);
  return orientation === 'auto' ? isNarrow : orientation === 'vertical';
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
