import type { History } from '../../simulation/history.ts';
import { journeysOf } from '../../simulation/journeys.ts';
import type { Focus } from '../../store/focus.ts';

/** Whether a run has the thing in focus: another run may have fewer nodes, and other messages. */
export function isInRun(history: History, focus: Focus): boolean {
  if (focus.kind === 'message') return journeysOf(history).byId.has(focus.id);
  const { replicas, clients } = history.setup.cluster;
  return focus.node < replicas + clients;
}
