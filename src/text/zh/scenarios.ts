import type { Texts } from '../texts.ts';

/** 内置场景：标题，以及看点。 */
export const scenarios: Texts['scenarios'] = {
  figure: { title: '一个不作声', summary: '论文里的那幅图：副本 3 宕机，客户端照样得到答复。共 22 条消息。' },
  clear: { title: '一切正常', summary: '四个副本，一个请求，29 条消息：四个都执行。' },
  seven: { title: '七个副本', summary: '七个中容忍两个故障，法定人数是五：一个请求 92 条消息。' },
  rush: { title: '同时来很多', summary: '四个客户端经过快慢不一的网络提出六个操作：阶段重叠，但各处的顺序相同。' },
  slowLink: { title: '一个来得晚', summary: '发往副本 3 的消息都被拖住：其他副本完成之后，它才执行全部五个请求。' },
  twoSilent: { title: '两个不作声', summary: '比 f 多一个：没有人得到答复，但也没有执行任何错误的操作。' },
  lossy: {
    title: '会丢消息的网络',
    summary: '五条消息丢一条：各副本说出自己有什么，再互相补发，直到都执行了两个请求。',
  },
  partition: {
    title: '一分为二',
    summary: '两半都凑不满法定人数，所以网络分区期间什么也排不了序；恢复之后，经过视图变更，请求才得以完成。',
  },
  primaryDown: {
    title: '主节点宕机',
    summary: '备份节点的定时器到时，要求视图变更，由副本 1 接任：客户端在视图 1 得到答复。',
  },
  twoPrimariesDown: {
    title: '两个主节点宕机',
    summary: '七个副本，前两个主节点都不作声：再等一次定时器到时，才进入视图 2。',
  },
  halfCommit: {
    title: '只有一个执行了',
    summary: '副本 1 已执行，其他副本只是已准备，这时主节点宕机：新视图让请求留在原来的槽位。',
  },
  nullSlot: {
    title: '日志里的空缺',
    summary: '槽位 1 的预准备随主节点丢失，槽位 2 已准备：新视图用空请求填上槽位 1。',
  },
  inTheDark: { title: '蒙在鼓里', summary: '副本 3 错过的消息已被其他副本清除：它改为取回稳定检查点的状态。' },
  watermarks: { title: '日志满了', summary: '六个请求，窗口有八个槽位：主节点只分配前一半，要等检查点稳定才继续。' },
  batches: { title: '批处理', summary: '五个客户端几乎同时提出请求：第一个请求单独一批，其余四个共用一个槽位。' },
  tentativeRun: {
    title: '执行后又撤销',
    summary: '请求一旦准备好就执行；提交消息丢失后，副本撤销执行，由新视图决定。',
  },
  readOnlyFlaw: {
    title: '只读请求的缺陷',
    summary: '按原论文：客户端需要三个回复，而只有两个正确副本能给出。它永远得不到答复。',
  },
  readOnlyRepaired: { title: '缺陷已修复', summary: '同样的过程，加上修复：决定会转告被漏掉的副本，客户端得到答复。' },
  goDemo: {
    title: 'Go 演示程序',
    summary: '这个实验室由此而来的简陋程序：一个请求得到三次 ok，下一个得到六次，却没有达成一致。',
  },
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
