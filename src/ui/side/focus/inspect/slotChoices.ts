import type { NodeId } from '../../../../engine/protocol.ts';
import type { Digest } from '../../../../protocols/digest.ts';
import type { ViewNumber } from '../../../../protocols/numbers.ts';
import type { SlotChoice } from '../../../../protocols/pbft/notes.ts';

/** Certificates that say the same, and whose they are. */
export interface Rival {
  readonly view: ViewNumber;
  readonly digest: Digest;
  readonly replicas: readonly NodeId[];
  /** It is the one that O proposes again. */
  readonly wins: boolean;
}

/** The certificates that compete for a slot, the highest view first; equal ones are listed once. */
export function groupCompeting({ competing, certifiedView, digest }: SlotChoice): Rival[] {
  const groups = new Map<string, Rival>();
  for (const { replica, view, digest: named } of competing) {
    const key = `${view} ${named}`;
    const replicas = [...(groups.get(key)?.replicas ?? []), replica].sort((a, b) => a - b);
    groups.set(key, { view, digest: named, replicas, wins: view === certifiedView && named === digest });
  }
  return [...groups.values()].sort((a, b) => b.view - a.view || Number(b.wins) - Number(a.wins));
}
