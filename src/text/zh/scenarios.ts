import type { Texts } from '../texts.ts';

/** 内置场景：标题。 */
export const scenarios: Texts['scenarios'] = {
  figure: { title: '一个不作声' },
  clear: { title: '一切正常' },
  seven: { title: '七个副本' },
  rush: { title: '同时来很多' },
  slowLink: { title: '一个来得晚' },
  twoSilent: { title: '两个不作声' },
  lossy: { title: '会丢消息的网络' },
  partition: { title: '一分为二' },
  primaryDown: { title: '主节点宕机' },
  twoPrimariesDown: { title: '两个主节点宕机' },
  halfCommit: { title: '只有一个执行了' },
  nullSlot: { title: '日志里的空缺' },
  inTheDark: { title: '蒙在鼓里' },
  watermarks: { title: '日志满了' },
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
  demo: '简陋的程序',
};
