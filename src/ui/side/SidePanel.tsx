import { X } from 'lucide';
import type { ReactNode } from 'react';
import { opening } from '../../scenario/builtIn/opening.ts';
import { setSidePanel } from '../../store/actions/sidePanel.ts';
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
const FaultsTab = lazyPart(() => import('./faults/FaultsTab.tsx').then(({ FaultsTab }) => FaultsTab), {
  needsSentences: true,
});
const FocusSection = lazyPart(() => import('./focus/FocusSection.tsx').then(({ FocusSection }) => FocusSection), {
  needsSentences: true,
});

const Legend = lazyPart(() => import('./Legend.tsx').then(({ Legend }) => Legend));

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
  const { controls, sidePanel } = useTexts();
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
      ) : panel === 'legend' ? (
        <Opened title={controls.legend} isSheet={isSheet}>
          <div className={styles.marks}>
            <Legend />
          </div>
        </Opened>
      ) : isAsked ? (
        <>
          <Cluster />
          <VersionsHeard />
        </>
      ) : panel === 'faults' ? (
        <Opened title={sidePanel.interventions} isSheet={isSheet}>
          <FaultsTab />
        </Opened>
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

interface OpenedProps {
  readonly title: string;
  readonly isSheet: boolean;
  readonly children: ReactNode;
}

/** A part that stands in place of what tells of the step until it is closed; a sheet has its own way to be closed. */
function Opened({ title, isSheet, children }: OpenedProps) {
  const { close } = useTexts().controls;
  return (
    <>
      <div className={styles.heading}>
        <h2>{title}</h2>
        {!isSheet && (
          <IconButton label={close} onClick={() => setSidePanel('now')}>
            <Icon of={X} size={18} />
          </IconButton>
        )}
      </div>
      {children}
    </>
  );
}
