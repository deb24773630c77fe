import type { History } from '../../engine/history.ts';
import type { NodeId } from '../../engine/protocol.ts';
import { mayContradict } from '../../protocols/pbft/explain/contradictions.ts';
import type { Track } from './tracks.ts';

/**
 * Where somebody says two different things about one (view, sequence number), checkpoint or view: which of them a
 * message says, and where the second was said. A correct replica says one (§4.2).
 */
export interface Versions {
  /** By the key of a track: 0 for what was said first, 1 for the next. */
  readonly of: ReadonlyMap<string, number>;
  readonly signs: readonly UnlikeSign[];
}

/** ≠ at the sender. */
export interface UnlikeSign {
  readonly node: NodeId;
  readonly unit: number;
  readonly fromStep: number;
  /** The first track that says the second thing. */
  readonly owner: string;
  readonly slot: number | null;
}

/** The messages of which a correct replica has one for each label (§4.2, §4.3, §4.4). */
const unique: ReadonlySet<string> = new Set(['prePrepare', 'prepare', 'commit', 'checkpoint', 'viewChange', 'newView']);

export function versionsSaid({ setup }: History, tracks: readonly Track[]): Versions {
  const of = new Map<string, number>();
  const signs = new Map<string, UnlikeSign>();
  const told = mayContradict(setup) ? toldAlike(tracks) : [];
  for (const versions of told) {
    if (versions.size < 2) continue;
    [...versions.values()].forEach((all, version) => {
      for (const track of all) {
        of.set(track.key, version);
        if (version > 0) addSign(signs, track);
      }
    });
  }
  return { of, signs: [...signs.values()] };
}

/** By sender, kind and label: the tracks of each thing that was said, in the order in which they were said. */
function toldAlike(tracks: readonly Track[]): Iterable<ReadonlyMap<string, readonly Track[]>> {
  const told = new Map<string, Map<string, Track[]>>();
  for (const track of tracks) {
    const { envelope, from, forged } = track;
    const { message, label, copy } = envelope;
    if (forged || copy > 0 || !unique.has(message.kind)) continue;
    const key = `${from}.${message.kind}.${label.major}.${label.minor}`;
    const says = 'digest' in message ? String(message.digest) : JSON.stringify(message);
    const versions = told.get(key) ?? new Map<string, Track[]>();
    told.set(key, versions);
    versions.set(says, [...(versions.get(says) ?? []), track]);
  }
  return told.values();
}

/** Several contradictions of one moment have one sign. */
function addSign(signs: Map<string, UnlikeSign>, { by: node, points, sentStep, key, slot }: Track): void {
  const unit = points[0]?.unit ?? 0;
  const place = `${node}.${unit}`;
  if (!signs.has(place)) signs.set(place, { node, unit, fromStep: sentStep, owner: key, slot });
}
