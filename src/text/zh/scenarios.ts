import type { Texts } from '../texts.ts';

/** 内置场景：标题。 */
export const scenarios: Texts['scenarios'] = {
  figure: { title: '一个副本宕机' },
  clear: { title: '一切正常' },
  seven: { title: '七个副本' },
  rush: { title: '多个客户端并发' },
  slowLink: { title: '一个副本很慢' },
  twoSilent: { title: '两个副本宕机' },
  lossy: { title: '丢包的网络' },
  partition: { title: '一分为二' },
  primaryDown: { title: '主节点宕机' },
  twoPrimariesDown: { title: '两个主节点宕机' },
  halfCommit: { title: '只有一个执行了' },
  nullSlot: { title: '日志里的空缺' },
  inTheDark: { title: '落后的副本' },
  watermarks: { title: '等待检查点' },
  batches: { title: '批处理' },
  tentativeRun: { title: '执行后又撤销' },
  readOnlyFlaw: { title: '只读请求的缺陷' },
  readOnlyRepaired: { title: '缺陷已修复' },
  goDemo: { title: 'Go 演示程序' },
};

/** 场景的类别。 */
export const scenarioGroups: Texts['scenarioGroups'] = {
  normal: '正常情况',
  faults: '故障',
  views: '视图变更',
  log: '检查点',
  optimisations: '优化',
  demo: '对照：朴素的 Go 程序',
};
