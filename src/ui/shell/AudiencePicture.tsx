import type { LaterParts } from '../../diagram/Diagram.tsx';
import { Diagram } from '../../diagram/Diagram.tsx';
import type { Orientation } from '../../diagram/layout/axes.ts';
import { LANES_ALWAYS } from '../../diagram/layout/measures.ts';
import { toldAt } from '../../protocols/explain/stops.ts';
import { setFocus } from '../../store/actions/view.ts';
import { playhead } from '../../store/playback.ts';
import { activeRun, useAppState } from '../../store/store.ts';
import { useMediaQuery } from '../atoms/useMediaQuery.ts';
import { usePictureWords } from '../texts/pictureWords.ts';
import { diagramParts, FoldedPicture } from './diagramParts.tsx';
import { SUMMARY_ID } from './summaryId.ts';

/** An audience presses nothing, and neither do wheels and fingers in it: they are those of the page around it. */
const parts: LaterParts = { ...diagramParts, MarkButtons: Nothing, Tooltip: Nothing, GestureListener: Nothing };

function Nothing(): null {
  return null;
}

const ignore = (): void => {};

/** The picture of the active run, to be looked at: in front of an audience, and in a page of somebody else. */
export function AudiencePicture({ orientation }: { readonly orientation: Orientation }) {
  const { history, cursor, scenario } = useAppState(activeRun);
  const focus = useAppState((state) => state.focus);
  const reducedMotion = useMediaQuery('(prefers-reduced-motion: reduce)');
  const words = usePictureWords(scenario.setup);
  const Shown = scenario.setup.cluster.replicas > LANES_ALWAYS ? FoldedPicture : Diagram;
  return (
    <Shown
      history={history}
      step={cursor.step}
      event={cursor.event}
      told={toldAt(history, cursor.step)}
      playhead={playhead}
      focus={focus}
      onFocus={setFocus}
      orientation={orientation}
      texts={words}
      parts={parts}
      reducedMotion={reducedMotion}
      showFuture={false}
      follow
      onFollowChange={ignore}
      isProjected
      describedBy={SUMMARY_ID}
    />
  );
}
