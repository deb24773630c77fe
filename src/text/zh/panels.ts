import { behaviourOf } from '../../simulation/behaviours/known.ts';
import type { PanelTexts } from '../en/panels.ts';

/** 侧栏、菜单和文字记录的文字。 */
export const panels: PanelTexts = {
  tabs: '解释或故障',
  now: '现在',
  faults: '故障',
  stepOfTotal: (step, total) => `第 ${step} 步，共 ${total} 步`,
  goToStep: (step) => `跳到第 ${step} 步`,
  welcome: (replicas, faults) =>
    `${replicas} 个副本必须就每个请求及其先后次序达成一致，即使其中 ${faults} 个宕机或说谎。这里运行的是真实的协议，就在这个页面里。`,
  welcomeHint: '请按「前进」或 → 键。在图中选择一个副本或一条消息，可以查看它，也可以破坏它。',

  letGo: '取消焦点',
  replicaTitle: (name) => `副本 ${name}`,
  clientTitle: (name) => `客户端 ${name}`,
  gateTitle: (node, gate) => `${node}：${gate}`,
  whatYouCanDo: '可以做什么',
  behaviourName: (id) => behaviourOf(id).words.zh.name,

  faultCount: (faulty, tolerated) => `${faulty} 个故障副本；PBFT 可容忍 f = ${tolerated}`,
  tooMany: (tolerated) => `故障超过 f = ${tolerated} 个：PBFT 在这里不作任何保证。`,
  areDown: (names) => `${names} 已宕机。`,
  areCutOff: (names) => `${names} 已断开。`,
  haveForgotten: (names) => `${names} 已丢失记忆。`,
  lies: (name, ways) => `${name} 说谎：${ways}。`,
  waySeparator: '；',
  hasLied: (name) => `${name} 说过谎，仍算作故障。`,
  lying: '说谎',
  planned: '对这次运行做了什么',
  nothingPlanned: '还什么都没有做。',
  mute: '停用',
  unmute: '启用',
  remove: '删除',
  move: '移动',
  moveTo: '移到第几步之后',
  ofSteps: (most) => `共 ${most} 步`,
  muted: '已停用：不会发生。',
  notReachedInRun: '运行在此之前就结束了。',
  withoutEffect: (why) => `没有效果：${why}`,
  network: '网络（从这一步起）',
  formTitles: { conditions: '消息', cutLink: '一条链路的一个方向' },
  from: '从',
  to: '到',
  nothingToChange: '现在已经是这样。',

  summaryCluster: (replicas, clients, faults) =>
    `${replicas} 个副本，${clients} 个客户端；最多可有 f = ${faults} 个故障副本。`,
  summaryDemo: (nodes, browsers) => `${nodes} 个节点和 ${browsers} 个浏览器运行 Go 演示程序。`,
  summaryStep: (step, total, tick) => `第 ${step} 步，共 ${total} 步，第 ${tick} 刻。`,
  summaryPrimary: (primary, view) => `${primary} 是视图 ${view} 的主节点。`,
  summaryExecuted: (names, sequence) =>
    sequence === 0 ? `${names} 还没有执行任何请求。` : `${names} 已执行到槽位 ${sequence}。`,
  summaryInFlight: (count) => (count === 0 ? '没有消息在途中。' : `有 ${count} 条消息在途中。`),
  summaryMore: '文字记录用文字讲述每一步。',
};
