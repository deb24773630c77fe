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
  goDemo: {
    title: 'Go 演示程序',
    summary: '这个实验室由此而来的简陋程序：一个请求得到三次 ok，下一个得到六次，却没有达成一致。',
  },
};
