import type { BehaviourId } from '../../protocols/pbft/lies/index.ts';
import { NULL_DIGEST } from '../../protocols/pbft/rules/requestDigest.ts';
import type { LieCase } from './lieCase.ts';

/** The cases of lies about view changes. For tests. */
export const viewChangeCases = {
  changesView: { node: 3, stage: 'requests', says: (message) => message.kind === 'viewChange' && message.view === 1 },
  changesViewEver: {
    node: 3,
    stage: 'requests',
    says: (message) => message.kind === 'viewChange' && message.view === 10,
  },
  asksInOthersNames: {
    node: 3,
    stage: 'requests',
    says: (message) => message.kind === 'viewChange' && message.replica !== 3,
    refused: { viewChange: ['wrongSigner'] },
  },
  omitsPrepared: {
    node: 3,
    stage: 'viewChange',
    says: (message) => message.kind === 'viewChange' && message.certificates.length === 0,
  },
  inventsCertificate: {
    node: 3,
    stage: 'viewChange',
    says: (message) =>
      message.kind === 'viewChange' && message.certificates.some(({ proposal }) => proposal.digest === NULL_DIGEST),
    refused: { viewChange: ['forgedQuote'] },
  },
  raisesCertificates: {
    node: 3,
    stage: 'viewChange',
    says: (message) =>
      message.kind === 'viewChange' && message.certificates.some(({ proposal }) => proposal.view >= message.view),
    refused: { viewChange: ['misplacedCertificate'] },
  },
  claimsWaterMark: {
    node: 3,
    stage: 'viewChange',
    says: (message) => message.kind === 'viewChange' && message.lowWaterMark === 1000,
    refused: { viewChange: ['forgedQuote'] },
  },
  withholdsNewView: { node: 1, stage: 'viewChange', withholds: (message) => message.kind === 'newView' },
  proposesWrongly: {
    node: 1,
    stage: 'viewChange',
    says: (message) => message.kind === 'newView' && message.proposals.length === 0,
    refused: { newView: ['staleViewChange', 'wrongProposals'] },
  },
  stuffsNewView: {
    node: 1,
    stage: 'viewChange',
    says: (message) =>
      message.kind === 'newView' && message.viewChanges.every(({ replica, forged }) => replica === 1 || forged),
    refused: { newView: ['invalidViewChange', 'repeatedViewChange', 'staleViewChange', 'wrongViewInside'] },
  },
  twoNewViews: {
    node: 1,
    stage: 'viewChange',
    says: (message) =>
      message.kind === 'newView' &&
      message.viewChanges.some(({ replica, certificates }) => replica === 1 && certificates.length === 0),
  },
  proposesWithoutNewView: {
    node: 1,
    stage: 'viewChange',
    says: (message) => message.kind === 'prePrepare' && message.view === 1 && message.sequence === 1,
    refused: { prePrepare: ['duplicate', 'wrongView'] },
  },
} satisfies Partial<Record<BehaviourId, LieCase>>;
