import type { DeedWords } from '../tell/deedText.ts';

/** 从外部对一次运行所做的事，作为发生的事来讲。 */
export const deeds: DeedWords = {
  happens: {
    request: ({ operation }, { node }) => `${node} 被要求 ${operation}。`,
    crash: (_action, { node }) => `${node} 宕机：从此收不到也发不出任何消息。`,
    restart: ({ memory }, { node }) =>
      memory === 'kept' ? `${node} 重启，从停下的地方继续。` : `${node} 重启，但丢失了记忆，一切从头开始。`,
    cutOff: (_action, { node }) => `${node} 断开：没有消息能到达它或离开它。`,
    rejoin: (_action, { node }) => `${node} 重新接入。`,
    partition: (_action, { groups }) => `网络分成几组：${groups}。`,
    heal: () => '全部链路都恢复了。',
    cutLink: (_action, { node, to }) => `从 ${node} 到 ${to} 这个方向的链路断开。`,
    restoreLink: (_action, { node, to }) => `从 ${node} 到 ${to} 这个方向的链路恢复。`,
    conditions: ({ latency, jitter, loss, duplication }) =>
      `从此一条消息要走 ${latency} 到 ${latency + jitter} 刻，丢失 ${loss}%，重复 ${duplication}%。`,
    drop: (_action, { message }) => `${message}在途中被丢弃。`,
    delay: ({ ticks }, { message }) => `${message}被拖住，晚 ${ticks} 刻到达。`,
    duplicate: (_action, { message }) => `${message}被重复：第二份也在途中。`,
    deliverNext: (_action, { message }) => `${message}被提前，下一个就送达。`,
    misbehave: (_action, { lieBegins }) => lieBegins,
    say: (_action, { node, said, told }) => `${node} 按手动指令对 ${told} 说：${said}。`,
    behave: (_action, { node, lie }) => `${node} 停止了一种谎言：${lie}。说过的话收不回来。`,
  },

  withoutEffect: (entry, why) => `安排了但没有作用：${entry}。${why}`,
  treated: (meaning, nodes) => `${nodes}：${meaning}`,
  treatedSeparator: '；',
  treatedAs: (sentence, treated) => `${sentence}${treated}。`,
};
