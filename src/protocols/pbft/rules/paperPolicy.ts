import { castVote, votesFor } from '../../ballot.ts';
import { preparedCertificates } from './certificates.ts';
import { adoptCheckpoint } from './checkpoint.ts';
import { commitsNeeded, mayPrepare, preparesNeeded, quorum, votesForProposal } from './counting.ts';
import { nextToExecute, timedAfterExecution } from './execution.ts';
import { assignedUpTo } from './newView.ts';
import { confirmedChoice, membersFault } from './newViewCheck.ts';
import { decidingOn, highest, isUndecided, proposedSequences } from './newViewChoice.ts';
import { admission, slotFor } from './normalCase.ts';
import type { Policy } from './policy.ts';
import { repliesNeeded } from './replies.ts';
import { assignLimit } from './requests.ts';
import { viewLacked } from './retransmission.ts';
import { digestOfService, installService, lastReplyTo } from './service.ts';
import { isOnWatch, patience } from './timers.ts';
import { keepViewChange } from './viewChange.ts';
import { certificateFault, signerFault } from './viewChangeCheck.ts';

/** The right answers: PBFT as it is in the paper. */
export const paperPolicy: Policy = {
  quorum,
  preparesNeeded,
  commitsNeeded,
  mayPrepare,
  castVote,
  votesForProposal,
  admission,
  slotFor,
  nextToExecute,
  lastReplyTo,
  digestOfService,
  installService,
  vouchersFor: votesFor,
  assignLimit,
  isOnWatch,
  timedAfterExecution,
  patience,
  preparedCertificates,
  signerFault,
  certificateFault,
  keepViewChange,
  viewLacked,
  membersFault,
  confirmedChoice,
  minSequence: highest,
  decidingOn,
  proposedSequences,
  isUndecided,
  certifiedView: highest,
  adoptCheckpoint,
  assignedUpTo,
  repliesNeeded,
};
