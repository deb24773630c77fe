import type { PbftNote } from '../../protocol/pbft/notes.ts';
import type { NodeId } from '../../protocol/protocol.ts';
import type { History } from '../../simulation/history.ts';
import type { GateKind } from '../../store/focus.ts';
import type { TimeScale } from '../timeScale.ts';
import { notesOf } from './notes.ts';
import type { SlotIndex } from './slotIndex.ts';
import { requestKey } from './slotIndex.ts';

/** A decision of one node about one slot: where it stands on its lane, and who voted for it. */
export interface Gate {
  readonly key: string;
  readonly kind: GateKind;
  readonly node: NodeId;
  readonly view: number;
  /** The sequence number; for `accepted` the timestamp. */
  readonly sequence: number;
  /** The slot it belongs to, by sequence number. */
  readonly slot: number | null;
  readonly unit: number;
  readonly step: number;
  /** Whose votes made it, own included; empty for decisions without votes. */
  readonly voters: readonly NodeId[];
}

export function gatesOf(history: History, time: TimeScale, slots: SlotIndex): Gate[] {
  const gates: Gate[] = [];
  history.steps.forEach((step, index) => {
    const { node } = step;
    if (node === null) return;
    for (const note of notesOf(step)) {
      const gate = gateOf(note);
      if (!gate) continue;
      const isClient = gate.kind === 'accepted';
      const client = node - history.setup.cluster.replicas;
      const slot = isClient ? (slots.get(requestKey(client, gate.sequence)) ?? null) : gate.sequence;
      gates.push({ ...gate, key: gateKey({ ...gate, node }), node, slot, unit: time.unitAt(step.tick), step: index });
    }
  });
  return gates;
}

export function gateKey(gate: Pick<Gate, 'kind' | 'node' | 'view' | 'sequence'>): string {
  return `${gate.kind}.${gate.node}.${gate.view}.${gate.sequence}`;
}

function gateOf(note: PbftNote): Pick<Gate, 'kind' | 'view' | 'sequence' | 'voters'> | null {
  switch (note.kind) {
    case 'prePrepared':
    case 'executed':
      return { kind: note.kind, view: note.view, sequence: note.sequence, voters: [] };
    case 'prepared':
    case 'committedLocal':
      return { kind: note.kind, view: note.view, sequence: note.sequence, voters: note.voters };
    case 'accepted':
      return { kind: note.kind, view: 0, sequence: note.timestamp, voters: note.replicas };
    default:
      return null;
  }
}
