import { laneStatus } from '../../diagram/marks/lane/status.ts';
import { sceneOf } from '../../diagram/scene/scene.ts';
import type { PlainStatus } from '../../diagram/texts.ts';
import type { History } from '../../engine/history.ts';
import type { NodeId } from '../../engine/protocol.ts';

/** Returns the status of a node after some steps, as its lane shows it; that of a liar is the one behind the lie. */
export function laneStatusNow(history: History, node: NodeId, step: number): PlainStatus['kind'] {
  const status = laneStatus(sceneOf(history), node, step);
  return status.kind === 'lying' ? status.otherwise.kind : status.kind;
}
