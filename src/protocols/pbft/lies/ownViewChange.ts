import type { Liar } from '../../../engine/lying/behaviour.ts';
import { policyOf } from '../broken/policyOf.ts';
import { checkpointProof } from '../rules/certificates.ts';
import type { ViewChange } from '../rules/messages.ts';
import { replicaStateOf } from './telling.ts';

/** The VIEW-CHANGE that a liar would send for a view, true in all but that nothing calls for it. */
export function ownViewChange(liar: Liar, view: number): ViewChange {
  const state = replicaStateOf(liar);
  return {
    kind: 'viewChange',
    view,
    lowWaterMark: state.lowWaterMark,
    checkpointProof: checkpointProof(state.stable),
    certificates: policyOf(liar.place.cluster).preparedCertificates(state),
    replica: liar.place.self,
  };
}
