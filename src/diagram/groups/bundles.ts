import { memoBy } from '../../engine/memoBy.ts';
import type { NodeId } from '../../engine/protocol.ts';
import { allToAll } from '../fold.ts';
import type { AxisPlace } from '../layout/axes.ts';
import type { Frame } from '../layout/frame.ts';
import { laneAt, timeAt } from '../layout/frame.ts';
import type { Window } from '../layout/window.ts';
import { isInWindow } from '../layout/window.ts';
import type { Track } from '../marks/arrow/scene.ts';
import type { MessageStyle } from '../messageStyle.ts';
import { styleOf } from '../messageStyle.ts';
import type { Scene } from '../scene/scene.ts';
import { startOf } from '../scene/slots.ts';

/** Messages of one kind between one lane and the members of a group, drawn as one. */
export interface Bundle {
  readonly key: string;
  readonly style: MessageStyle;
  /** The lanes: of the members of a group on at least one side. */
  readonly from: NodeId;
  readonly to: NodeId;
  readonly slot: number | null;
  /** In the order in which they were sent. */
  readonly tracks: readonly Track[];
}

/** Messages of several senders that are sent farther apart than this, in units, are bundles of their own. */
const APART = 1;

/** All bundles of a scene, in the order in which they begin. */
export const bundlesOf = memoBy((scene: Scene): readonly Bundle[] => {
  const { folded } = scene;
  if (!folded) return [];
  const { rowOf, whole } = folded;
  const bundles: (Bundle & { readonly tracks: Track[] })[] = [];
  const open = new Map<string, (typeof bundles)[number]>();
  for (const track of whole.tracks) {
    const { by, to, slot, envelope, sentStep } = track;
    const { kind } = envelope.message;
    if (!isBundled(track, rowOf)) continue;
    const [start, end] = [rowOf.get(by) ?? by, rowOf.get(to) ?? to];
    // One sender sends to all at once; many senders take their time.
    const sending = rowOf.has(by) ? '' : sentStep;
    const name = `${kind}.${start}.${end}.${slot}.${sending}`;
    const latest = open.get(name);
    const last = latest?.tracks.at(-1);
    if (latest && last && startOf(track) - startOf(last) <= APART) {
      latest.tracks.push(track);
      continue;
    }
    const bundle = { key: `${name}@${sentStep}`, style: styleOf(kind), from: start, to: end, slot, tracks: [track] };
    open.set(name, bundle);
    bundles.push(bundle);
  }
  return bundles;
});

/** Returns true if a message is drawn with others of its kind. Votes of everybody to everybody are bars instead. */
export function isBundled({ by, to, envelope, knownUntil }: Track, rowOf: ReadonlyMap<NodeId, NodeId>): boolean {
  const { kind } = envelope.message;
  const [start, end] = [rowOf.get(by), rowOf.get(to)];
  if (start === end || allToAll.has(kind) || styleOf(kind).isQuiet) return false;
  return knownUntil === null && envelope.copy === 0;
}

/** A bundle at its place: it widens from its senders to its receivers as far as times differ. */
export interface BundleMark {
  readonly bundle: Bundle;
  /** From the first one sent, to the first and the last one to arrive, and back to the last one sent. */
  readonly corners: readonly [AxisPlace, AxisPlace, AxisPlace, AxisPlace];
  /** The place of its count. */
  readonly middle: AxisPlace;
}

/** The bundles that touch a part of time. */
export function bundleMarks(scene: Scene, frame: Frame, window: Window): BundleMark[] {
  return bundlesOf(scene).flatMap((bundle): BundleMark[] => {
    const starts = bundle.tracks.map((track) => timeAt(frame, startOf(track)));
    const ends = bundle.tracks.map(({ points }) => timeAt(frame, points.at(-1)?.unit ?? 0));
    const [from, to] = [Math.min(...starts), Math.max(...ends)];
    if (!isInWindow({ from, to }, window)) return [];
    const [first, last] = [laneAt(frame, bundle.from), laneAt(frame, bundle.to)];
    const corners = [
      { time: from, lane: first },
      { time: Math.min(...ends), lane: last },
      { time: to, lane: last },
      { time: Math.max(...starts), lane: first },
    ] as const;
    const time = corners.reduce((sum, corner) => sum + corner.time, 0) / corners.length;
    return [{ bundle, corners, middle: { time, lane: (first + last) / 2 } }];
  });
}

/** Returns how many messages of a bundle were sent after some steps, and how many of these have ended. */
export function countsAt({ tracks }: Bundle, shown: number): { readonly sent: number; readonly ended: number } {
  const sent = tracks.filter(({ sentStep }) => sentStep < shown);
  return { sent: sent.length, ended: sent.filter(({ endStep }) => endStep !== null && endStep < shown).length };
}
