import type { DiagramProps } from '../../diagram/Diagram.tsx';
import { FoldedDiagram } from '../../diagram/groups/FoldedDiagram.tsx';
import { setPreferences } from '../../store/actions/preferences.ts';
import { useAppState } from '../../store/store.ts';
import { useSentences } from '../texts/useTexts.ts';

/** The picture of many replicas, folded as the reader chose. */
export function FoldedPicture(props: DiagramProps) {
  const words = useSentences()?.texts.folded ?? null;
  const folds = useAppState((state) => state.preferences.folds);
  return (
    <FoldedDiagram {...props} words={words} isUnfolded={!folds} onUnfold={() => setPreferences({ folds: false })} />
  );
}
