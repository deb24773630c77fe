import type { Held } from '../rules/newViewChoice.ts';
import type { BrokenRule } from './brokenRule.ts';
import { brokenSetup, lies, onlyR0Commits } from './plan.ts';

/**
 * A VIEW-CHANGE with a certificate that proves nothing is void, and the others stand (§4.4). Broken: it counts, and
 * silences the others.
 *
 * The experiment: only R0 has committed A. R3 adds a certificate that it invented to its VIEW-CHANGE, and so the true
 * ones of R1 and R2 are passed over.
 */
export const falseCertificate = {
  id: 'E28',
  number: 28,
  override: {
    certificateFault: () => null,
    isUndecided: (held) => held.length === 0 || held.some(isForged),
  },
  experiment: {
    caughtBy: 'M11',
    setup: brokenSetup(28, {
      cluster: { batchSize: 2, statusInterval: 300 },
      interventions: [lies(3, 'inventsCertificate'), ...onlyR0Commits(3000)],
    }),
  },
} as const satisfies BrokenRule;

/** True where the certificate quotes something that its signer never made. */
function isForged({ certificate: { proposal, prepares } }: Held): boolean {
  return proposal.forged === true || prepares.some(({ forged }) => forged);
}
