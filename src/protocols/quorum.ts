import type { ViewNumber } from './numbers.ts';
/** The sizes that PBFT's proofs rest on, for any n ≥ 4 (§3, §4), and sums over them. */

/** f: the number of replicas that may be faulty (§3: ⌊(n−1)/3⌋). */
export function faultsTolerated(replicas: number): number {
  return Math.floor((replicas - 1) / 3);
}

/**
 * q: the number of replicas in a quorum. The paper has n = 3f+1 and q = 2f+1. For any n, ⌈(n+f+1)/2⌉ is the smallest
 * number for which two quorums share at least f+1 replicas, hence a correct one; and q ≤ n−f, so it can be reached
 * without the faulty ones. 2f+1 with n ≠ 3f+1 is unsafe.
 */
export function quorumSize(replicas: number): number {
  return Math.ceil((replicas + faultsTolerated(replicas) + 1) / 2);
}

/**
 * The number of PREPAREs from different backups that `prepared` needs with the PRE-PREPARE (§4.2: 2f; for any n: q−1).
 */
export function preparesNeeded(replicas: number): number {
  return quorumSize(replicas) - 1;
}

/** f+1: at least one of them is correct. */
export function weakQuorumSize(replicas: number): number {
  return faultsTolerated(replicas) + 1;
}

/** The primary of a view: p = v mod n (§4.2). */
export function primaryOf(view: ViewNumber, replicas: number): number {
  return view % replicas;
}

/**
 * Point-to-point messages of one request, without checkpoints: 1 + (n−1) + (n−1−k)(n−1) + (n−k)(n−1) + (n−k) with k
 * crashed backups; 2n² − n + 1 when k = 0.
 */
export function messagesOfOneRequest(replicas: number, crashedBackups = 0): number {
  const others = replicas - 1;
  const voters = replicas - crashedBackups;
  return 1 + others + (others - crashedBackups) * others + voters * others + voters;
}
