import type { MouseEvent } from 'react';
import { lazy, Suspense, useLayoutEffect } from 'react';
import { startPlayback } from '../../store/playback.ts';
import { useAppState } from '../../store/store.ts';
import { MatrixDrawer } from '../matrix/MatrixDrawer.tsx';
import { SidePanel } from '../side/SidePanel.tsx';
import { useLanguage } from '../texts/useLanguage.ts';
import { SentencesContext, TextsContext } from '../texts/useTexts.ts';
import { WithSentences } from '../texts/WithSentences.tsx';
import { TranscriptDrawer } from '../transcript/TranscriptDrawer.tsx';
import { Transport } from '../transport/Transport.tsx';
import styles from './App.module.css';
import { focusStage, STAGE_ID } from './focusStage.ts';
import { Header } from './header/Header.tsx';
import { LiveRegion } from './LiveRegion.tsx';
import { Stage } from './Stage.tsx';
import { useKeys } from './useKeys.ts';
import { usePageTitle } from './usePageTitle.ts';
import { useTheme } from './useTheme.ts';

const RefusalScreen = lazy(() =>
  import('./RefusalScreen.tsx').then(({ RefusalScreen }) => ({ default: RefusalScreen })),
);
const NoticeLine = lazy(() => import('./NoticeLine.tsx').then(({ NoticeLine }) => ({ default: NoticeLine })));
const Dialogs = lazy(() => import('../dialogs/Dialogs.tsx').then(({ Dialogs }) => ({ default: Dialogs })));
const ActionMenu = lazy(() => import('../menu/ActionMenu.tsx').then(({ ActionMenu }) => ({ default: ActionMenu })));

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
  usePageTitle(texts);
  // Before anybody can see the page and press Play.
  useLayoutEffect(startPlayback, []);
  const refusal = useAppState((state) => state.refusal);
  const hasNotice = useAppState((state) => state.notice !== null);
  const hasDialog = useAppState((state) => state.dialog !== null);
  const hasMenu = useAppState((state) => state.menu !== null);
  return (
    <TextsContext value={texts}>
      <SentencesContext value={sentences}>
        <a className={styles.skip} href={`#${STAGE_ID}`} onClick={goToStage}>
          {texts.controls.skipToDiagram}
        </a>
        <Suspense>{refusal && <RefusalScreen fault={refusal} />}</Suspense>
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
          <Suspense>{hasNotice && <NoticeLine />}</Suspense>
        </div>
        <LiveRegion />
        <Suspense>
          {hasDialog && <Dialogs />}
          {hasMenu && (
            <WithSentences>
              <ActionMenu />
            </WithSentences>
          )}
        </Suspense>
      </SentencesContext>
    </TextsContext>
  );
}
