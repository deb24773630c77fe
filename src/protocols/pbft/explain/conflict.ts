import type { History } from '../../../engine/history.ts';
import { worldAt } from '../../../engine/history.ts';
import type { Violation, Witness } from '../../../engine/monitors/monitor.ts';
import type { NodeId } from '../../../engine/protocol.ts';
import { faultyAt } from '../../explain/faults.ts';
import { primaryOf } from '../../quorum.ts';
import type { PbftNote } from '../notes.ts';
import type { Decision } from './decisions.ts';
import { whenDecided } from './decisions.ts';

/** What lies behind a broken agreement: two certificates for one slot, and the replicas in both. */

export interface Conflict {
  readonly sides: readonly [Certificate, Certificate];
  /** The replicas in the intersection, in ascending order: any two quorums have at least f+1 of them (§2, §4.2). */
  readonly both: readonly NodeId[];
  /** Those of them that signed two things a correct replica never signs both. */
  readonly liars: readonly NodeId[];
}

/** Who vouched to a replica for what it decided. */
export interface Certificate {
  readonly kind: 'prepared' | 'committedLocal';
  /** The replica that counted it, and in which step it was complete. */
  readonly node: NodeId;
  readonly step: number;
  readonly view: number;
  readonly sequence: number;
  readonly digest: string;
  /** In ascending order; the primary stands for its PRE-PREPARE. */
  readonly voters: readonly NodeId[];
}

/** Null where the violation is not of this kind, or where a side has no certificate of its own: it fetched the state. */
export function conflictOf(history: History, violation: Violation): Conflict | null {
  const [witness] = violation.witnesses;
  if (!witness || (violation.monitor !== 'M1' && violation.monitor !== 'M2')) return null;
  const sequence = Number(violation.values.sequence);
  const kind = violation.monitor === 'M1' ? 'committedLocal' : 'prepared';
  const mine = certificateAt(history, violation, { kind, sequence });
  const theirs = certificateAt(history, witness, { kind, sequence });
  if (!mine || !theirs) return null;
  const both = mine.voters.filter((voter) => theirs.voters.includes(voter));
  return { sides: [theirs, mine], both, liars: liarsAmong(history, violation, both, mine.view === theirs.view) };
}

/** In one view the signatures alone convict (§4.2); in two views it takes a look at who is faulty. */
function liarsAmong(history: History, { step }: Violation, both: readonly NodeId[], isOneView: boolean): NodeId[] {
  if (isOneView) return [...both];
  const { byzantine, amnesiac } = faultyAt(worldAt(history, step + 1));
  return both.filter((node) => byzantine.includes(node) || amnesiac.includes(node));
}

function certificateAt(
  history: History,
  { step, node }: Witness,
  { kind, sequence }: Pick<Certificate, 'kind' | 'sequence'>,
): Certificate | null {
  const view = viewOf(history, { step, node }, sequence);
  if (view === null) return null;
  const decision: Decision = { kind, view, sequence };
  const decided = whenDecided(history, node, decision, step);
  const notes = (decided === null ? [] : history.steps[decided]?.notes) as readonly PbftNote[];
  for (const note of notes) {
    if (note.kind !== kind || note.view !== view || note.sequence !== sequence) continue;
    const voters =
      kind === 'prepared' ? [...note.voters, primaryOf(view, history.setup.cluster.replicas)] : note.voters;
    const ascending = [...voters].sort((a, b) => a - b);
    return { kind, node, step: decided as number, view, sequence, digest: note.digest, voters: ascending };
  }
  return null;
}

/** In which view the slot was decided in this step. */
function viewOf(history: History, { step }: Witness, sequence: number): number | null {
  const notes = (history.steps[step]?.notes ?? []) as readonly PbftNote[];
  for (const note of notes) {
    if ((note.kind === 'executed' || note.kind === 'prepared') && note.sequence === sequence) return note.view;
  }
  return null;
}
