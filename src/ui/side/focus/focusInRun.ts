import type { History } from '../../../engine/history.ts';
import { journeysOf } from '../../../engine/journeys.ts';
import type { Focus } from '../../../scenario/focus.ts';

/** Returns true if a run has the thing in focus: another run may have fewer nodes, and other messages. */
export function isInRun(history: History, focus: Focus): boolean {
  if (focus.kind === 'message') return journeysOf(history).byId.has(focus.id);
  const { replicas, clients } = history.setup.cluster;
  return focus.node < replicas + clients;
}
