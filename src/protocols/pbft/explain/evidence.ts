import type { History } from '../../../engine/history.ts';
import type { Step } from '../../../engine/trace.ts';
import { evidenceOfDemo } from '../../goDemo/explain/evidence.ts';
import type { ProtocolId } from '../../index.ts';
import type { PbftNote } from '../notes.ts';
import type { Evidence, Inquiry } from './evidenceItem.ts';
import { evidenceOfCause } from './evidenceOfCause.ts';
import { evidenceOfNote } from './evidenceOfNote.ts';

/**
 * What made a step possible. Where a gate is reached, the certificate that opened it; where a vote is counted, that
 * vote and the matching ones before it; where a message is ignored, the message and what it conflicts with; where
 * something is done from outside, what it was done to. Every step named is the same or an earlier one. Empty where
 * nothing led to it but the plan.
 */
export function evidenceOf(history: History, stepIndex: number): Evidence[] {
  const step = history.steps[stepIndex];
  if (!step) return [];
  const { node } = step;
  const said = node === null ? [] : evidenceOfNotes[history.setup.protocol]({ history, stepIndex, step, node });
  return withoutRepeats([...said, ...evidenceOfCause(history, stepIndex, step)]);
}

/** What led to what the node of a step says, by protocol. */
const evidenceOfNotes: Readonly<Record<ProtocolId, (inquiry: Inquiry) => Evidence[]>> = {
  pbft: (inquiry) => tellingNotes(inquiry.step).flatMap((note) => evidenceOfNote(inquiry, note)),
  'broadcast-demo': evidenceOfDemo,
};

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

function withoutRepeats(items: readonly Evidence[]): Evidence[] {
  const byText = new Map<string, Evidence>();
  for (const item of items) {
    const text = JSON.stringify(item);
    if (!byText.has(text)) byText.set(text, item);
  }
  return [...byText.values()];
}
