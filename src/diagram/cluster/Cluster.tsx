import { useMemo, useRef } from 'react';
import type { Focus } from '../../scenario/focus.ts';
import { laneStatus } from '../marks/lane/status.ts';
import { useShownSteps } from '../playhead.ts';
import type { Scene } from '../scene/scene.ts';
import { sceneOf } from '../scene/scene.ts';
import { useSize } from '../viewport/useSize.ts';
import type { ClusterPictureProps } from './ClusterPicture.tsx';
import { ClusterPicture } from './ClusterPicture.tsx';
import styles from './cluster.module.css';
import type { ClusterLayout } from './layout.ts';
import { clusterLayout, RING_ASIDE } from './layout.ts';

interface ClusterProps extends Omit<ClusterPictureProps, 'width' | 'height'> {
  onFocus(focus: Focus | null): void;
  onOpenMenu?: (focus: Focus, at: { x: number; y: number }) => void;
}

/** The cluster as a map: who is there, what each one waits for, and the messages between them at this moment. */
export function Cluster(props: ClusterProps) {
  const { history, step, playhead } = props;
  const element = useRef<HTMLDivElement>(null);
  const size = useSize(element);
  const scene = useMemo(() => sceneOf(history), [history]);
  const steps = useShownSteps(playhead, scene.ticks, step);
  const layout = useMemo(() => (size ? clusterLayout(scene, size) : null), [scene, size]);
  return (
    <div ref={element} className={styles.root}>
      {layout && size && size.width > 0 && size.height > 0 && (
        <>
          <ClusterPicture {...props} width={size.width} height={size.height} />
          <NodeButtons {...props} {...{ scene, layout, steps }} />
        </>
      )}
    </div>
  );
}

interface ButtonsProps extends ClusterProps {
  readonly scene: Scene;
  readonly layout: ClusterLayout;
  readonly steps: number;
}

/** A real button over each node, for keyboards, fingers and screen readers. */
function NodeButtons({ scene, layout, steps, focus, onFocus, onOpenMenu, texts }: ButtonsProps) {
  return [...layout.nodes].map(([node, { x, y, radius }]) => {
    const own: Focus = { kind: 'node', node };
    const isPressed = focus?.kind === 'node' && focus.node === node;
    const reach = Math.max(12, radius + RING_ASIDE);
    return (
      <button
        key={node}
        type="button"
        className={styles.button}
        style={{ left: x - reach, top: y - reach, width: 2 * reach, height: 2 * reach }}
        aria-label={texts.laneButton(node, laneStatus(scene, node, steps))}
        aria-pressed={isPressed}
        onClick={() => onFocus(isPressed ? null : own)}
        onContextMenu={(event) => {
          if (!onOpenMenu) return;
          event.preventDefault();
          onOpenMenu(own, { x: event.clientX, y: event.clientY });
        }}
      />
    );
  });
}
