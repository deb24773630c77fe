import type { PreparedCertificate } from '../rules/messages.ts';
import type { Behaviour } from './behaviour.ts';
import { rewriting } from './rewriting.ts';

/**
 * Shows its genuine certificates in a VIEW-CHANGE with a higher view written on them: on the PRE-PREPARE and the
 * PREPAREs, or on the PRE-PREPARE alone. Certificates of higher views win (§4.4), so the view is part of what is
 * signed.
 */
export const raisesCertificates: Behaviour = {
  id: 'raisesCertificates',
  code: 'rc',
  who: 'replica',
  touches: 'viewChange',
  split: { letters: ['a', 'b', 'c'], usual: () => 'b' },
  amount: null,
  act(liar, right) {
    right({
      out: rewriting(liar, (to, message) => {
        const letter = liar.letterOf(to);
        if (message.kind !== 'viewChange' || letter === 'a') return [message];
        if (letter === 'x') return [];
        // The highest view that may be claimed, unless it is the true one.
        const raise = (certificate: PreparedCertificate) =>
          raised(certificate, Math.max(message.view - 1, certificate.proposal.view + 1), letter === 'b');
        return [{ ...message, certificates: message.certificates.map(raise) }];
      }),
    });
  },
};

function raised({ proposal, prepares }: PreparedCertificate, view: number, withPrepares: boolean): PreparedCertificate {
  return {
    proposal: { ...proposal, view },
    prepares: withPrepares ? prepares.map((prepare) => ({ ...prepare, view })) : prepares,
  };
}
