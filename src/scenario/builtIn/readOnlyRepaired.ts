import type { ScenarioDescriptor } from '../scenario.ts';
import { readOnlyFlaw } from './readOnlyFlaw.ts';

const { setup } = readOnlyFlaw;

/**
 * The same with the repair: a decision is passed on to the replicas that were left out of it (Berger, Reiser and
 * Bessani, 2021).
 */
export const readOnlyRepaired: ScenarioDescriptor = {
  id: 'readOnlyRepaired',
  setup: { ...setup, cluster: { ...setup.cluster, readOnly: 2 } },
};
