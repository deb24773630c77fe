import type { Cluster } from '../../../engine/protocol.ts';

/**
 * The classic mistakes in building PBFT, as switches: in a run where one of them is on, every correct replica and client
 * makes it. Each is made at the one place where its rule is kept, and named there. What follows says the right rule.
 */

/** A quorum is ⌈(n+f+1)/2⌉, so that any two share a correct replica (§3, §4). Broken: 2f+1, as if n were 3f+1. */
export const E1 = 1;
/** Senders are counted, not messages (§4.2). Broken: a vote that comes again counts again. */
export const E2 = 2;
/** The primary's word is its PRE-PREPARE: the PREPAREs are those of backups (§4.2). Broken: its PREPARE counts. */
export const E3 = 3;
/** Votes are counted by what they name (§4.2). Broken: a vote for anything counts for the proposal that is there. */
export const E4 = 4;
/** Votes count in the view they were cast in (§4.2). Broken: those of earlier views count in this one. */
export const E5 = 5;
/** Votes are counted by sequence number (§4.2). Broken: there is one tally for all slots with the same request. */
export const E6 = 6;
/** The first PRE-PREPARE for (v, n) counts, and no other (§4.2). Broken: another one takes its place. */
export const E7 = 7;
/** Who gets a NEW-VIEW computes O once more, and compares (§4.4). Broken: whatever it proposes is taken over. */
export const E8 = 8;
/** A certificate in P is kept until n ≤ h (§4.4). Broken: a proposal of a later view for n removes it. */
export const E9 = 9;
/** A VIEW-CHANGE carries P, all that prepared at its sender (§4.4). Broken: it carries none of it. */
export const E10 = 10;
/** Of several certificates for n the one of the highest view is chosen (§4.4). Broken: the one of the lowest. */
export const E11 = 11;
/** f+1 replicas that are ahead make others join them (§4.5.2). Broken: f+1 VIEW-CHANGEs do, whosesoever. */
export const E12 = 12;
/** Only a NEW-VIEW leads into a view (§4.4). Broken: a PRE-PREPARE of the new primary does as well. */
export const E13 = 13;
/** V holds valid VIEW-CHANGEs of q different replicas for this view (§4.4). Broken: only their number is looked at. */
export const E14 = 14;
/** h < n ≤ H (§4.2). Broken: any sequence number above h is accepted. */
export const E15 = 15;
/** Slot n is executed after n−1 (§4.2). Broken: as soon as it is committed. */
export const E16 = 16;
/** A new primary goes on above max-s (§4.4). Broken: it goes on from the last number it gave out itself. */
export const E17 = 17;
/** O fills the numbers in between with the null request (§4.4). Broken: it leaves them out. */
export const E18 = 18;
/** Whoever waits for a request has a timer running (§4.4). Broken: nobody has. */
export const E19 = 19;
/** The timer stops when the request it runs for is executed (§4.4). Broken: it starts anew with any execution. */
export const E20 = 20;
/** With every view in which nothing was executed, the wait doubles (§4.5.2). Broken: it stays the same. */
export const E21 = 21;
/** A VIEW-CHANGE is sent again until its view is entered (§4.5.2, §6.1). Broken: it is sent once. */
export const E22 = 22;
/** A request that was executed before is answered from memory (§4.1). Broken: it is executed again. */
export const E23 = 23;
/** The last replies are part of the state that is vouched for, and fetched (§4.3). Broken: each replica has only its own. */
export const E24 = 24;
/** A client waits for f+1 equal results of different replicas (§4.1). Broken: the first one will do. */
export const E25 = 25;
/** A checkpoint is stable when q replicas vouch for one digest (§4.3). Broken: for one sequence number. */
export const E26 = 26;
/** Min-s is the highest stable checkpoint in V (§4.4). Broken: the lowest. */
export const E27 = 27;
/** A VIEW-CHANGE with a certificate that proves nothing is void, and the others stand (§4.4). Broken: it silences them. */
export const E28 = 28;
/** The primary keeps numbers in reserve until the others' windows have moved too (§4.3). Broken: it uses all up to H. */
export const E29 = 29;

/** All of them, in the order of their numbers. Menus, texts and the bounds of the setting read this list. */
export const brokenRules = [
  E1,
  E2,
  E3,
  E4,
  E5,
  E6,
  E7,
  E8,
  E9,
  E10,
  E11,
  E12,
  E13,
  E14,
  E15,
  E16,
  E17,
  E18,
  E19,
  E20,
  E21,
  E22,
  E23,
  E24,
  E25,
  E26,
  E27,
  E28,
  E29,
] as const;

export type BrokenRule = (typeof brokenRules)[number];

/** What a step has to know to keep a rule: which one is broken in this run, 0 for none. */
export type Rules = Pick<Cluster, 'brokenRule'>;

export const ALL_KEPT: Rules = { brokenRule: 0 };

export function keeps({ brokenRule }: Rules, rule: BrokenRule): boolean {
  return brokenRule !== rule;
}
