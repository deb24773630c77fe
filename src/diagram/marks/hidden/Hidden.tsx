import { memo, useMemo } from 'react';
import type { Drawn } from '../../fold.ts';
import type { Layout } from '../../layout/layout.ts';
import type { Cursor } from '../../layout/visible.ts';
import { isSent } from '../../layout/visible.ts';
import type { DiagramTexts } from '../../texts.ts';
import styles from './hidden.module.css';

export interface HiddenProps {
  readonly layout: Layout;
  readonly drawn: Drawn;
  readonly cursor: Cursor;
  readonly texts: DiagramTexts;
}

/** The line that says how many messages are folded away: nothing is left out silently. */
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
  if (count === 0) return null;
  const isVertical = frame.orientation === 'vertical';
  const x = isVertical ? frame.width - 8 : frame.plotEnd - 8;
  const y = isVertical ? frame.plotEnd - 8 : frame.height - 8;
  return (
    <text className={styles.hidden} x={x} y={y} fontSize={frame.type.status} textAnchor="end">
      {texts.hiddenMessages(count)}
    </text>
  );
});
