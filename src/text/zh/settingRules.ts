import type { RulesClash } from '../../protocols/pbft/broken/policyOf.ts';
import type { settingRules as english } from '../en/settingRules.ts';

/** 设置为什么不能更小：最小值背后的规则。句子的一部分。 */
export const settingRules: typeof english = {
  replicas: '少于 4 个副本容不下任何故障（n ≥ 3f+1，f ≥ 1，§3）',
  clients: '没有客户端，就没有人提出请求（§4.1）',
  checkpointInterval: '每执行一个能被 K 整除的序号，就建立一个检查点（§4.3）',
  window: '窗口 L 至少要是检查点间隔 K 的两倍（§4.3）',
  clientTimeout: '客户端要等一段时间才重新发送请求（§4.1）',
  viewChangeTimeout: '副本要给主节点留一些时间，然后才要求视图变更（§4.4）',
  statusInterval: '副本要等一段时间，才告诉其他副本自己缺什么（§4.1）',
  batchSize: '一条预准备消息至少给一个请求排序（§4.2）',
};

/** 为什么两条规则不能同时违反：整个句子。 */
export function rulesClash({ first, second }: RulesClash): string {
  if (first === second) return `已经违反 E${first} 了，第二条要选别的规则。`;
  return `E${first} 和 E${second} 不能同时违反：两者改的是同一处，后一条会抵消前一条。`;
}
