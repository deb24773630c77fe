import { memoBy } from '../../../engine/memoBy.ts';
import type { NodeId } from '../../../engine/protocol.ts';
import type { Phase } from '../../../protocols/explain/mark.ts';
import type { Interval } from '../../scene/intervals.ts';
import type { Scene } from '../../scene/scene.ts';
import type { Slot } from '../../scene/slots.ts';
import { phaseOf, startOf } from '../../scene/slots.ts';
import type { Track } from '../arrow/scene.ts';

/** A node's own phase: that of the message it sent last for the slot (§4.2: replicas enter phases by multicasting). */
export interface Strip {
  readonly node: NodeId;
  readonly phase: Phase;
  readonly from: number;
  readonly to: number;
  readonly fromStep: number;
}

/** The parts of a scene that strips depend on beside their slot. */
type Run = Pick<Scene, 'replicas' | 'intervals'>;

/** The strips of a slot on all lanes; worked out when the slot first comes into view. */
export function stripsOf(run: Run, slot: Slot): readonly Strip[] {
  return stripsIn(run)(slot);
}

const stripsIn = memoBy(({ replicas, intervals }: Run) =>
  memoBy((slot: Slot): readonly Strip[] =>
    createStrips(slot, replicas).map((strip) => endedEarly(strip, slot, intervals)),
  ),
);

function createStrips({ tracks, acceptedUnit }: Slot, replicas: number): Strip[] {
  const begun = new Map<NodeId, Strip[]>();
  for (const track of tracks) {
    const phase = phaseOf(track);
    const strips = begun.get(track.by) ?? [];
    if (!phase || strips.some((strip) => strip.phase === phase)) continue;
    // A backup that passes a request on is in no phase of its own.
    if (phase === 'request' && track.by < replicas) continue;
    const before = strips.at(-1);
    const from = startOf(track);
    if (before) strips[strips.length - 1] = { ...before, to: from };
    const to = phase === 'request' ? (acceptedUnit ?? Number.POSITIVE_INFINITY) : endOf(track, phase);
    strips.push({ node: track.by, phase, from, to, fromStep: track.sentStep });
    begun.set(track.by, strips);
  }
  return [...begun.values()].flat();
}

/** The last phase ends when the reply arrives; the others last until the next begins. */
function endOf(track: Track, phase: Phase): number {
  return phase === 'reply' ? track.stop.unit : Number.POSITIVE_INFINITY;
}

/** A replica that crashes, or leaves the slot's view, is in none of its phases any more. */
function endedEarly(strip: Strip, { view }: Slot, intervals: readonly Interval[]): Strip {
  let { to } = strip;
  for (const { what, from } of intervals) {
    if (from < strip.from || !('node' in what) || what.node !== strip.node) continue;
    if (what.kind === 'crash' || (what.kind === 'leaving' && what.view > view)) to = Math.min(to, from);
  }
  return { ...strip, to };
}
