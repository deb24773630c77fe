import { sceneOf } from '../../../diagram/scene/scene.ts';
import type { History } from '../../../engine/history.ts';
import type { StepCount } from '../../../engine/numbers.ts';
import type { NodeId } from '../../../engine/protocol.ts';
import type { Batch } from '../../../protocols/pbft/rules/messages.ts';

/** One of several proposals of a liar for the same slot and view. */
export interface VersionHeard {
  /** Its letter in the picture, 0 for a. */
  readonly version: number;
  readonly batch: Batch | null;
  /** The backups that have accepted it, in their order. */
  readonly by: readonly NodeId[];
}

/** The different proposals that backups have accepted for the slot of the latest proposal; none where they are alike. */
export function versionsHeard(history: History, step: StepCount): readonly VersionHeard[] {
  const { gates, proposalOf, versions, tracks } = sceneOf(history);
  const accepted = gates.filter((gate) => gate.kind === 'prePrepared' && gate.step < step && proposalOf.has(gate.key));
  const latest = accepted.at(-1);
  const heard = new Map<number, VersionHeard>();
  for (const { key, node, view, sequence } of accepted) {
    const proposal = proposalOf.get(key);
    const version = proposal === undefined ? undefined : versions.of.get(proposal);
    if (version === undefined || view !== latest?.view || sequence !== latest.sequence) continue;
    const message = tracks.find((track) => track.key === proposal)?.envelope.message;
    const batch = message && 'batch' in message ? (message.batch as Batch | null) : null;
    const by = [...(heard.get(version)?.by ?? []), node].sort((one, other) => one - other);
    heard.set(version, { version, batch, by });
  }
  return heard.size < 2 ? [] : [...heard.values()].sort((one, other) => one.version - other.version);
}
