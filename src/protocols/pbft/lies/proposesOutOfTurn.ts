import { primaryOf } from '../../quorum.ts';
import { digestOfBatch } from '../rules/requestDigest.ts';
import type { Behaviour } from './behaviour.ts';
import { replicaStateOf, tellAll } from './telling.ts';

/** As a backup, proposes every request it hears of, as if it were the primary (P12). */
export const proposesOutOfTurn: Behaviour = {
  id: 'proposesOutOfTurn',
  code: 'ot',
  who: 'replica',
  touches: 'primary',
  split: null,
  amount: null,
  act(liar, right) {
    const { input, place } = liar;
    const { view } = replicaStateOf(liar);
    if (input?.kind === 'message' && primaryOf(view, place.cluster.replicas) !== place.self) {
      const { message } = input;
      const batch = message.kind === 'request' ? [message] : message.kind === 'prePrepare' ? message.batch : null;
      const sequence = message.kind === 'prePrepare' ? message.sequence : replicaStateOf(liar).lastExecuted + 1;
      if (batch) tellAll(liar, { kind: 'prePrepare', view, sequence, batch, digest: digestOfBatch(batch) });
    }
    right();
  },
};
