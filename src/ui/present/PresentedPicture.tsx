import { useMemo } from 'react';
import type { LaterParts } from '../../diagram/Diagram.tsx';
import { Diagram } from '../../diagram/Diagram.tsx';
import { LANES_ALWAYS } from '../../diagram/layout/measures.ts';
import { toldAt } from '../../protocols/explain/stops.ts';
import { setFocus } from '../../store/actions/view.ts';
import { playhead } from '../../store/playback.ts';
import { activeRun, useAppState } from '../../store/store.ts';
import { nodesOf } from '../../text/names.ts';
import { useMediaQuery } from '../atoms/useMediaQuery.ts';
import { diagramParts, FoldedPicture } from '../shell/diagramParts.tsx';
import { SUMMARY_ID } from '../shell/summaryId.ts';
import { diagramTexts } from '../texts/diagramTexts.ts';
import { useAllTexts } from '../texts/useTexts.ts';
import styles from './Presenter.module.css';

/** An audience presses nothing: the picture is there to be looked at. */
const parts: LaterParts = { ...diagramParts, MarkButtons: Nothing, Tooltip: Nothing, GestureListener: Nothing };

function Nothing(): null {
  return null;
}

const ignore = (): void => {};

/** The picture of the active run, drawn as on the page, and scaled up whole: text, strokes and distances. */
export function PresentedPicture() {
  const texts = useAllTexts();
  const { history, cursor, scenario } = useAppState(activeRun);
  const focus = useAppState((state) => state.focus);
  const reducedMotion = useMediaQuery('(prefers-reduced-motion: reduce)');
  const { setup } = scenario;
  const words = useMemo(
    () => ({
      ...diagramTexts(texts, texts.waysToLie, nodesOf(setup)),
      name: texts.diagram.name(setup.cluster.replicas),
      refusal: () => null,
    }),
    [texts, setup],
  );
  const Shown = setup.cluster.replicas > LANES_ALWAYS ? FoldedPicture : Diagram;
  return (
    <div className={styles.picture}>
      <div className={styles.scaled}>
        <Shown
          history={history}
          step={cursor.step}
          event={cursor.event}
          told={toldAt(history, cursor.step)}
          playhead={playhead}
          focus={focus}
          onFocus={setFocus}
          orientation="horizontal"
          texts={words}
          parts={parts}
          reducedMotion={reducedMotion}
          showFuture={false}
          follow
          onFollowChange={ignore}
          isProjected
          describedBy={SUMMARY_ID}
        />
      </div>
    </div>
  );
}
