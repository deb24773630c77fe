import { useState } from 'react';
import { setPresenting } from '../../store/actions/view.ts';
import { useAppState } from '../../store/store.ts';
import { lazyPart } from '../atoms/Lazy.tsx';
import type { PartFailure } from '../atoms/PartNotice.tsx';
import { PartNotice } from '../atoms/PartNotice.tsx';
import { Opening } from '../atoms/Pending.tsx';
import { Dialog } from '../dialogs/Dialog.tsx';
import { PrintSheet } from '../print/PrintSheet.tsx';
import { useTexts } from '../texts/useTexts.ts';
import { useCauses } from './useCauses.ts';
import { useLaterKeys } from './useLaterKeys.ts';
import { useLaterParts } from './useLaterParts.ts';
import { useLooks } from './useLooks.ts';
import { usePageTitle } from './usePageTitle.ts';

const Room = lazyPart(() => import('../present/Room.tsx').then(({ Room }) => Room), {
  needsSentences: true,
  meanwhile: <Opening />,
  Missing: NoPresenter,
});

/** Closing it leaves the page as it is. */
function NoPresenter(failure: PartFailure) {
  const { presenter } = useTexts().controls;
  return (
    <Dialog title={presenter} onClose={() => setPresenting(false)}>
      <PartNotice {...failure} />
    </Dialog>
  );
}

/**
 * Work of the page once its second view is there. Draws nothing but the page on paper, since there is no time to fetch
 * that when the browser prints, and what covers the page in front of an audience. The notes of a lecture outlive that cover.
 */
export function Afterwards() {
  useLooks();
  useCauses();
  useLaterKeys();
  usePageTitle();
  useLaterParts();
  const isPresenting = useAppState((state) => state.presenting && state.refusal === null);
  const [hasNotes, setHasNotes] = useState(false);
  return (
    <>
      <PrintSheet />
      {(isPresenting || hasNotes) && <Room isPresenting={isPresenting} onNotes={setHasNotes} />}
    </>
  );
}
