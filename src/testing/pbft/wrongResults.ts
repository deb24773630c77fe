import type { History } from '../../engine/history.ts';
import type { NodeId } from '../../engine/protocol.ts';
import type { Setup } from '../../engine/setup.ts';
import { applyOperation, onlyReads } from '../../protocols/keyValue.ts';
import type { ExecutedNote } from '../../protocols/pbft/notes.ts';
import { notesOf } from './lookAtTrace.ts';

/**
 * Checks results without the monitors: a correct client accepts what one service gives that executes the slots in their
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
    // Reads without an order are for M12.
    if (liars.has(node) || (setup.cluster.readOnly > 0 && onlyReads(operation))) return [];
    // A result accepted from a tentative execution may not be committed yet where the run ends.
    if (setup.cluster.tentativeExecution && !results.has(name)) return [];
    return results.get(name) === result ? [] : [`accepted ${name}: ${result}, but executed: ${results.get(name)}`];
  });
}

/** All nodes that lie at any time. */
export function liarsOf({ interventions }: Setup): Set<NodeId> {
  return new Set(interventions.flatMap(({ action }) => (action.kind === 'misbehave' ? [action.node] : [])));
}
