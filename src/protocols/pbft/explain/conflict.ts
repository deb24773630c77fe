import type { History } from '../../../engine/history.ts';
import { worldAt } from '../../../engine/history.ts';
import type { Violation, Witness } from '../../../engine/monitors/monitor.ts';
import type { StepIndex } from '../../../engine/numbers.ts';
import type { NodeId } from '../../../engine/protocol.ts';
import { faultyAt } from '../../explain/faults.ts';
import type { SequenceNumber, ViewNumber } from '../../numbers.ts';
import { primaryOf } from '../../quorum.ts';
import type { PbftNote } from '../notes.ts';
import type { NodeEvent } from './decisions.ts';
import { whenDecided } from './decisions.ts';

/** The explanation of a broken agreement: two certificates for one slot, and the replicas in both. */

export interface Conflict {
  readonly sides: readonly [Certificate, Certificate];
  /** The replicas in the intersection, in ascending order: any two quorums share at least f+1 replicas (§2, §4.2). */
  readonly both: readonly NodeId[];
  /** The members of the intersection that signed two messages of which a correct replica signs at most one. */
  readonly liars: readonly NodeId[];
}

/** The votes on which a replica based a decision. */
export interface Certificate {
  readonly kind: 'prepared' | 'committedLocal';
  /** The replica that collected them, and the index of the step in which they were complete. */
  readonly node: NodeId;
  readonly step: StepIndex;
  readonly view: ViewNumber;
  readonly sequence: SequenceNumber;
  readonly digest: string;
  /** In ascending order; the primary's vote is its PRE-PREPARE. */
  readonly voters: readonly NodeId[];
}

/**
 * Returns the conflict behind a violation; null if it is of another kind, or if a side fetched the state and so has no
 * certificate.
 */
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

/** In one view the signatures alone prove who lied (§4.2); for two views this looks up which of them are faulty. */
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
  const decision: NodeEvent = { kind, view, sequence };
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

/** Returns the view in which this step decided the slot. */
function viewOf(history: History, { step }: Witness, sequence: SequenceNumber): number | null {
  const notes = (history.steps[step]?.notes ?? []) as readonly PbftNote[];
  for (const note of notes) {
    if ((note.kind === 'executed' || note.kind === 'prepared') && note.sequence === sequence) return note.view;
  }
  return null;
}
