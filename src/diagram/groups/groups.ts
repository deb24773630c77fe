import type { NodeId } from '../../engine/protocol.ts';
import type { TracedFocus } from '../../scenario/focus.ts';
import type { Orientation } from '../layout/axes.ts';
import { BOTTOM, LANES_ALWAYS, pitchFor, RULER } from '../layout/measures.ts';
import type { Track } from '../marks/arrow/scene.ts';
import type { Scene } from '../scene/scene.ts';
import { alikeIn } from './conduct.ts';

/** Replicas that behaved alike share one lane where there is no room for a lane each. */

/** A lane of several replicas: all of its members, ascending. The first of them stands for it. */
export type Group = readonly [NodeId, NodeId, ...NodeId[]];

/** The lanes that were folded in a scene. */
export interface Folded {
  readonly groups: readonly Group[];
  /** The lane of each member of a group: its first member. */
  readonly rowOf: ReadonlyMap<NodeId, NodeId>;
  /** The scene with a lane for each replica. */
  readonly whole: Scene;
  /** Returns true if a message is drawn with others of its kind. */
  isBundled(track: Track): boolean;
  /** Returns true if a message has no arrow of its own: a bundle stands for it, or the bars of votes. */
  hides(track: Track, isFocused: boolean): boolean;
}

/** Lanes of rows closer than this, in px, have no room for gates of full size. */
const READABLE_PITCH = 26;

/** The room of a picture, in px. */
interface Room {
  readonly width: number;
  readonly height: number;
}

/** Returns true if a lane for each node would be too close to the next to be read. */
export function isCramped({ lanes, replicas }: Scene, { width, height }: Room, orientation: Orientation): boolean {
  if (replicas <= LANES_ALWAYS) return false;
  const isVertical = orientation === 'vertical';
  const room = isVertical ? width : height - RULER - BOTTOM;
  return room / lanes.length < (isVertical ? pitchFor(replicas, true).least : READABLE_PITCH);
}

/** With more stretches of neighbours than this, all that behaved alike share one lane, wherever their own would be. */
const STRETCHES_MAX = 4;

/**
 * The groups of a run: neighbours that behaved alike. In none of them is a replica that stands apart (`alikeIn`) or that
 * the reader looks at.
 */
export function groupsOf(scene: Scene, focus: TracedFocus | null): Group[] {
  const looked = new Set(nodesIn(scene, focus));
  const all = alikeIn(scene).flatMap((alike) => {
    const folded = alike.filter((node) => !looked.has(node));
    const stretches = stretchesOf(folded);
    return stretches.length > STRETCHES_MAX ? [folded] : stretches;
  });
  return all.flatMap(groupOf).sort(([a], [b]) => a - b);
}

/** One replica is no group. */
function groupOf([first, second, ...others]: readonly NodeId[]): Group[] {
  return first === undefined || second === undefined ? [] : [[first, second, ...others]];
}

/** The nodes that a focus is about, and those along a path to it. */
function nodesIn({ tracks }: Scene, focus: TracedFocus | null): NodeId[] {
  const traced = focus?.nodes ?? [];
  if (focus?.kind !== 'message') return focus ? [focus.node, ...traced] : [];
  const track = tracks.find(({ id }) => id === focus.id);
  return track ? [track.by, track.from, track.to, ...traced] : [];
}

/** Neighbours among some nodes. */
function stretchesOf(nodes: readonly NodeId[]): NodeId[][] {
  const stretches: NodeId[][] = [];
  for (const node of nodes) {
    const last = stretches.at(-1);
    if (last?.at(-1) === node - 1) last.push(node);
    else stretches.push([node]);
  }
  return stretches;
}

/** Returns true if its members are neighbours. */
export function isStretch(group: Group): boolean {
  return (group.at(-1) as NodeId) - group[0] === group.length - 1;
}
