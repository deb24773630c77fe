import type { PanelTexts } from '../en/panels.ts';

/** 侧栏、菜单和文字记录的文字。 */
export const panels: PanelTexts = {
  goToStep: (step) => `跳到第 ${step} 步`,

  letGo: '取消选择',
  replicaTitle: (name) => `副本 ${name}`,
  clientTitle: (name) => `客户端 ${name}`,
  gateTitle: (node, gate) => `${node}：${gate}`,
  whatYouCanDo: '可以做什么',

  faultCount: (faulty, tolerated) => `${faulty} 个故障副本；PBFT 可容忍 f = ${tolerated}`,
  tooMany: (tolerated) => `故障超过 f = ${tolerated} 个：PBFT 在这里不作任何保证。`,
  oneTooMany: (faulty, tolerated) =>
    `已有 ${faulty} 个副本出错：再多一个就超过 f = ${tolerated}，PBFT 不再作任何保证。`,
  areDown: (names) => `${names} 已宕机。`,
  areCutOff: (names) => `${names} 已被隔离。`,
  haveForgotten: (names) => `${names} 已丢失全部或部分记忆。`,
  lies: (name, ways) => `${name} 说谎：${ways}。`,
  waySeparator: '；',
  hasLied: (name) => `${name} 说过谎，仍算作故障。`,
  planned: '本次运行的干预',
  nothingPlanned: '还没有干预。',
  mute: '停用',
  unmute: '启用',
  remove: '删除',
  move: '移动',
  moveTo: '移到第几步之后',
  ofSteps: (most) => `共 ${most} 步`,
  muted: '已停用。',
  notReachedInRun: '运行在此之前就结束了。',
  withoutEffect: (why) => `没有效果：${why}`,
  network: '网络（从这一步起）',
  formTitles: {
    conditions: '消息',
    cutLink: '一条链路的一个方向',
    slowLink: '一条变慢的链路（一个方向）',
    dropMatching: '要丢弃的消息',
  },
  fieldNames: { ticks: '多走的毫秒数', letters: '消息', view: '视图编号', slot: '槽位' },
  any: '任意',
  from: '从',
  to: '到',
  nothingToChange: '没有可应用的更改。',

  summaryCluster: (replicas, clients, faults) =>
    `${replicas} 个副本，${clients} 个客户端；最多可有 f = ${faults} 个故障副本。`,
  summaryDemo: (nodes, browsers) => `${nodes} 个节点和 ${browsers} 个浏览器运行 Go 演示程序。`,
  summaryStep: (step, total, tick) => `第 ${step} 步，共 ${total} 步，${tick} 毫秒。`,
  summaryPrimary: (primary, view) => `${primary} 是视图 ${view} 的主节点。`,
  summaryExecuted: (names, sequence) =>
    sequence === 0 ? `${names} 还没有执行任何请求。` : `${names} 已执行到槽位 ${sequence}。`,
  summaryInFlight: (count) => (count === 0 ? '没有消息在途中。' : `有 ${count} 条消息在途中。`),
  summaryMore: '文字记录用文字讲述每一步。',
};
