import { primaryOf } from '../../quorum.ts';
import type { Batch, PrePrepare } from '../rules/messages.ts';
import { digestOfBatch } from '../rules/requestDigest.ts';
import type { Behaviour, Liar } from './behaviour.ts';
import { inventedRequest } from './inventedRequest.ts';
import { replicaStateOf, tellAll, telling } from './telling.ts';

/**
 * As primary, proposes requests that no client sent (P11): at once, and in the place of every true one. Where a client
 * is in league with it, that client signs them (C6), and they are requests like any other.
 */
export const inventsRequests: Behaviour = {
  id: 'inventsRequests',
  code: 'ir',
  who: 'replica',
  touches: 'primary',
  split: null,
  amount: null,
  start(liar) {
    const { view, active, lastAssigned } = replicaStateOf(liar);
    if (!active || primaryOf(view, liar.place.cluster.replicas) !== liar.place.self) return;
    const batch = inventedBatch(liar);
    tellAll(liar, { kind: 'prePrepare', view, sequence: lastAssigned + 1, batch, digest: digestOfBatch(batch) });
  },
  act(liar, right) {
    const invented = (message: PrePrepare): PrePrepare => {
      const batch = inventedBatch(liar);
      return { ...message, batch, digest: digestOfBatch(batch) };
    };
    right({ out: telling(liar, (_to, message) => [message.kind === 'prePrepare' ? invented(message) : message]) });
  },
};

/** In the name of an accomplice where there is one. */
function inventedBatch({ place, conspirators }: Liar): Batch {
  const { replicas } = place.cluster;
  const accomplice = conspirators.find((node) => node >= replicas);
  return [inventedRequest(place, accomplice ?? replicas, 1)];
}
