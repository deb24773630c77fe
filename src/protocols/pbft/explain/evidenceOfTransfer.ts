import type { NodeId } from '../../../engine/protocol.ts';
import type { Step } from '../../../engine/trace.ts';
import type { Evidence, Inquiry } from '../../explain/evidenceItem.ts';
import { arrivalIn } from '../../explain/evidenceItem.ts';
import type { PbftNote } from '../notes.ts';
import type { FetchStartedNote, StateSentNote } from '../transferNotes.ts';
import { earlier, wordOrSending } from './evidenceOfWords.ts';

/** What led to a step of state transfer (§4.3, §4.4). */

interface Certified {
  readonly sequence: number;
  readonly digest: string;
  readonly voters: readonly NodeId[];
}

/** The CHECKPOINTs that certify a state: as this node heard them, or, where they came as a proof, as they were sent. */
export function checkpointWords(inquiry: Inquiry, { sequence, digest, voters }: Certified): Evidence[] {
  const label = { major: 0, minor: sequence };
  return voters.flatMap((voter) => wordOrSending(inquiry, voter, { message: 'checkpoint', label, choice: digest }));
}

/** The CHECKPOINTs that certify the state, and what made the replica ask: a NEW-VIEW, or that another did not answer. */
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

/** The state, that it was asked for, and the CHECKPOINTs that certify what was asked for. */
export function evidenceOfInstalled(inquiry: Inquiry): Evidence[] {
  const { history, stepIndex } = inquiry;
  const asked = lastFetch(inquiry);
  return [
    ...arrivalIn(history, stepIndex),
    ...(asked ? earlier(inquiry, { kind: 'fetchStarted', sequence: asked.sequence }, asked.sequence) : []),
    ...(asked ? checkpointWords(inquiry, asked) : []),
  ];
}

/** The state that arrives may be a later one than was asked for, with a proof of its own. */
function lastFetch({ history, stepIndex, node }: Inquiry): FetchStartedNote | null {
  for (let index = stepIndex - 1; index >= 0; index--) {
    const step = history.steps[index] as Step;
    if (step.node !== node) continue;
    for (const note of step.notes as readonly PbftNote[]) if (note.kind === 'fetchStarted') return note;
  }
  return null;
}
