import type { Place } from '../../../engine/protocol.ts';
import { primaryOf } from '../../quorum.ts';
import type { PreparedCertificate, ViewChange } from '../rules/messages.ts';
import { NULL_DIGEST } from '../rules/requestDigest.ts';
import type { Behaviour } from './behaviour.ts';
import { telling } from './telling.ts';

/** Claims in its VIEW-CHANGE that the null request prepared where something else may have (B10): nobody signed that. */
export const inventsCertificate: Behaviour = {
  id: 'inventsCertificate',
  code: 'iv',
  who: 'replica',
  touches: 'viewChange',
  split: null,
  amount: null,
  act(liar, right) {
    right({
      out: telling(liar, (_to, message) => [
        message.kind === 'viewChange' ? withInvention(liar.place, message) : message,
      ]),
    });
  },
};

/** In the slot above h, in the place of what is known there, and of the latest view that can be claimed. */
function withInvention(place: Place, viewChange: ViewChange): ViewChange {
  const sequence = viewChange.lowWaterMark + 1;
  const others = viewChange.certificates.filter(({ proposal }) => proposal.sequence !== sequence);
  return { ...viewChange, certificates: [inventedCertificate(place, viewChange.view - 1, sequence), ...others] };
}

function inventedCertificate({ cluster }: Place, view: number, sequence: number): PreparedCertificate {
  const slot = { view, sequence, digest: NULL_DIGEST };
  const backups = Array.from({ length: cluster.replicas }, (_, node) => node).filter(
    (node) => node !== primaryOf(view, cluster.replicas),
  );
  return { proposal: slot, prepares: backups.map((replica) => ({ kind: 'prepare', ...slot, replica })) };
}
