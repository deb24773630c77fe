import { memoBy } from '../../engine/memoBy.ts';
import type { NodeId } from '../../engine/protocol.ts';
import { pointAt } from '../layout/axes.ts';
import type { Frame } from '../layout/frame.ts';
import { laneAt, timeAt } from '../layout/frame.ts';
import { ringAt } from '../marks/ring/scene.ts';
import type { Scene } from '../scene/scene.ts';
import { textWidth } from '../textWidth.ts';
import styles from './groups.module.css';
import { useFoldedWords } from './words.ts';

interface Props {
  readonly scene: Scene;
  readonly frame: Frame;
  readonly told: number;
}

/** The distance of the name from the moment, in px. */
const ASIDE = 14;

/** The member of a group that acts in the step that is told, on its lane, with the votes it has now. */
export function Actor({ scene, frame, told }: Props) {
  const words = useFoldedWords();
  const { folded, ticks, time } = scene;
  const node = folded ? actorsOf(folded.whole).get(told - 1) : undefined;
  if (!words || !folded || node === undefined || !folded.rowOf.has(node)) return null;
  const ring = ringAt(folded.whole, node, told);
  const votes = ring?.kind === 'ring' ? ` ${ring.have}/${ring.need}` : '';
  const text = `${words.member(node)}${votes}`;
  const size = frame.type.label;
  const now = timeAt(frame, time.unitAt(ticks[told - 1] ?? 0));
  const isVertical = frame.orientation === 'vertical';
  const wide = textWidth(text, size, 'bold');
  const place = { time: now + (isVertical ? ASIDE + size : ASIDE), lane: laneAt(frame, node) };
  const { x, y } = pointAt(frame.orientation, place);
  return (
    <text
      className={styles.actor}
      x={isVertical ? x - wide / 2 : x}
      y={isVertical ? y : y + size * 0.36}
      fontSize={size}
      data-kind="actor"
    >
      {text}
    </text>
  );
}

/** The node that acts in each step, by its index. */
const actorsOf = memoBy(({ tracks, gates }: Scene): ReadonlyMap<number, NodeId> => {
  const actors = new Map<number, NodeId>();
  for (const { by, to, sentStep, endStep } of tracks) {
    actors.set(sentStep, by);
    if (endStep !== null && !actors.has(endStep)) actors.set(endStep, to);
  }
  for (const { step, node } of gates) actors.set(step, node);
  return actors;
});
