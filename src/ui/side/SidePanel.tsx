import { X } from 'lucide';
import { opening } from '../../scenario/builtIn/opening.ts';
import { setSheetOpen } from '../../store/actions/view.ts';
import { isBeatShown, isTaskShown } from '../../store/lesson.ts';
import { useAppState } from '../../store/store.ts';
import { Icon } from '../atoms/Icon.tsx';
import { IconButton } from '../atoms/IconButton.tsx';
import { lazyPart } from '../atoms/Lazy.tsx';
import { useMediaQuery } from '../atoms/useMediaQuery.ts';
import { fromSecondView } from '../fromSecondView.ts';
import { SHEET_QUERY } from '../shell/orientation.ts';
import { useTexts } from '../texts/useTexts.ts';
import { useKeptFocus } from './focus/useKeptFocus.ts';
import { WhoIsWho } from './now/WhoIsWho.tsx';
import styles from './SidePanel.module.css';
import { useRun } from './worldNow.ts';

// The caption is in the first script; the map, the explanation and the chosen thing come after it.
const ClusterInset = fromSecondView('ClusterInset', {
  needsSentences: true,
});
const Explanation = fromSecondView('Explanation', {
  needsSentences: true,
});
const VersionsHeard = fromSecondView('VersionsHeard', {
  needsSentences: true,
});
const FocusSection = lazyPart(() => import('./focus/FocusSection.tsx').then(({ FocusSection }) => FocusSection), {
  needsSentences: true,
});

const OpenedPanel = lazyPart(() => import('./OpenedPanel.tsx').then(({ OpenedPanel }) => OpenedPanel));

const TaskPanel = lazyPart(() => import('../lesson/lessonView.ts').then(({ lessonView }) => lessonView.TaskPanel), {
  needsSentences: true,
});

const AuthorPanel = lazyPart(() => import('../author/AuthorPanel.tsx').then(({ AuthorPanel }) => AuthorPanel), {
  needsSentences: true,
});

/**
 * Beside the picture, one thing at a time: the cluster with the reason for the step; or what is in focus, unless the
 * reason was asked for; or what is done to the run; or what the marks mean.
 */
export function SidePanel() {
  const { controls } = useTexts();
  const content = useKeptFocus<HTMLDivElement>();
  const isSheet = useMediaQuery(SHEET_QUERY);
  const panel = useAppState((state) => state.sidePanel);
  const hasFocus = useAppState((state) => state.focus !== null);
  const isAsked = useAppState(isBeatShown);
  const isTask = useAppState(isTaskShown);
  return (
    <div
      ref={content}
      className={styles.panel}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a panel that scrolls takes the focus itself
      tabIndex={0}
    >
      {isSheet && (
        <div className={styles.close}>
          <IconButton label={controls.close} onClick={() => setSheetOpen(false)}>
            <Icon of={X} size={18} />
          </IconButton>
        </div>
      )}
      {panel === 'lesson' ? (
        <AuthorPanel />
      ) : panel === 'legend' || panel === 'inbox' || (panel === 'faults' && !isAsked) ? (
        <OpenedPanel {...{ panel, isSheet }} />
      ) : isAsked ? (
        <>
          <Cluster />
          <VersionsHeard />
        </>
      ) : isTask ? (
        <>
          <TaskPanel />
          {hasFocus && <FocusSection />}
        </>
      ) : hasFocus && panel === 'now' ? (
        <FocusSection />
      ) : (
        <Now />
      )}
    </div>
  );
}

/** The map alone: while a lesson asks, nothing beside the picture tells more than it. */
function Cluster() {
  return (
    <div className={styles.cluster}>
      <ClusterInset />
    </div>
  );
}

function Now() {
  const isSheet = useMediaQuery(SHEET_QUERY);
  const view = useAppState((state) => state.preferences.view);
  const { cursor, scenario } = useRun();
  const isFirst = cursor.step === 0 && scenario.base === opening.base;
  return (
    <>
      {view === 'both' && !isSheet && <Cluster />}
      {isFirst && <WhoIsWho />}
      {!isFirst && <Explanation />}
    </>
  );
}
