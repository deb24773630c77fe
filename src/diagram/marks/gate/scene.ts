import type { History } from '../../../engine/history.ts';
import type { InParts } from '../../../engine/parts.ts';
import { stepsInParts } from '../../../engine/parts.ts';
import type { NodeId } from '../../../engine/protocol.ts';
import type { SequenceNumber, ViewNumber } from '../../../protocols/numbers.ts';
import type { PbftNote } from '../../../protocols/pbft/notes.ts';
import { primaryOf } from '../../../protocols/quorum.ts';
import type { GateKind } from '../../../scenario/focus.ts';
import { notesOf } from '../../scene/notes.ts';
import type { SlotIndex } from '../../scene/slotIndex.ts';
import { requestKey, slotOfReply } from '../../scene/slotIndex.ts';
import type { TimeScale } from '../../timeScale.ts';

/** A decision of one node: its place on the lane, and the votes for it. */
export interface Gate {
  readonly key: string;
  readonly kind: GateKind;
  readonly node: NodeId;
  /** 0 where the decision belongs to no view: checkpoints, and results that a client accepts. */
  readonly view: ViewNumber;
  /** The sequence number; for `accepted` the timestamp; for `enteredView` 0. */
  readonly sequence: SequenceNumber;
  /** The slot it belongs to, by its place among the slots; null where it belongs to none. */
  readonly slot: number | null;
  readonly unit: number;
  readonly step: number;
  /** The nodes whose votes made it, own included; empty for decisions without votes. */
  readonly voters: readonly NodeId[];
  /** For `enteredView`: the node is the primary of that view. */
  readonly isPrimary: boolean;
  /** Index of the step that undid it (§5.1); null where none did. */
  readonly undoneStep: number | null;
}

type Made = Gate & { undoneStep: number | null };

export function* gatesOf(history: History, time: TimeScale, slots: SlotIndex): InParts<Gate[]> {
  const { replicas } = history.setup.cluster;
  const gates: Made[] = [];
  const keys = new Set<string>();
  const tentative = new Map<string, Made>();
  yield* stepsInParts(history.steps, (step, index) => {
    const { node } = step;
    if (node === null) return;
    // The note before has the view of the reply that made the client accept.
    let repliesOfView = 0;
    for (const note of notesOf(step)) {
      if (note.kind === 'counted' && note.vote === 'reply') repliesOfView = note.view;
      if (note.kind === 'rolledBack') undo(tentative, node, note.sequence, index);
      const about = gateOf(note);
      if (!about) continue;
      const { kind, view, sequence, voters } = about;
      const key = keyOf(node, about);
      const gate: Made = {
        // A replica that lost its memory may decide the same once more.
        key: keys.has(key) ? `${key}@${index}` : key,
        kind,
        node,
        view,
        sequence,
        slot:
          kind === 'accepted'
            ? slotOfReply(slots, requestKey(node - replicas, sequence), repliesOfView)
            : slotOfGate(slots, about),
        unit: time.unitAt(step.tick),
        step: index,
        voters,
        isPrimary: kind === 'enteredView' && primaryOf(view, replicas) === node,
        undoneStep: null,
      };
      keys.add(key);
      gates.push(gate);
      if (kind === 'executedTentatively') tentative.set(`${node}.${sequence}`, gate);
    }
  });
  return gates;
}

function undo(tentative: ReadonlyMap<string, Made>, node: NodeId, sequence: SequenceNumber, step: number): void {
  const gate = tentative.get(`${node}.${sequence}`);
  if (gate) gate.undoneStep ??= step;
}

function slotOfGate(slots: SlotIndex, { kind, view, sequence }: About): number | null {
  return kind === 'checkpointTaken' || kind === 'stable' || kind === 'enteredView' ? null : slots.at(view, sequence);
}

export function gateKey(gate: Pick<Gate, 'kind' | 'node' | 'view' | 'sequence'>): string {
  return keyOf(gate.node, gate);
}

function keyOf(node: NodeId, { kind, view, sequence }: Pick<Gate, 'kind' | 'view' | 'sequence'>): string {
  return `${kind}.${node}.${view}.${sequence}`;
}

type About = Pick<Gate, 'kind' | 'view' | 'sequence' | 'voters'>;

function gateOf(note: PbftNote): About | null {
  switch (note.kind) {
    case 'prePrepared':
    case 'executed':
    case 'executedTentatively':
      return { kind: note.kind, view: note.view, sequence: note.sequence, voters: [] };
    case 'prepared':
    case 'committedLocal':
      return { kind: note.kind, view: note.view, sequence: note.sequence, voters: note.voters };
    case 'accepted':
      return { kind: note.kind, view: 0, sequence: note.timestamp, voters: note.replicas };
    case 'checkpointTaken':
      return { kind: note.kind, view: 0, sequence: note.sequence, voters: [] };
    case 'stable':
      return { kind: note.kind, view: 0, sequence: note.sequence, voters: note.voters };
    case 'enteredView':
      return { kind: note.kind, view: note.view, sequence: 0, voters: note.members };
    default:
      return null;
  }
}
