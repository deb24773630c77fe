import type { History } from '../../../engine/history.ts';
import { memoInParts } from '../../../engine/memoBy.ts';
import type { StepIndex } from '../../../engine/numbers.ts';
import type { InParts } from '../../../engine/parts.ts';
import { stepsInParts } from '../../../engine/parts.ts';
import type { Cluster, NodeId } from '../../../engine/protocol.ts';
import type { SequenceNumber, ViewNumber } from '../../numbers.ts';
import { primaryOf } from '../../quorum.ts';
import type { PbftNote } from '../notes.ts';
import { thresholdsOf } from './counts.ts';

/** The replicas whose word a decision rests on, by what they signed. */
export interface Certificate {
  readonly kind: 'prepared' | 'committedLocal' | 'stable' | 'enteredView' | 'accepted';
  readonly node: NodeId;
  /** 0 for a checkpoint, and for a result that a client accepts. */
  readonly view: ViewNumber;
  /** The timestamp for a result that a client accepts; 0 for a view. */
  readonly sequence: SequenceNumber;
  readonly step: StepIndex;
  /** Ascending; the node itself included where its own word counts. */
  readonly members: readonly NodeId[];
}

/** All certificates of a run, in the order of steps; they are computed once. */
export const certificatesOf = memoInParts(function* (history: History): InParts<readonly Certificate[]> {
  const certificates: Certificate[] = [];
  const { replicas } = history.setup.cluster;
  yield* stepsInParts(history.steps, ({ node, notes }, step) => {
    if (node === null) return;
    for (const note of notes as readonly PbftNote[]) {
      const about = certificateIn(note, replicas);
      if (about) certificates.push({ ...about, node, step, members: ascending(about.members) });
    }
  });
  return certificates;
});

function certificateIn(note: PbftNote, replicas: number): Omit<Certificate, 'node' | 'step'> | null {
  switch (note.kind) {
    case 'prepared': {
      const { kind, view, sequence, voters } = note;
      // The PRE-PREPARE is the word of the primary (§4.2), and so is the NEW-VIEW that takes its place (§4.4).
      return { kind, view, sequence, members: [primaryOf(view, replicas), ...voters] };
    }
    case 'committedLocal':
      return { kind: note.kind, view: note.view, sequence: note.sequence, members: note.voters };
    case 'stable':
      return { kind: note.kind, view: 0, sequence: note.sequence, members: note.voters };
    case 'enteredView':
      return { kind: note.kind, view: note.view, sequence: 0, members: note.members };
    case 'accepted':
      return { kind: note.kind, view: 0, sequence: note.timestamp, members: note.replicas };
    default:
      return null;
  }
}

function ascending(nodes: readonly NodeId[]): NodeId[] {
  return [...new Set(nodes)].sort((a, b) => a - b);
}

/** The replicas that two certificates share. */
export interface Overlap {
  readonly common: readonly NodeId[];
  /** The least number that two sets of these sizes share among n replicas. */
  readonly least: number;
  /** n. */
  readonly replicas: number;
  /** f: no more of those in common can be faulty, as long as no more are. */
  readonly faults: number;
  /** f+1: with so many in common, at least one is correct. */
  readonly enough: number;
}

export function overlapOf(cluster: Cluster, first: Certificate, second: Certificate): Overlap {
  const { replicas } = cluster;
  const { faults, weakQuorum } = thresholdsOf(cluster);
  const common = first.members.filter((member) => second.members.includes(member));
  const least = Math.max(0, first.members.length + second.members.length - replicas);
  return { common, least, replicas, faults, enough: weakQuorum };
}
