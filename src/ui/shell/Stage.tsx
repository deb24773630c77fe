import { isBeatShown, lessonShown } from '../../store/lesson.ts';
import { isAtEnd } from '../../store/run.ts';
import { activeRun, isSeen, useAppState } from '../../store/store.ts';
import type { PartFailure } from '../atoms/PartNotice.tsx';
import { fromSecondView } from '../fromSecondView.ts';
import { MatrixBelow } from '../matrix/MatrixDrawer.tsx';
import { useTexts } from '../texts/useTexts.ts';
import barStyles from './bar/Bar.module.css';
import { STAGE_ID } from './focusStage.ts';
import { Pictures } from './Pictures.tsx';
import styles from './Stage.module.css';
import { SUMMARY_ID } from './summaryId.ts';

// The text for screen readers is fetched after the picture.
const PictureSummary = fromSecondView('PictureSummary', {
  needsSentences: true,
  Missing: UnseenNotice,
});
const ClusterInset = fromSecondView('ClusterInset', {
  needsSentences: true,
});

const SightLine = fromSecondView('SightLine', {
  needsSentences: true,
});

// Its place is kept, so that the picture does not move when it comes.
const Bar = fromSecondView('Bar', {
  meanwhile: <div className={barStyles.bar} />,
});

/** Nobody sees it, so it has no button: it comes with whatever else is asked for again. */
function UnseenNotice({ kind }: PartFailure) {
  return <p id={SUMMARY_ID}>{useTexts().controls[kind]}</p>;
}

/** The diagram of the active run, and of one that lies beside it; or the map of the cluster; with the bar under it. */
export function Stage() {
  const view = useAppState((state) => state.preferences.view);
  const isPair = useAppState((state) => state.beside !== null);
  // The card with the verdict takes the bar's place.
  const hasEnded = useAppState((state) => isAtEnd(activeRun(state)) && state.beside === null && !lessonShown(state));
  // A lesson comes to what can be done at its end.
  const isAsked = useAppState(isBeatShown);
  const hasSight = useAppState(isSeen);
  const isCluster = view === 'cluster' && !isPair;
  return (
    <section className={styles.stage} id={STAGE_ID} tabIndex={-1}>
      {hasSight && <SightLine />}
      {isCluster ? (
        <div className={styles.cluster}>
          <ClusterInset />
        </div>
      ) : (
        <Pictures />
      )}
      <div className="visuallyHidden">
        <PictureSummary id={SUMMARY_ID} />
      </div>
      {!hasEnded && !isPair && !isAsked && <Bar />}
      <MatrixBelow />
    </section>
  );
}
