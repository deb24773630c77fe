import type { NodeId } from '../../protocol/protocol.ts';
import type { History } from '../../simulation/history.ts';
import { notesOf } from './notes.ts';

/** One slot in the executed log of one replica: first committed, then executed. */
export interface LogEntry {
  readonly key: string;
  readonly node: NodeId;
  readonly sequence: number;
  /** The operations of its batch; empty until it is executed. */
  readonly operation: string;
  readonly committedStep: number;
  /** Null while a gap below it holds it up. */
  readonly executedStep: number | null;
  /** Index of the step in which the replica lost its memory; null where it did not. */
  readonly untilStep: number | null;
}

export function logEntriesOf(history: History): LogEntry[] {
  const entries = new Map<string, LogEntry>();
  const forgotten: LogEntry[] = [];
  history.steps.forEach((step, index) => {
    const { node, cause } = step;
    if (node === null) return;
    if (cause.kind === 'intervention' && cause.noEffect === null) {
      const { action } = cause.intervention;
      if (action.kind === 'restart' && action.memory === 'lost') {
        for (const [key, entry] of entries) {
          if (entry.node !== node) continue;
          entries.delete(key);
          forgotten.push({ ...entry, key: `${key}@${index}`, untilStep: index });
        }
      }
    }
    for (const note of notesOf(step)) {
      if (note.kind !== 'committedLocal' && note.kind !== 'executed') continue;
      const key = `${node}.${note.sequence}`;
      const known = entries.get(key);
      const committedStep = known?.committedStep ?? index;
      const isExecuted = note.kind === 'executed';
      const operation = isExecuted ? note.requests.map((request) => request.operation).join('; ') : '';
      const executedStep = isExecuted ? index : null;
      entries.set(key, { key, node, sequence: note.sequence, operation, committedStep, executedStep, untilStep: null });
    }
  });
  return [...entries.values(), ...forgotten].sort((a, b) => a.sequence - b.sequence);
}
