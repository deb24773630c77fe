import type { ViewChange } from '../rules/messages.ts';
import type { Behaviour, Liar } from './behaviour.ts';
import { FALSE_DIGEST } from './falseService.ts';
import { telling } from './telling.ts';

/**
 * Claims in its VIEW-CHANGE another stable checkpoint than it has. A higher one needs a proof that it cannot make (§4.4);
 * 0 needs none, and is no more than an old truth.
 */
export const claimsWaterMark: Behaviour = {
  id: 'claimsWaterMark',
  code: 'cw',
  who: 'replica',
  touches: 'viewChange',
  split: null,
  amount: { least: 0, most: 1_000_000, usual: 1000 },
  act(liar, right) {
    right({
      out: telling(liar, (_to, message) => [message.kind === 'viewChange' ? withClaim(liar, message) : message]),
    });
  },
};

function withClaim({ place, amount }: Liar, viewChange: ViewChange): ViewChange {
  const certificates = viewChange.certificates.filter(({ proposal }) => proposal.sequence > amount);
  const everybody = Array.from({ length: amount > 0 ? place.cluster.replicas : 0 }, (_, node) => node);
  return {
    ...viewChange,
    lowWaterMark: amount,
    checkpointProof: everybody.map((replica) => ({
      kind: 'checkpoint',
      sequence: amount,
      digest: FALSE_DIGEST,
      replica,
    })),
    certificates,
  };
}
