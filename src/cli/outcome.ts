import type { History, RunEnd } from '../engine/history.ts';
import { protocolOf } from '../protocols/index.ts';
import type { PbftMessageKind } from '../protocols/pbft/rules/messages.ts';

/** Why there are no further steps: the run has none, or no more were asked for. */
export function outcomeOf({ end, steps }: History, until: number | null): RunEnd | 'until' {
  return end === 'limit' && steps.length === until ? 'until' : end;
}

/** How many messages were sent of each kind, in the protocol's own order; kinds that were not sent are left out. */
export function countMessages(history: History): Map<PbftMessageKind, number> {
  const kinds = Object.keys(protocolOf(history.setup.protocol).letters) as PbftMessageKind[];
  const counts = new Map<PbftMessageKind, number>(kinds.map((kind) => [kind, 0]));
  for (const { sent } of history.steps) {
    for (const { message } of sent) {
      const kind = message.kind as PbftMessageKind;
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
  }
  return new Map([...counts].filter(([, count]) => count > 0));
}
