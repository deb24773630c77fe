import { X } from 'lucide-react';
import { opening } from '../../scenario/builtIn/opening.ts';
import { setSheetOpen, setSidePanel } from '../../store/actions/view.ts';
import { isBeatShown, isTaskShown } from '../../store/lesson.ts';
import { useAppState } from '../../store/store.ts';
import { IconButton } from '../atoms/IconButton.tsx';
import { lazyPart } from '../atoms/Lazy.tsx';
import { useMediaQuery } from '../atoms/useMediaQuery.ts';
import { SHEET_QUERY } from '../shell/orientation.ts';
import { useTexts } from '../texts/useTexts.ts';

import { useKeptFocus } from './focus/useKeptFocus.ts';
import { WhoIsWho } from './now/WhoIsWho.tsx';
import styles from './SidePanel.module.css';
import { useRun } from './worldNow.ts';

// The caption is in the first script; the map, the explanation and the chosen thing come after it.
const ClusterInset = lazyPart(() => import('../secondView.ts').then(({ secondView }) => secondView.ClusterInset), {
  needsSentences: true,
});
const Explanation = lazyPart(() => import('../secondView.ts').then(({ secondView }) => secondView.Explanation), {
  needsSentences: true,
});
const VersionsHeard = lazyPart(() => import('../secondView.ts').then(({ secondView }) => secondView.VersionsHeard), {
  needsSentences: true,
});
const FaultsTab = lazyPart(() => import('./faults/FaultsTab.tsx').then(({ FaultsTab }) => FaultsTab), {
  needsSentences: true,
});
const FocusSection = lazyPart(() => import('./focus/FocusSection.tsx').then(({ FocusSection }) => FocusSection), {
  needsSentences: true,
});

const TaskPanel = lazyPart(() => import('../lesson/lessonView.ts').then(({ lessonView }) => lessonView.TaskPanel), {
  needsSentences: true,
});

const AuthorPanel = lazyPart(() => import('../author/AuthorPanel.tsx').then(({ AuthorPanel }) => AuthorPanel), {
  needsSentences: true,
});

/**
 * Beside the picture, one thing at a time: the cluster with the reason for the step; or what is in focus, unless the
 * reason was asked for; or what is done to the run.
 */
export function SidePanel() {
  const texts = useTexts().controls;
  const content = useKeptFocus<HTMLDivElement>();
  const isSheet = useMediaQuery(SHEET_QUERY);
  const panel = useAppState((state) => state.sidePanel);
  const hasFocus = useAppState((state) => state.focus !== null);
  const isAsked = useAppState(isBeatShown);
  const isTask = useAppState(isTaskShown);
  const close = panel === 'faults' ? () => setSidePanel('now') : null;
  return (
    <div
      ref={content}
      className={styles.panel}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a panel that scrolls takes the focus itself
      tabIndex={0}
    >
      {isSheet && (
        <div className={styles.close}>
          <IconButton label={texts.close} onClick={() => setSheetOpen(false)}>
            <X aria-hidden size={18} />
          </IconButton>
        </div>
      )}
      {panel === 'lesson' ? (
        <AuthorPanel />
      ) : isAsked ? (
        <>
          <Cluster />
          <VersionsHeard />
        </>
      ) : panel === 'faults' ? (
        <Interventions onClose={isSheet ? null : close} />
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

function Interventions({ onClose }: { readonly onClose: (() => void) | null }) {
  const texts = useTexts();
  return (
    <>
      <div className={styles.heading}>
        <h2>{texts.sidePanel.interventions}</h2>
        {onClose && (
          <IconButton label={texts.controls.close} onClick={onClose}>
            <X aria-hidden size={18} />
          </IconButton>
        )}
      </div>
      <FaultsTab />
    </>
  );
}
