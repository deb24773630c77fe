import type { History } from '../../engine/history.ts';
import type { NodeId } from '../../engine/protocol.ts';
import type { Setup } from '../../engine/setup.ts';
import { applyOperation, onlyReads } from '../../protocols/keyValue.ts';
import type { ExecutedNote } from '../../protocols/pbft/normalCaseNotes.ts';
import { notesOf } from './lookAtTrace.ts';

/**
 * Checked without the monitors: what a correct client accepts is what one service gives that executes the slots in their
 * order. For tests.
 */
export function faultsOfResults({ steps, setup }: History): string[] {
  const liars = liarsOf(setup);
  const slots = new Map<number, ExecutedNote>();
  for (const { node, note } of notesOf(steps, 'executed')) {
    if (!liars.has(node) && !slots.has(note.sequence)) slots.set(note.sequence, note);
  }
  const values = new Map<string, string>();
  const results = new Map<string, string>();
  for (const sequence of [...slots.keys()].sort((a, b) => a - b)) {
    for (const { client, timestamp, operation } of slots.get(sequence)?.requests ?? []) {
      const name = `${client} ${timestamp}`;
      if (!results.has(name)) results.set(name, applyOperation(values, operation));
    }
  }
  return notesOf(steps, 'accepted').flatMap(({ node, note: { timestamp, operation, result } }) => {
    const name = `${node - setup.cluster.replicas} ${timestamp}`;
    // What was read without an order is for M12.
    if (liars.has(node) || (setup.cluster.readOnly > 0 && onlyReads(operation))) return [];
    // What was accepted when it was executed tentatively may not be committed yet where the run ends.
    if (setup.cluster.tentativeExecution && !results.has(name)) return [];
    return results.get(name) === result ? [] : [`accepted ${name}: ${result}, but executed: ${results.get(name)}`];
  });
}

/** Whoever lies at any time. */
export function liarsOf({ interventions }: Setup): Set<NodeId> {
  return new Set(interventions.flatMap(({ action }) => (action.kind === 'misbehave' ? [action.node] : [])));
}
