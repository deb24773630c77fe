import { memo, useId, useMemo } from 'react';
import type { History } from '../../engine/history.ts';
import type { NodeId } from '../../engine/protocol.ts';
import type { Focus } from '../../scenario/focus.ts';
import emphases from '../draw/emphasis.module.css';
import kinds from '../draw/kinds.module.css';
import { lineBetween } from '../layout/paths.ts';
import type { Cursor } from '../layout/visible.ts';
import { headShapes } from '../marks/arrow/heads.ts';
import { CrashHatch } from '../marks/crash/Crash.tsx';
import { STAR_PATH } from '../marks/gate/Gate.tsx';
import { laneStatus, leaderAt } from '../marks/lane/status.ts';
import { liesAt } from '../marks/lie/scene.ts';
import { Ring } from '../marks/ring/Ring.tsx';
import type { Executed, Ring as RingState } from '../marks/ring/scene.ts';
import { ringAt } from '../marks/ring/scene.ts';
import { styleOf } from '../messageStyle.ts';
import type { Playhead } from '../playhead.ts';
import { usePlayheadTick, useShownSteps } from '../playhead.ts';
import type { Scene } from '../scene/scene.ts';
import { sceneOf } from '../scene/scene.ts';
import type { DiagramTexts } from '../texts.ts';
import styles from './cluster.module.css';
import type { ClusterLayout, ClusterNode } from './layout.ts';
import { clusterLayout, RING_ASIDE, RING_WIDTH, RING_WIDTH_LEAST, routeBetween } from './layout.ts';
import type { Shown } from './messages.ts';
import { crowdAt, wayAt } from './messages.ts';

export interface ClusterPictureProps {
  readonly history: History;
  /** The number of steps that have happened. */
  readonly step: number;
  readonly playhead: Playhead;
  readonly focus: Focus | null;
  /** Without it nothing in the picture can be pressed. */
  onFocus?(focus: Focus | null): void;
  readonly texts: DiagramTexts;
  readonly width: number;
  readonly height: number;
}

/** The map as a picture of some size. */
export function ClusterPicture(props: ClusterPictureProps) {
  const { history, step, playhead, focus, texts, width, height } = props;
  const scene = useMemo(() => sceneOf(history), [history]);
  const steps = useShownSteps(playhead, scene.ticks, step);
  const cursor = useMemo<Cursor>(() => ({ steps, event: null }), [steps]);
  const layout = useMemo(() => clusterLayout(scene, { width, height }), [scene, width, height]);
  return (
    <svg
      className={styles.picture}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={texts.clusterName}
    >
      <Nodes {...{ scene, layout, steps, focus, texts, history }}>
        <Messages {...props} {...{ scene, layout, cursor }} />
      </Nodes>
    </svg>
  );
}

interface NodesProps {
  readonly scene: Scene;
  readonly layout: ClusterLayout;
  readonly steps: number;
  readonly focus: Focus | null;
  readonly texts: DiagramTexts;
  readonly history: History;
  readonly children: React.ReactNode;
}

/** Links under the messages, and the nodes over them. */
function Nodes({ scene, layout, steps, focus, texts, history, children }: NodesProps) {
  const hatch = useId();
  const leader = leaderAt(scene, steps);
  const actor = history.steps[steps - 1]?.node ?? null;
  return (
    <>
      <defs>
        <CrashHatch id={hatch} />
      </defs>
      {layout.links.map(({ key, from, to }) => (
        <path key={key} className={styles.link} d={lineBetween(from, to)} />
      ))}
      {children}
      {[...layout.nodes].map(([node, place]) => (
        <NodeCircle
          key={node}
          place={place}
          aside={layout.ringAside}
          name={layout.hasNames ? texts.laneShortName(node) : ''}
          ring={ringAt(scene, node, steps)}
          isActor={actor === node && steps > 0}
          isFocused={focus?.kind === 'node' && focus.node === node}
          isPrimary={leader?.isActive === true && leader.node === node}
          isLying={liesAt(scene.intervals, node, steps).behaviours.length > 0}
          hatch={isDown(scene, node, steps) ? `url(#${hatch})` : null}
        />
      ))}
    </>
  );
}

function isDown(scene: Scene, node: NodeId, steps: number): boolean {
  const status = laneStatus(scene, node, steps);
  return (status.kind === 'lying' ? status.otherwise : status).kind === 'crashed';
}

interface CircleProps {
  readonly place: ClusterNode;
  /** The distance of its ring. */
  readonly aside: number;
  readonly name: string;
  readonly ring: RingState | Executed | null;
  readonly isActor: boolean;
  readonly isFocused: boolean;
  readonly isPrimary: boolean;
  readonly isLying: boolean;
  /** The fill of a node that is down; else null. */
  readonly hatch: string | null;
}

const NodeCircle = memo(function NodeCircle(props: CircleProps) {
  const { place, aside, name, ring, isActor, isFocused, isPrimary, isLying, hatch } = props;
  const { x, y, radius } = place;
  const look = isLying ? styles.lying : isActor ? styles.actor : styles.node;
  const size = radius >= 19 ? 15 : 12;
  const width = Math.min(RING_WIDTH, Math.max(radius / 3, aside * 0.6, RING_WIDTH_LEAST));
  return (
    <g data-kind="node">
      {isFocused && <circle className={styles.focus} cx={x} cy={y} r={radius + aside + 6} />}
      {ring && <circle className={styles.ground} cx={x} cy={y} r={radius + aside + Math.min(3, aside)} />}
      <circle className={look} cx={x} cy={y} r={radius} />
      {hatch && <circle cx={x} cy={y} r={radius - 1} fill={hatch} />}
      {ring?.kind === 'ring' && <Ring x={x} y={y} parts={ring.parts} radius={radius + aside} width={width} />}
      {ring?.kind === 'executed' && (
        <circle
          className={`${styles.executed} ${kinds.commit}`}
          cx={x}
          cy={y}
          r={radius + aside}
          style={aside < RING_ASIDE ? { strokeWidth: width } : undefined}
        />
      )}
      {name && (
        <text
          className={hatch ? styles.nameDown : styles.name}
          x={x}
          y={y + size * 0.36 + (isPrimary && radius >= 19 ? 3 : 0)}
          fontSize={size}
          textAnchor="middle"
        >
          {name}
        </text>
      )}
      {isPrimary && <path className={styles.star} transform={starAt(place)} d={STAR_PATH} />}
    </g>
  );
});

/** Inside the circle, over the name; outside a small one. */
function starAt({ x, y, radius }: ClusterNode): string {
  return radius >= 19
    ? `translate(${x},${y - radius * 0.52})scale(0.6)`
    : `translate(${x},${y - radius - 14})scale(0.6)`;
}

interface MessagesProps extends Pick<ClusterPictureProps, 'playhead' | 'focus' | 'onFocus' | 'texts'> {
  readonly scene: Scene;
  readonly layout: ClusterLayout;
  readonly cursor: Cursor;
}

/** Rendered in every frame: the heads move with the playhead. */
function Messages(props: MessagesProps) {
  const { scene, layout, cursor, playhead, texts } = props;
  const unit = scene.time.unitAt(usePlayheadTick(playhead));
  const { drawn, hidden } = useMemo(() => crowdAt(scene, cursor), [scene, cursor]);
  return (
    <>
      {drawn.map((message) => (
        <MovingHead
          key={message.track.key}
          message={message}
          way={wayAt(message, unit, cursor)}
          layout={layout}
          {...pointing(props, message)}
        />
      ))}
      {hidden > 0 && (
        <text className={styles.hidden} x={6} y={12} fontSize={12}>
          {texts.hiddenMessages(hidden)}
        </text>
      )}
    </>
  );
}

function pointing({ focus, onFocus }: MessagesProps, { track }: Shown) {
  const isFocused = focus?.kind === 'message' && focus.id === track.id;
  return { onPress: onFocus && (() => onFocus(isFocused ? null : { kind: 'message', id: track.id })) };
}

interface HeadProps {
  readonly message: Shown;
  /** The share of the way between its nodes that it has gone, 0 to 1. */
  readonly way: number;
  readonly layout: ClusterLayout;
  readonly onPress: (() => void) | undefined;
}

/** The tail of a message on its way, as a share of its whole way. */
const TAIL = 0.3;

function MovingHead({ message: { track, isNow }, way, layout, onPress }: HeadProps) {
  const [one, other] = [layout.nodes.get(track.by), layout.nodes.get(track.to)];
  if (!one || !other || one === other) return null;
  const { from, to } = routeBetween(one, other);
  const at = (share: number) => ({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });
  const tip = at(way);
  const hasArrived = way === 1;
  const { colour, head } = styleOf(track.envelope.message.kind);
  const { path, fill, back } = headShapes[head];
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const end = at(Math.max(0, way - (back * layout.headScale) / length));
  const degrees = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
  const line = lineBetween(at(hasArrived ? 0 : Math.max(0, way - TAIL)), end);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: for pointers only; the lanes of the diagram have its buttons.
    <g
      className={`${styles.message} ${onPress ? styles.pressable : ''} ${kinds[colour]} ${emphases[isNow ? 'now' : 'flight']}`}
      onClick={onPress}
      data-message={track.id}
    >
      {onPress && <path className={styles.reach} d={lineBetween(from, tip)} />}
      <path d={line} />
      <path
        className={styles[`${fill}Fill`]}
        d={path}
        transform={`translate(${tip.x},${tip.y})rotate(${degrees})scale(${layout.headScale})`}
      />
    </g>
  );
}
