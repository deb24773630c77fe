import { useEffect } from 'react';
import { setSheetOpen } from '../../store/actions/view.ts';
import { useAppState } from '../../store/store.ts';
import { useMediaQuery } from '../atoms/useMediaQuery.ts';
import { SidePanel } from '../side/SidePanel.tsx';
import { useTexts } from '../texts/useTexts.ts';
import styles from './App.module.css';
import { SHEET_QUERY } from './orientation.ts';
import { isSideFolded } from './sideFolded.ts';

/** The side of the page; on narrow screens a sheet over it, which Esc and the page behind close. */
export function Side() {
  const texts = useTexts().controls;
  const isSheet = useMediaQuery(SHEET_QUERY);
  const isOpen = useAppState((state) => state.sheetOpen);
  const isFolded = useAppState(isSideFolded);
  useEffect(() => {
    if (!isSheet || !isOpen) return;
    const close = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') setSheetOpen(false);
    };
    window.addEventListener('keydown', close);
    return () => window.removeEventListener('keydown', close);
  }, [isSheet, isOpen]);
  if (isSheet ? !isOpen : isFolded) return null;
  return (
    <>
      {isSheet && <div className={styles.scrim} onClick={() => setSheetOpen(false)} aria-hidden />}
      <aside className={styles.side} aria-label={texts.panel}>
        <SidePanel />
      </aside>
    </>
  );
}
