import type { AgreementBound } from '../../protocols/pbft/explain/counts.ts';

/** More than f liars, and what they can do and cannot do where any two quorums share a correct replica even so. */
export function agreementHolds({ replicas, liars, inTwoQuorums }: AgreementBound): string {
  return `With n = ${replicas}, ${liars} liars still cannot make correct replicas execute different requests in one slot, since any two quorums share ${inTwoQuorums} replicas. They can make a client believe a false result, pass off a false state, and stop all progress.`;
}
