import type { Monitor, Witness } from '../../../engine/monitors/monitor.ts';
import { isCorrect } from '../../../engine/monitors/monitor.ts';
import type { NodeId } from '../../../engine/protocol.ts';
import type { World } from '../../../engine/world.ts';
import { weakQuorumSize } from '../../quorum.ts';
import type { PbftState } from '../pbft.ts';
import type { NoteOf } from './pbftNotes.ts';
import { slotKey, watchNotes } from './pbftNotes.ts';

/**
 * M3: a request that is committed-local at a correct replica is prepared at f+1 correct replicas at least, or below
 * their low water mark (§4.2: this is why a view change cannot lose it).
 */
export const committedIsPrepared: Monitor = {
  id: 'M3',
  watch({ cluster }) {
    const need = weakQuorumSize(cluster.replicas);
    /** The replicas that prepared each slot, with the digests they prepared. */
    const prepared = new Map<number, Prepared[]>();
    return watchNotes(['prepared', 'committedLocal'], (note, { step, node }, world) => {
      const { view, sequence, digest } = note;
      const key = slotKey(view, sequence);
      const preparers = prepared.get(key);
      if (note.kind === 'prepared') {
        if (preparers) preparers.push({ step, node, digest });
        else prepared.set(key, [{ step, node, digest }]);
        return null;
      }
      if (areEnough(world, preparers, note, need)) return null;
      const holders = (preparers ?? []).filter((other) => other.digest === digest && isCorrect(world, other.node));
      return { witnesses: holders, values: { view, sequence, digest } };
    });
  },
};

interface Prepared extends Witness {
  readonly digest: string;
}

/**
 * Counts replicas, not notes: one may prepare a slot again after a restart. One with a checkpoint of it needs no proof
 * any more.
 */
function areEnough(
  world: World,
  preparers: readonly Prepared[] = [],
  { sequence, digest }: NoteOf<'committedLocal'>,
  need: number,
): boolean {
  let count = 0;
  for (let node = 0; node < world.setup.cluster.replicas && count < need; node++) {
    if (!isCorrect(world, node)) continue;
    const state = world.nodes[node]?.state as PbftState;
    const isBelow = state.kind === 'replica' && state.lowWaterMark >= sequence;
    if (isBelow || hasPrepared(preparers, node, digest)) count++;
  }
  return count >= need;
}

function hasPrepared(preparers: readonly Prepared[], node: NodeId, digest: string): boolean {
  for (const other of preparers) if (other.node === node && other.digest === digest) return true;
  return false;
}
