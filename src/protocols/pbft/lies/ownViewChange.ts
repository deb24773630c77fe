import type { ViewNumber } from '../../numbers.ts';
import { checkpointProof } from '../rules/certificates.ts';
import type { ViewChange } from '../rules/messages.ts';
import type { Liar } from './behaviour.ts';
import { replicaStateOf } from './rewriting.ts';

/** Returns the VIEW-CHANGE that a liar would send for a view, correct except that it has no reason. */
export function ownViewChange(liar: Liar, view: ViewNumber): ViewChange {
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
