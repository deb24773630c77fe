import { checkpointProof } from '../rules/certificates.ts';
import type { ViewChange } from '../rules/messages.ts';
import type { Liar } from './behaviour.ts';
import { replicaStateOf } from './telling.ts';

/** The VIEW-CHANGE that a liar would send for a view, true in all but that nothing calls for it. */
export function ownViewChange(liar: Liar, view: number): ViewChange {
  const state = replicaStateOf(liar);
  return {
    kind: 'viewChange',
    view,
    lowWaterMark: state.lowWaterMark,
    checkpointProof: checkpointProof(state.stable),
    certificates: liar.place.policy.preparedCertificates(state),
    replica: liar.place.self,
  };
}
