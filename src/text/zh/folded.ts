import type { folded as english } from '../en/folded.ts';

/** 副本很多时，行为相同的副本合用一条泳道，这里是相关的文字。 */
export const folded: typeof english = {
  backups: (view) => (view === 0 ? '备份节点' : `备份节点 · v${view}`),
  button: (group, size) => `${group}，${size} 个行为相同的副本合用一条泳道；按下后各占一条`,
  taken: (count, size, gate) => `${gate} ${count}/${size}`,
  hidden: (replicas, groups) => `${replicas} 个副本合为 ${groups} 组`,
  fold: '合并相同的副本',
  moreReplicas: '增加副本…',
};
