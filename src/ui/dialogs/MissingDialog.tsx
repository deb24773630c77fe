import { openDialog, openGallery, openMenu } from '../../store/actions/view.ts';
import type { PartFailure } from '../atoms/PartNotice.tsx';
import { PartNotice } from '../atoms/PartNotice.tsx';
import { useTexts } from '../texts/useTexts.ts';
import { Dialog } from './Dialog.tsx';

/** Stands in place of a dialog, a menu or the gallery that is missing or broken. Closing it gives the page its keys back. */
export function MissingDialog(failure: PartFailure) {
  const { title } = useTexts().controls;
  const leave = (): void => {
    openDialog(null);
    openMenu(null);
    openGallery(null);
  };
  return (
    <Dialog title={title} onClose={leave}>
      <PartNotice {...failure} />
    </Dialog>
  );
}
