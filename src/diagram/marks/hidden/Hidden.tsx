import { memo, useMemo } from 'react';
import type { Drawn } from '../../fold.ts';
import { useFoldedWords } from '../../groups/words.ts';
import type { Layout } from '../../layout/layout.ts';
import type { Cursor } from '../../layout/visible.ts';
import { isSent } from '../../layout/visible.ts';
import type { Scene } from '../../scene/scene.ts';
import type { DiagramTexts } from '../../texts.ts';
import styles from './hidden.module.css';

export interface HiddenProps {
  readonly layout: Layout;
  readonly drawn: Drawn;
  readonly cursor: Cursor;
  readonly texts: DiagramTexts;
}

/** The lines that say how many messages are folded away, and how many lanes: nothing is left out silently. */
export const Hidden = memo(function Hidden({ layout, drawn, cursor, texts }: HiddenProps) {
  const { frame, scene } = layout;
  const count = useMemo(() => {
    let hidden = 0;
    for (const track of scene.tracks) {
      // They are in the order in which they were sent.
      if (track.sentStep >= cursor.steps) break;
      if (drawn?.has(track.id) === false && isSent(track, cursor) && !scene.folded?.isBundled(track)) hidden++;
    }
    return hidden;
  }, [scene, drawn, cursor]);
  const isVertical = frame.orientation === 'vertical';
  const y = (isVertical ? frame.plotEnd : frame.height) - 8;
  return (
    <>
      <HiddenLanes scene={scene} y={y} fontSize={frame.type.status} />
      {count > 0 && (
        <text
          className={styles.hidden}
          x={(isVertical ? frame.width : frame.plotEnd) - 8}
          y={y}
          fontSize={frame.type.status}
          textAnchor="end"
        >
          {texts.hiddenMessages(count)}
        </text>
      )}
    </>
  );
});

interface LanesProps {
  readonly scene: Scene;
  readonly y: number;
  readonly fontSize: number;
}

/** The number of replicas without a lane of their own. */
function HiddenLanes({ scene: { folded }, y, fontSize }: LanesProps) {
  const words = useFoldedWords();
  if (!words || !folded) return null;
  return (
    <text className={styles.hidden} x={8} y={y} fontSize={fontSize} data-kind="folded">
      {words.hidden(folded.rowOf.size, folded.groups.length)}
    </text>
  );
}
