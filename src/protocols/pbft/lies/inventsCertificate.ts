import type { Place } from '../../../engine/protocol.ts';
import type { SequenceNumber, ViewNumber } from '../../numbers.ts';
import { primaryOf } from '../../quorum.ts';
import type { PreparedCertificate, ViewChange } from '../rules/messages.ts';
import { NULL_DIGEST } from '../rules/requestDigest.ts';
import type { Behaviour } from './behaviour.ts';
import { rewriting } from './rewriting.ts';

/**
 * Claims in its VIEW-CHANGE a prepared null request where another request may have prepared (B10): nobody signed that.
 */
export const inventsCertificate: Behaviour = {
  id: 'inventsCertificate',
  code: 'iv',
  who: 'replica',
  touches: 'viewChange',
  split: null,
  amount: null,
  act(liar, right) {
    right({
      out: rewriting(liar, (_to, message) => [
        message.kind === 'viewChange' ? withInvention(liar.place, message) : message,
      ]),
    });
  },
};

/**
 * Invents a certificate for the slot above h, in the place of the true one, with the latest view that can be claimed.
 */
function withInvention(place: Place, viewChange: ViewChange): ViewChange {
  const sequence = viewChange.lowWaterMark + 1;
  const others = viewChange.certificates.filter(({ proposal }) => proposal.sequence !== sequence);
  return { ...viewChange, certificates: [inventedCertificate(place, viewChange.view - 1, sequence), ...others] };
}

function inventedCertificate({ cluster }: Place, view: ViewNumber, sequence: SequenceNumber): PreparedCertificate {
  const slot = { view, sequence, digest: NULL_DIGEST };
  const backups = Array.from({ length: cluster.replicas }, (_, node) => node).filter(
    (node) => node !== primaryOf(view, cluster.replicas),
  );
  return { proposal: slot, prepares: backups.map((replica) => ({ kind: 'prepare', ...slot, replica })) };
}
