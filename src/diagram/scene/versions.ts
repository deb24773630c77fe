import type { PbftMessage } from '../../protocol/pbft/messages.ts';
import type { NodeId } from '../../protocol/protocol.ts';
import type { History } from '../../simulation/history.ts';
import { canContradict, statementsIn } from '../../simulation/statements.ts';
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

const NONE: Versions = { of: new Map(), signs: [] };

export function versionsSaid(history: History, tracks: readonly Track[]): Versions {
  if (!canContradict(history)) return NONE;
  const { replicas } = history.setup.cluster;
  const said = new Map<string, { readonly says: string[]; readonly tracks: Track[] }>();
  for (const track of tracks) {
    const statement = ownStatement(track, replicas);
    if (!statement) continue;
    const known = said.get(statement.key);
    if (!known) said.set(statement.key, { says: [statement.says], tracks: [track] });
    else {
      if (!known.says.includes(statement.says)) known.says.push(statement.says);
      known.tracks.push(track);
    }
  }
  const of = new Map<string, number>();
  const signs = new Map<string, UnlikeSign>();
  for (const { says, tracks: all } of said.values()) {
    if (says.length < 2) continue;
    for (const track of all) {
      const version = says.indexOf(ownStatement(track, replicas)?.says ?? '');
      of.set(track.key, version);
      if (version > 0) sign(signs, track);
    }
  }
  return { of, signs: [...signs.values()] };
}

/** Several contradictions of one moment have one sign. */
function sign(signs: Map<string, UnlikeSign>, { by: node, points, sentStep, key, slot }: Track): void {
  const unit = points[0]?.unit ?? 0;
  const place = `${node}.${unit}`;
  if (!signs.has(place)) signs.set(place, { node, unit, fromStep: sentStep, owner: key, slot });
}

function ownStatement({ envelope, from, forged }: Track, replicas: number): { key: string; says: string } | null {
  if (forged || envelope.copy > 0) return null;
  const message = envelope.message as PbftMessage;
  const own = statementsIn(message, from, replicas).find(
    ({ kind, signer }) => kind === message.kind && signer === from,
  );
  if (!own) return null;
  const { kind, label, says } = own;
  return { key: `${from}.${kind}.${label.major}.${label.minor}`, says };
}
