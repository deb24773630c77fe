import { preparedCertificates } from '../rules/certificates.ts';
import type { BrokenRule } from './brokenRule.ts';

/** A certificate in P is kept until n ≤ h (§4.4). Broken: a proposal of a later view for n removes it. */
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
} as const satisfies BrokenRule;
