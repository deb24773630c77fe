import { useMemo } from 'react';
import type { LaterParts } from '../../diagram/Diagram.tsx';
import { Diagram } from '../../diagram/Diagram.tsx';
import { toldAt } from '../../protocols/explain/stops.ts';
import { setFocus } from '../../store/actions/view.ts';
import { playhead } from '../../store/playback.ts';
import { activeRun, useAppState } from '../../store/store.ts';
import { nodesOf } from '../../text/names.ts';
import { useMediaQuery } from '../atoms/useMediaQuery.ts';
import { diagramParts } from '../shell/diagramParts.tsx';
import { SUMMARY_ID } from '../shell/summaryId.ts';
import { diagramTexts } from '../texts/diagramTexts.ts';
import { useAllTexts } from '../texts/useTexts.ts';
import styles from './Frame.module.css';

/** Wheels, drags and fingers are those of the page around the frame; keyboards have the controls. */
const parts: LaterParts = { ...diagramParts, MarkButtons: Nothing, Tooltip: Nothing, GestureListener: Nothing };

/** Below this width time runs down. */
export const NARROW_FRAME_QUERY = '(max-width: 35em)';

function Nothing(): null {
  return null;
}

const ignore = (): void => {};

/** The picture of the active run, as large as the frame leaves it room. */
export function FramePicture() {
  const texts = useAllTexts();
  const { history, cursor, scenario } = useAppState(activeRun);
  const focus = useAppState((state) => state.focus);
  const reducedMotion = useMediaQuery('(prefers-reduced-motion: reduce)');
  const isNarrow = useMediaQuery(NARROW_FRAME_QUERY);
  const { setup } = scenario;
  const words = useMemo(
    () => ({
      ...diagramTexts(texts, texts.waysToLie, nodesOf(setup)),
      name: texts.diagram.name(setup.cluster.replicas),
      refusal: () => null,
    }),
    [texts, setup],
  );
  return (
    <div className={styles.picture} data-grows>
      <Diagram
        history={history}
        step={cursor.step}
        event={cursor.event}
        told={toldAt(history, cursor.step)}
        playhead={playhead}
        focus={focus}
        onFocus={setFocus}
        orientation={isNarrow ? 'vertical' : 'horizontal'}
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
  );
}
