import type { NodeId } from '../../../engine/protocol.ts';
import type { Step } from '../../../engine/trace.ts';
import type { Evidence, Inquiry } from '../../explain/evidenceItem.ts';
import { arrivalIn } from '../../explain/evidenceItem.ts';
import type { SequenceNumber } from '../../numbers.ts';
import type { FetchStartedNote, PbftNote, StateSentNote } from '../notes.ts';
import { earlier, wordOrSending } from './evidenceOfWords.ts';

/** The evidence of steps of a state transfer (§4.3, §4.4). */

interface Certified {
  readonly sequence: SequenceNumber;
  readonly digest: string;
  readonly voters: readonly NodeId[];
}

/**
 * Returns the CHECKPOINTs that certify a state: as they reached this node or, if they came as a proof, as they were
 * sent.
 */
export function checkpointWords(inquiry: Inquiry, { sequence, digest, voters }: Certified): Evidence[] {
  const label = { major: 0, minor: sequence };
  return voters.flatMap((voter) => wordOrSending(inquiry, voter, { message: 'checkpoint', label, choice: digest }));
}

/**
 * Returns the CHECKPOINTs that certify the state, and the reason for asking: a NEW-VIEW, or a replica that did not
 * answer.
 */
export function evidenceOfFetch(inquiry: Inquiry, note: FetchStartedNote): Evidence[] {
  const { sequence } = note;
  const arrival = arrivalIn(inquiry.history, inquiry.stepIndex);
  const own = note.why === 'diverged' ? earlier(inquiry, { kind: 'checkpointTaken', sequence }, sequence) : [];
  const asked = note.why === 'nextReplica' ? earlier(inquiry, { kind: 'fetchStarted', sequence }, sequence) : [];
  return [...arrival, ...own, ...asked, ...checkpointWords(inquiry, note)];
}

export function evidenceOfStateSent(inquiry: Inquiry, { sequence }: StateSentNote): Evidence[] {
  const stable = earlier(inquiry, { kind: 'stable', sequence }, sequence);
  const taken = earlier(inquiry, { kind: 'checkpointTaken', sequence }, sequence);
  return [...arrivalIn(inquiry.history, inquiry.stepIndex), ...(stable.length > 0 ? stable : taken)];
}

/** Returns the state that arrived, the request for it, and the CHECKPOINTs that certify the state requested. */
export function evidenceOfInstalled(inquiry: Inquiry): Evidence[] {
  const { history, stepIndex } = inquiry;
  const asked = lastFetch(inquiry);
  return [
    ...arrivalIn(history, stepIndex),
    ...(asked ? earlier(inquiry, { kind: 'fetchStarted', sequence: asked.sequence }, asked.sequence) : []),
    ...(asked ? checkpointWords(inquiry, asked) : []),
  ];
}

/** Returns the last request for a state. A later state may arrive than was requested, with a proof of its own. */
function lastFetch({ history, stepIndex, node }: Inquiry): FetchStartedNote | null {
  for (let index = stepIndex - 1; index >= 0; index--) {
    const step = history.steps[index] as Step;
    if (step.node !== node) continue;
    for (const note of step.notes as readonly PbftNote[]) if (note.kind === 'fetchStarted') return note;
  }
  return null;
}
