import type { TermWords } from '../terms.ts';

/** The names of terms in the sentences about a run. */
export const terms: TermWords = {
  prepared: 'prepared',
  committedLocal: 'committed',
  viewChange: 'view change / VIEW-CHANGE / VIEW-CHANGEs',
  newView: 'NEW-VIEW',
  preparedCertificate: 'certificate / certificates',
  tentativeExecution: 'tentatively / tentative',
  stateTransfer: 'FETCH / STATE / takes over the state',
  nullRequest: 'null request',
  waterMark: 'window',
  checkpoint: 'checkpoint / Checkpoint / CHECKPOINT / CHECKPOINTs',
  readOnly: 'read-only',
  quorum: 'quorum',
  digest: 'digest',
  timer: 'timer',
  slot: 'slot / slots / Slot / Slots',
  view: 'view / views',
  retransmission: 'STATUS',
  prePrepare: 'PRE-PREPARE / PRE-PREPAREs',
  prepare: 'PREPARE / PREPAREs',
  commit: 'COMMIT / COMMITs',
  reply: 'REPLY / REPLYs',
  primary: 'primary',
  backup: 'backup',
};
