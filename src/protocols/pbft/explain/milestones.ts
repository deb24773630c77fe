import type { History } from '../../../engine/history.ts';
import type { ActionKind } from '../../../engine/interventions/index.ts';
import { interventionOf } from '../../../engine/interventions/index.ts';
import { memoBy } from '../../../engine/memoBy.ts';
import type { MessageLabel, NodeId } from '../../../engine/protocol.ts';
import type { Step } from '../../../engine/trace.ts';
import { loadedOthers } from '../../otherProtocols.ts';
import type { PbftNote } from '../notes.ts';

/** The steps worth stopping at, and the marks of the tape. */

/** The decisions of a replica about a slot or a checkpoint, and of a client about a result. */
const gateKinds = [
  'prePrepared',
  'prepared',
  'committedLocal',
  'executedTentatively',
  'executed',
  'stable',
  'accepted',
] as const;

export type GateName = (typeof gateKinds)[number];

/** A view is asked for or entered (§4.4), a state taken over (§4.3), a tentative execution undone (§5.1). */
const turnKinds = ['viewChangeStarted', 'enteredView', 'stateInstalled', 'rolledBack'] as const;

/**
 * A milestone is a step in which a gate is reached, a view changes, a state is taken over, something is done from outside
 * (a message is dropped, a replica crashes …, also where it turns out to have no effect), or a client sends a request for
 * the first time.
 */
export function isMilestone(step: Step): boolean {
  if (step.cause.kind === 'intervention' || loadedOthers().some((other) => other.isMilestone(step))) return true;
  return notesOf(step).some(
    (note) => isGate(note) || isTurn(note) || (note.kind === 'requested' && note.attempt === 0),
  );
}

/** The indexes of all milestones, in order. */
export function milestonesOf(history: History): number[] {
  return history.steps.flatMap((step, index) => (isMilestone(step) ? [index] : []));
}

/** One mark of the tape. `step` is the index of its step; a step may have several marks. */
export type Mark =
  /** A request's first message of each kind: where its phases begin (§4.2). */
  | { readonly kind: 'phase'; readonly step: number; readonly phase: Phase; readonly label: MessageLabel }
  /** Something that counts as a fault, or mends one, and had an effect. */
  | { readonly kind: 'fault'; readonly step: number; readonly action: ActionKind }
  | {
      readonly kind: 'gate';
      readonly step: number;
      readonly gate: Exclude<GateName, 'accepted'>;
      readonly node: NodeId;
      readonly sequence: number;
    }
  | { readonly kind: 'accepted'; readonly step: number; readonly node: NodeId; readonly timestamp: number }
  /** A replica asks for a view, or enters it (§4.4). */
  | {
      readonly kind: 'viewChangeStarted' | 'enteredView';
      readonly step: number;
      readonly node: NodeId;
      readonly view: number;
    }
  /** A replica takes over the state after n, or undoes what it executed tentatively. */
  | {
      readonly kind: 'stateInstalled' | 'rolledBack';
      readonly step: number;
      readonly node: NodeId;
      readonly sequence: number;
    };

/** What orders a request (§4.2). All other messages are about checkpoints, views, and what somebody lacks. */
const phases = ['request', 'prePrepare', 'prepare', 'commit', 'reply'] as const;

export type Phase = (typeof phases)[number];

/** All marks of a run in the order of steps; worked out once. */
export const marksOf = memoBy((history: History): readonly Mark[] => {
  const begun = new Set<string>();
  return history.steps.flatMap((step, index) => [
    ...faultMarks(step, index),
    ...gateMarks(step, index),
    ...turnMarks(step, index),
    ...phaseMarks(step, index, begun),
  ]);
});

function faultMarks({ cause }: Step, step: number): Mark[] {
  if (cause.kind !== 'intervention' || cause.noEffect !== null) return [];
  const { kind } = cause.intervention.action;
  return interventionOf(kind).isFault ? [{ kind: 'fault', step, action: kind }] : [];
}

function gateMarks(step: Step, index: number): Mark[] {
  const { node } = step;
  if (node === null) return [];
  const accepted = (timestamp: number): Mark => ({ kind: 'accepted', step: index, node, timestamp });
  const elsewhere = loadedOthers().flatMap((other) => other.acceptedIn(step) ?? []);
  const gates = notesOf(step).flatMap((note): Mark[] => {
    if (!isGate(note)) return [];
    if (note.kind === 'accepted') return [accepted(note.timestamp)];
    return [{ kind: 'gate', step: index, gate: note.kind, node, sequence: note.sequence }];
  });
  return [...elsewhere.map(accepted), ...gates];
}

function turnMarks(step: Step, index: number): Mark[] {
  const { node } = step;
  if (node === null) return [];
  return notesOf(step).flatMap((note): Mark[] => {
    if (!isTurn(note)) return [];
    const { kind } = note;
    if (kind === 'viewChangeStarted' || kind === 'enteredView') return [{ kind, step: index, node, view: note.view }];
    return [{ kind, step: index, node, sequence: note.sequence }];
  });
}

/** Of a multicast the first envelope is enough: they all begin the same phase. */
function phaseMarks(step: Step, index: number, begun: Set<string>): Mark[] {
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
