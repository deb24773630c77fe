import type { MouseEvent } from 'react';
import { useLayoutEffect } from 'react';
import { isTaskShown, lessonShown } from '../../store/lesson.ts';
import { startPlayback } from '../../store/playback.ts';
import { isAtEnd } from '../../store/run.ts';
import { activeRun, useAppState } from '../../store/store.ts';
import { lazyPart } from '../atoms/Lazy.tsx';
import { Opening } from '../atoms/Pending.tsx';
import { useMediaQuery } from '../atoms/useMediaQuery.ts';
import { MissingDialog } from '../dialogs/MissingDialog.tsx';
import { fromSecondView } from '../fromSecondView.ts';
import { MatrixDrawer } from '../matrix/MatrixDrawer.tsx';
import { loadActionMenu } from '../menu/loadActionMenu.ts';
import { useLanguage } from '../texts/useLanguage.ts';
import { SentencesContext, TextsContext } from '../texts/useTexts.ts';
import { TranscriptDrawer } from '../transcript/TranscriptDrawer.tsx';
import { Transport } from '../transport/Transport.tsx';
import styles from './App.module.css';
import captionStyles from './Caption.module.css';
import { Caption } from './Caption.tsx';
import { focusStage, STAGE_ID } from './focusStage.ts';
import { Header } from './header/Header.tsx';
import runStyles from './header/RunTabs.module.css';
import { SHEET_QUERY } from './orientation.ts';
import { Side } from './Side.tsx';
import { Stage } from './Stage.tsx';
import { isSideFolded } from './sideFolded.ts';
import { useKeys } from './useKeys.ts';
import { useTheme } from './useTheme.ts';

const RefusalScreen = lazyPart(() => import('./RefusalScreen.tsx').then(({ RefusalScreen }) => RefusalScreen));
const modal = { needsSentences: true, meanwhile: <Opening />, Missing: MissingDialog };
const Dialogs = lazyPart(() => import('../dialogs/Dialogs.tsx').then(({ Dialogs }) => Dialogs), modal);
const Gallery = lazyPart(() => import('../gallery/Gallery.tsx').then(({ Gallery }) => Gallery), modal);
const ActionMenu = lazyPart(loadActionMenu, modal);

// A missing part says so, and what it stands for is missing as well.
const Afterwards = fromSecondView('Afterwards', {
  needsSentences: true,
  Missing: () => null,
});

// The lights say so if this part is missing. A step that is taken before it comes can be read in the panel only.
const LiveRegion = fromSecondView('LiveRegion', {
  Missing: () => null,
});

const LinkNote = fromSecondView('LinkNote', {
  needsSentences: true,
});
// Needed only with two runs; the place of the row is kept.
const RunTabs = fromSecondView('RunTabs', {
  meanwhile: <nav className={runStyles.runs} aria-hidden />,
});
// Its place is kept, so that the pictures do not move when it comes.
const CompareCaption = lazyPart(
  () => import('../compare/compareView.ts').then(({ compareView }) => compareView.CompareCaption),
  { needsSentences: true, meanwhile: <section className={captionStyles.caption} aria-hidden /> },
);
const LessonBar = lazyPart(() => import('../lesson/lessonView.ts').then(({ lessonView }) => lessonView.LessonBar), {
  needsSentences: true,
});
const TaskCaption = lazyPart(() => import('../lesson/lessonView.ts').then(({ lessonView }) => lessonView.TaskCaption), {
  needsSentences: true,
  meanwhile: <section className={captionStyles.caption} aria-hidden />,
});
const PhoneLinks = fromSecondView('PhoneLinks', {
  needsSentences: true,
});
// Needed only at the end of a run.
const EndCard = fromSecondView('EndCard', {
  needsSentences: true,
});

/** The address belongs to the run: a fragment in it would be read as another link. */
function goToStage(event: MouseEvent): void {
  event.preventDefault();
  focusStage();
}

/** The page: header, runs, caption, stage with its side, transport. */
export function App() {
  const { texts, sentences } = useLanguage();
  useTheme();
  useKeys();
  // Playback starts before the page can be seen and Play be pressed.
  useLayoutEffect(startPlayback, []);
  const refusal = useAppState((state) => state.refusal);
  const hasDialog = useAppState((state) => state.dialog !== null);
  const hasGallery = useAppState((state) => state.gallery !== null);
  const hasMenu = useAppState((state) => state.menu !== null);
  const hasEnded = useAppState((state) => isAtEnd(activeRun(state)) && state.beside === null);
  const hasLesson = useAppState((state) => lessonShown(state) !== null);
  const isTask = useAppState(isTaskShown);
  const hasNote = useAppState((state) => state.note !== null);
  const hasTabs = useAppState((state) => state.runs.length > 1);
  const isSheet = useMediaQuery(SHEET_QUERY);
  const isFolded = useAppState(isSideFolded);
  const isPair = useAppState((state) => state.beside !== null);
  return (
    <TextsContext value={texts}>
      <SentencesContext value={sentences}>
        <a className={styles.skip} href={`#${STAGE_ID}`} hidden={hasGallery} onClick={goToStage}>
          {texts.controls.skipToDiagram}
        </a>
        {refusal && <RefusalScreen fault={refusal} />}
        <div className={styles.page} hidden={refusal !== null}>
          <Header />
          {hasTabs && <RunTabs />}
          {isPair ? <CompareCaption /> : isTask ? <TaskCaption /> : <Caption />}
          {hasNote && <LinkNote />}
          <main className={styles.main} data-folded={isFolded || undefined}>
            <Stage />
            <Side />
          </main>
          {hasEnded && !hasLesson && <EndCard />}
          <TranscriptDrawer />
          <MatrixDrawer />
          {isSheet && (!hasLesson || isTask) && <PhoneLinks />}
          {hasLesson && !isPair && <LessonBar />}
          <div className={styles.controls}>
            <Transport />
          </div>
        </div>
        {hasGallery && <Gallery />}
        <LiveRegion />
        {hasDialog && <Dialogs />}
        {hasMenu && <ActionMenu />}
        <Afterwards />
      </SentencesContext>
    </TextsContext>
  );
}
