import type { Step } from '../../../engine/trace.ts';
import type { Evidence, Inquiry } from '../../explain/evidenceItem.ts';
import type { PbftNote } from '../notes.ts';
import { evidenceOfNote } from './evidenceOfNote.ts';

/** The earlier steps that led to what a replica or client of PBFT says in a step. */
export function evidenceOfPbft(inquiry: Inquiry): Evidence[] {
  return tellingNotes(inquiry.step).flatMap((note) => evidenceOfNote(inquiry, note));
}

/** Where gates were reached, they tell all: a vote that opened one is part of its certificate. */
function tellingNotes(step: Step): readonly PbftNote[] {
  const notes = step.notes as readonly PbftNote[];
  const gates = notes.filter((note) => gateKinds.has(note.kind));
  return gates.length > 0 ? gates : notes;
}

const gateKinds: ReadonlySet<string> = new Set([
  'prePrepared',
  'prepared',
  'committedLocal',
  'executed',
  'executedTentatively',
  'accepted',
  'stable',
  'viewChangeStarted',
  'enteredView',
  'stateInstalled',
]);
