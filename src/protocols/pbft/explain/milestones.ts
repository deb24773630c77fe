import type { StepIndex } from '../../../engine/numbers.ts';
import type { Step } from '../../../engine/trace.ts';
import type { GateName, Mark } from '../../explain/mark.ts';
import { gateKinds, phases } from '../../explain/mark.ts';
import type { PbftNote } from '../notes.ts';

/** The milestones of PBFT, and their marks on the tape. */

/** A view is asked for or entered (§4.4), a state installed (§4.3), a tentative execution rolled back (§5.1). */
const turnKinds = ['viewChangeStarted', 'enteredView', 'stateInstalled', 'rolledBack'] as const;

/** True if a gate is reached, a view changes, a state is installed, or a client sends a request for the first time. */
export function isPbftMilestone(step: Step): boolean {
  return notesOf(step).some(
    (note) => isGate(note) || isTurn(note) || (note.kind === 'requested' && note.attempt === 0),
  );
}

/** Returns a function that finds the marks of one run, called step by step: a phase begins with its first message. */
export function createPbftMarker(): (step: Step, index: StepIndex) => Mark[] {
  const begun = new Set<string>();
  return (step, index) => [...gateMarks(step, index), ...turnMarks(step, index), ...phaseMarks(step, index, begun)];
}

function gateMarks(step: Step, index: StepIndex): Mark[] {
  const { node } = step;
  if (node === null) return [];
  return notesOf(step).flatMap((note): Mark[] => {
    if (!isGate(note)) return [];
    if (note.kind === 'accepted') return [{ kind: 'accepted', step: index, node, timestamp: note.timestamp }];
    return [{ kind: 'gate', step: index, gate: note.kind, node, sequence: note.sequence }];
  });
}

function turnMarks(step: Step, index: StepIndex): Mark[] {
  const { node } = step;
  if (node === null) return [];
  return notesOf(step).flatMap((note): Mark[] => {
    if (!isTurn(note)) return [];
    const { kind } = note;
    if (kind === 'viewChangeStarted' || kind === 'enteredView') return [{ kind, step: index, node, view: note.view }];
    return [{ kind, step: index, node, sequence: note.sequence }];
  });
}

/** The first envelope of a multicast is enough: they all begin the same phase. */
function phaseMarks(step: Step, index: StepIndex, begun: Set<string>): Mark[] {
  const marks: Mark[] = [];
  for (const { message, label } of step.sent) {
    const phase = phases.find((kind) => kind === message.kind);
    if (!phase) continue;
    const name = `${phase}.${label.major}.${label.minor}`;
    if (begun.has(name)) continue;
    begun.add(name);
    marks.push({ kind: 'phase', step: index, phase, label });
  }
  return marks;
}

type GateNote = Extract<PbftNote, { readonly kind: GateName }>;

function isGate(note: PbftNote): note is GateNote {
  return gateKinds.some((kind) => kind === note.kind);
}

type TurnNote = Extract<PbftNote, { readonly kind: (typeof turnKinds)[number] }>;

function isTurn(note: PbftNote): note is TurnNote {
  return turnKinds.some((kind) => kind === note.kind);
}

function notesOf(step: Step): readonly PbftNote[] {
  return step.notes as readonly PbftNote[];
}
