import type { Held } from '../rules/newViewChoice.ts';
import type { BrokenRule } from './brokenRule.ts';

/**
 * A VIEW-CHANGE with a certificate that proves nothing is void, and the others stand (§4.4). Broken: it counts, and
 * silences the others.
 */
export const falseCertificate = {
  id: 'E28',
  number: 28,
  override: {
    certificateFault: () => null,
    isUndecided: (held) => held.length === 0 || held.some(isForged),
  },
} as const satisfies BrokenRule;

/** True where the certificate quotes something that its signer never made. */
function isForged({ certificate: { proposal, prepares } }: Held): boolean {
  return proposal.forged === true || prepares.some(({ forged }) => forged);
}
