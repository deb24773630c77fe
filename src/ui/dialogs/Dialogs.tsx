import type { ComponentType } from 'react';
import { openDialog } from '../../store/actions/view.ts';
import type { DialogId } from '../../store/state.ts';
import { activeRun, useAppState } from '../../store/store.ts';
import { nodeLabel } from '../../text/names.ts';
import { lazyPart } from '../atoms/Lazy.tsx';
import { Loading, Opening } from '../atoms/Pending.tsx';
import { askAgain } from '../atoms/useLoaded.ts';
import { LinkMatrix } from '../links/LinkMatrix.tsx';
import { PartitionEditor } from '../side/faults/partition/PartitionEditor.tsx';
import { Dialog } from './Dialog.tsx';
import { GlossaryList } from './GlossaryList.tsx';
import { HelpTable } from './HelpTable.tsx';
import { LieForm } from './lie/LieForm.tsx';
import { liarOf } from './lie/lieForm.ts';
import { SayForm } from './lie/SayForm.tsx';
import { MissingDialog } from './MissingDialog.tsx';
import { RequestForm } from './RequestForm.tsx';
import { RoomForm } from './RoomForm.tsx';
import { SettingsForm } from './SettingsForm.tsx';
import { SetupForm } from './setup/SetupForm.tsx';
import { ShareForm } from './share/ShareForm.tsx';
import { UntilForm } from './UntilForm.tsx';
import { DialogTextsContext, useFetchedDialogTexts } from './useDialogTexts.ts';

// It knows everything that there is to open.
const Palette = lazyPart(() => import('../palette/Palette.tsx').then(({ Palette }) => Palette), {
  meanwhile: <Loading />,
});

/** The content of each dialog. Its title is its name in the texts. */
const contents: { readonly [Id in DialogId]: ComponentType } = {
  share: ShareForm,
  help: HelpTable,
  settings: SettingsForm,
  setup: SetupForm,
  request: RequestForm,
  partition: PartitionEditor,
  links: LinkMatrix,
  lie: LieForm,
  say: SayForm,
  glossary: GlossaryList,
  palette: Palette,
  room: RoomForm,
  until: UntilForm,
};

/** The dialog that is open. */
export function Dialogs() {
  const { value: texts, failures, isOnItsWay } = useFetchedDialogTexts();
  const id = useAppState((state) => state.dialog);
  const liar = useAppState((state) => nodeLabel(activeRun(state).scenario.setup.cluster, liarOf(state)));
  if (!id) return null;
  if (!texts) {
    if (failures === 0) return <Opening />;
    return <MissingDialog kind="partMissing" failures={failures} isOnItsWay={isOnItsWay} again={askAgain} />;
  }
  const Content = contents[id];
  return (
    <DialogTextsContext value={texts}>
      <Dialog
        key={id}
        title={id === 'lie' ? texts.lies.titleOf(liar) : texts.titles[id]}
        isWide={id === 'share' || id === 'links'}
        onClose={() => openDialog(null)}
      >
        <Content />
      </Dialog>
    </DialogTextsContext>
  );
}
