import type { History } from '../../../engine/history.ts';
import type { InParts } from '../../../engine/parts.ts';
import { eachInParts } from '../../../engine/parts.ts';
import type { NodeId } from '../../../engine/protocol.ts';
import { mayContradict } from '../../../protocols/pbft/explain/mayContradict.ts';
import type { Track } from '../arrow/scene.ts';

/**
 * The different messages of one sender about the same (view, sequence number), checkpoint or view: the version of each
 * message, and the places where a second one was sent. A correct replica sends one (§4.2).
 */
export interface Versions {
  /** By the key of a track: 0 for the first version, 1 for the next. */
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

export function* versionsSaid({ setup }: History, tracks: readonly Track[]): InParts<Versions> {
  const of = new Map<string, number>();
  const signs = new Map<string, UnlikeSign>();
  const groups = mayContradict(setup) ? yield* toldAlike(tracks) : [];
  for (const versions of groups) {
    if (versions.size < 2) continue;
    for (const [version, all] of [...versions.values()].entries()) {
      yield* eachInParts(all, (track) => {
        of.set(track.key, version);
        if (version > 0) addSign(signs, track);
      });
    }
  }
  return { of, signs: [...signs.values()] };
}

/** Groups tracks by sender, kind and label, then by contents, in the order in which they were sent. */
function* toldAlike(tracks: readonly Track[]): InParts<Iterable<ReadonlyMap<string, readonly Track[]>>> {
  const told = new Map<string, Map<string, Track[]>>();
  yield* eachInParts(tracks, (track) => {
    const { envelope, forged } = track;
    if (forged || envelope.copy > 0 || !unique.has(envelope.message.kind)) return;
    const [about, content] = [aboutWhat(track), contents(track)];
    const versions = told.get(about) ?? new Map<string, Track[]>();
    told.set(about, versions);
    const alike = versions.get(content);
    if (alike) alike.push(track);
    else versions.set(content, [track]);
  });
  return told.values();
}

function aboutWhat({ from, envelope: { message, label } }: Track): string {
  return `${from}.${message.kind}.${label.major}.${label.minor}`;
}

function contents({ envelope: { message } }: Track): string {
  return 'digest' in message ? String(message.digest) : JSON.stringify(message);
}

/** Several contradictions of one moment have one sign. */
function addSign(signs: Map<string, UnlikeSign>, { by: node, points, sentStep, key, slot }: Track): void {
  const unit = points[0]?.unit ?? 0;
  const place = `${node}.${unit}`;
  if (!signs.has(place)) signs.set(place, { node, unit, fromStep: sentStep, owner: key, slot });
}
