import type { AgreementBound } from '../../protocols/pbft/explain/counts.ts';

/** 说谎者超过 f 个，但任何两个法定集合仍共有一个正确副本：它们能做什么，不能做什么。 */
export function agreementHolds({ replicas, liars, inTwoQuorums }: AgreementBound): string {
  return `n = ${replicas} 时，任何两个法定集合至少共有 ${inTwoQuorums} 个副本，所以 ${liars} 个说谎者仍不能让正确副本在同一槽位执行不同的请求。但它们能让客户端相信假结果，能让副本采用假状态，也能让进展完全停下。`;
}
