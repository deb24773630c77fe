import type { SequenceNumber, ViewNumber } from '../../protocols/numbers.ts';
import { listed } from './words.ts';

/** Proofs of who lied: two certificates for one slot, two messages that contradict each other. */
export const convictions = {
  /** Above the two certificates. */
  conflict: (sequence: SequenceNumber) => `Two certificates for slot ${sequence}`,
  side: {
    committedLocal: (replica: string, view: ViewNumber) => `${replica}, view ${view}: committed-local`,
    prepared: (replica: string, view: ViewNumber) => `${replica}, view ${view}: prepared`,
  },
  votes: {
    committedLocal: (voters: readonly string[]) => `COMMITs of ${listed(voters)}`,
    prepared: (voters: readonly string[]) => `PRE-PREPARE and PREPAREs of ${listed(voters)}`,
  },
  nullRequest: 'the null request',
  unknownRequest: 'an unknown request',
  both: (replicas: readonly string[]) => `In both: ${listed(replicas)}.`,
  nobodyInBoth: 'No replica is in both: these quorums are too small to meet.',
  liars: (replicas: readonly string[]) => `No correct replica signs both. ${listed(replicas)} lied.`,
  noLiars: 'None of them is known to lie: here a rule is broken, not a guarantee.',

  /** Above the list of contradictory messages. */
  contradictions: 'Proof of misbehaviour',
  contradiction: (holder: string, liar: string, message: string, about: string) =>
    `${holder} holds two contradictory messages signed by ${liar}: ${message} for ${about}.`,
  contradictionSteps: (first: number, second: number) => `steps ${first} and ${second}`,
  more: (count: number) => `${count} more of this kind.`,
};
