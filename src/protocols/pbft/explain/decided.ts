import type { NodeId } from '../../../engine/protocol.ts';
import type { Step } from '../../../engine/trace.ts';
import type { Decided } from '../../explain/decided.ts';
import { ANSWERED, executedResult } from '../../explain/decided.ts';
import type { ExecutedRequest, PbftNote } from '../notes.ts';

/** Returns the decisions in a step of PBFT: gates of slots and checkpoints, changes of views, accepted results. */
export function decidedInPbft({ node, notes }: Step): Decided[] {
  if (node === null) return [];
  return (notes as readonly PbftNote[]).flatMap((note) => decidedBy(note, node) ?? []);
}

function decidedBy(note: PbftNote, node: NodeId): Decided | null {
  switch (note.kind) {
    case 'prePrepared':
    case 'prepared':
    case 'committedLocal': {
      const { kind, view, sequence, digest } = note;
      return decided({ kind, node, about: `${view}.${sequence}.${digest}`, number: sequence });
    }
    // In which view a slot came to be executed changes nothing in what was executed.
    case 'executedTentatively':
    case 'executed': {
      const { kind, sequence, digest, requests } = note;
      const what = operationsOf(requests);
      const result = kind === 'executed' && what ? executedResult(what) : null;
      return decided({ kind, node, about: `${sequence}.${digest}`, number: sequence, what, result });
    }
    case 'stable':
    case 'stateInstalled': {
      const { kind, sequence, digest } = note;
      return decided({ kind, node, about: `${sequence}.${digest}`, number: sequence });
    }
    case 'rolledBack':
      return decided({ kind: note.kind, node, about: String(note.sequence), number: note.sequence });
    case 'viewChangeStarted':
    case 'enteredView':
      return decided({ kind: note.kind, node, about: String(note.view), number: note.view });
    case 'accepted': {
      const { kind, timestamp, result: what } = note;
      return decided({ kind, node, about: `${timestamp} ${what}`, number: timestamp, what, result: ANSWERED });
    }
    default:
      return null;
  }
}

type Given = Pick<Decided, 'kind' | 'node' | 'about' | 'number'> & Partial<Decided>;

function decided(given: Given): Decided {
  return { what: '', result: null, ...given };
}

/** A request that had been executed before is not carried out again (§4.1). */
function operationsOf(requests: readonly ExecutedRequest[]): string {
  return requests
    .filter(({ fresh }) => fresh)
    .map(({ operation }) => operation)
    .join('; ');
}
