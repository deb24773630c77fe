import type { History } from '../../engine/history.ts';
import type { AcceptedNote, ExecutedNote } from '../../protocols/pbft/notes.ts';
import type { ScenarioId } from '../../scenario/builtIn/index.ts';
import { scenarioOf } from '../../scenario/builtIn/index.ts';
import { runChecked } from '../engine/runChecked.ts';

export function run(id: ScenarioId): History {
  return runChecked(scenarioOf(id).setup);
}

/** The notes of one kind, step by step. */
export function notesOf<Note>(history: History, kind: string): { tick: number; node: number | null; note: Note }[] {
  return history.steps.flatMap(({ tick, node, notes }) =>
    notes.filter((note) => note.kind === kind).map((note) => ({ tick, node, note: note as Note })),
  );
}

/** The operations that each replica executed, in its order. */
export function executions(history: History): string[][] {
  const { replicas } = history.setup.cluster;
  const lists: string[][] = Array.from({ length: replicas }, () => []);
  for (const { node, note } of notesOf<ExecutedNote>(history, 'executed')) {
    for (const { operation } of note.requests) lists[node ?? replicas]?.push(operation);
  }
  return lists;
}

export function accepted(history: History): string[] {
  return notesOf<AcceptedNote>(history, 'accepted').map(({ note }) => `${note.operation} → ${note.result}`);
}

/** The number of messages of each kind that were sent. */
export function sent(history: History): Record<string, number> {
  const counts = new Map<string, number>();
  for (const step of history.steps) {
    for (const { letters } of step.sent) counts.set(letters, (counts.get(letters) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
}

export function total(history: History): number {
  return Object.values(sent(history)).reduce((sum, count) => sum + count, 0);
}
