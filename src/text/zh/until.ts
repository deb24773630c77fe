import type { until as english } from '../en/until.ts';

/** 「运行到」对话框里的文字。 */
export const until: typeof english = {
  intro: '继续运行，直到下一次发生这件事的那一步。',
  event: '发生什么',
  events: {
    prePrepared: '某个槽位达到「已预准备」',
    prepared: '某个槽位达到「已准备」',
    committedLocal: '某个槽位达到「已提交」',
    executed: '某个槽位被执行',
    accepted: '客户端接受结果',
    stable: '某个检查点成为稳定检查点',
    viewChangeStarted: '有副本发起视图变更',
    enteredView: '有副本进入新视图',
    fetchStarted: '有副本开始取状态',
    stateInstalled: '有副本装上取来的状态',
    ignored: '有消息被忽略',
    violation: '协议的某条承诺被违反',
  },
  where: '在哪里',
  anywhere: '任何节点',
  go: '运行',
  stop: '停止',
  looking: (steps) => `已查看 ${steps} 步`,
  never: (steps) => (steps === 0 ? '运行到此结束，不会再发生什么。' : `余下的运行里没有这件事：已查看 ${steps} 步。`),
  notYet: '在提问之前没有发生这件事。',
};
