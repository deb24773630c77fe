import { useAppState } from '../../store/store.ts';
import { Opening } from '../atoms/Pending.tsx';
import { askAgain } from '../atoms/useLoaded.ts';
import { MissingDialog } from '../dialogs/MissingDialog.tsx';
import { DialogTextsContext, useFetchedDialogTexts } from '../dialogs/useDialogTexts.ts';
import { useWords } from '../texts/useWords.ts';
import { GalleryPage } from './GalleryPage.tsx';
import { loadLessonCards } from './lessonItems.ts';

/** Everything there is to open, over the page. */
export function Gallery() {
  const { value: words, failures, isOnItsWay } = useFetchedDialogTexts();
  const cards = useWords(loadLessonCards);
  const group = useAppState((state) => state.gallery);
  if (!group) return null;
  if (!words) {
    if (failures === 0) return <Opening />;
    return <MissingDialog kind="partMissing" failures={failures} isOnItsWay={isOnItsWay} again={askAgain} />;
  }
  // Cards that came later would move those that are there.
  if (!cards.value && cards.failures === 0) return <Opening />;
  return (
    <DialogTextsContext value={words}>
      <GalleryPage group={group} lessons={cards} />
    </DialogTextsContext>
  );
}
