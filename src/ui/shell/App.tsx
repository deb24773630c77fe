import type { MouseEvent } from 'react';
import { useLayoutEffect } from 'react';
import { startPlayback } from '../../store/playback.ts';
import { useAppState } from '../../store/store.ts';
import { lazyPart } from '../atoms/Lazy.tsx';
import { Opening } from '../atoms/Pending.tsx';
import { MissingDialog } from '../dialogs/MissingDialog.tsx';
import { MatrixDrawer } from '../matrix/MatrixDrawer.tsx';
import { loadActionMenu } from '../menu/loadActionMenu.ts';
import { SidePanel } from '../side/SidePanel.tsx';
import { useLanguage } from '../texts/useLanguage.ts';
import { SentencesContext, TextsContext } from '../texts/useTexts.ts';
import { TranscriptDrawer } from '../transcript/TranscriptDrawer.tsx';
import { Transport } from '../transport/Transport.tsx';
import styles from './App.module.css';
import { focusStage, STAGE_ID } from './focusStage.ts';
import { Header } from './header/Header.tsx';
import { NoticeLine } from './NoticeLine.tsx';
import { Stage } from './Stage.tsx';
import { useKeys } from './useKeys.ts';
import { useTheme } from './useTheme.ts';

const RefusalScreen = lazyPart(() => import('./RefusalScreen.tsx').then(({ RefusalScreen }) => RefusalScreen));
const modal = { needsSentences: true, meanwhile: <Opening />, Missing: MissingDialog };
const Dialogs = lazyPart(() => import('../dialogs/Dialogs.tsx').then(({ Dialogs }) => Dialogs), modal);
const ActionMenu = lazyPart(loadActionMenu, modal);

// Where it is missing, what it stands for is missing as well, and says so.
const Afterwards = lazyPart(() => import('../secondView.ts').then(({ secondView }) => secondView.Afterwards), {
  needsSentences: true,
  Missing: () => null,
});

// Where it is missing, the lights say so. A step that is taken before it comes can be read in the panel only.
const LiveRegion = lazyPart(() => import('../secondView.ts').then(({ secondView }) => secondView.LiveRegion), {
  Missing: () => null,
});

/** The address belongs to the run: a fragment in it would be read as another link. */
function goToStage(event: MouseEvent): void {
  event.preventDefault();
  focusStage();
}

/** The page: header, diagram with its side panel, transport, transcript. */
export function App() {
  const { texts, sentences } = useLanguage();
  useTheme();
  useKeys();
  // Playback starts before the page can be seen and Play be pressed.
  useLayoutEffect(startPlayback, []);
  const refusal = useAppState((state) => state.refusal);
  const hasDialog = useAppState((state) => state.dialog !== null);
  const hasMenu = useAppState((state) => state.menu !== null);
  return (
    <TextsContext value={texts}>
      <SentencesContext value={sentences}>
        <a className={styles.skip} href={`#${STAGE_ID}`} onClick={goToStage}>
          {texts.controls.skipToDiagram}
        </a>
        {refusal && <RefusalScreen fault={refusal} />}
        <div className={styles.page} hidden={refusal !== null}>
          <Header />
          <main className={styles.main}>
            <Stage />
            <aside className={styles.side} aria-label={texts.controls.panel}>
              <SidePanel />
            </aside>
          </main>
          <div className={styles.controls}>
            <Transport />
          </div>
          <MatrixDrawer />
          <TranscriptDrawer />
        </div>
        <div role="status">
          <NoticeLine />
        </div>
        <LiveRegion />
        {hasDialog && <Dialogs />}
        {hasMenu && <ActionMenu />}
        <Afterwards />
      </SentencesContext>
    </TextsContext>
  );
}
