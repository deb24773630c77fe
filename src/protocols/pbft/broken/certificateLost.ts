import { preparedCertificates } from '../rules/certificates.ts';
import type { BrokenRule } from './brokenRule.ts';
import { brokenSetup, lose, onlyR0Commits } from './plan.ts';

/**
 * A certificate in P is kept until n ≤ h (§4.4). Broken: a proposal of a later view for n removes it.
 *
 * The experiment: only R0 has committed A. View 1 proposes it again, but the PREPAREs are lost: in view 2 nobody
 * remembers that it was prepared.
 */
export const certificateLost = {
  id: 'E9',
  number: 9,
  override: {
    preparedCertificates: (state) =>
      preparedCertificates(state).filter(({ proposal: { sequence, view } }) => {
        const slot = state.log.get(sequence);
        return !slot?.proposal || slot.view <= view;
      }),
  },
  experiment: {
    caughtBy: 'M11',
    setup: brokenSetup(9, {
      cluster: { batchSize: 2 },
      interventions: [...onlyR0Commits(6000), ...lose(661, 'P1.1.2.1', 'P1.1.2.3', 'P1.1.3.1', 'P1.1.3.2')],
    }),
  },
} as const satisfies BrokenRule;
