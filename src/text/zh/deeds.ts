import type { DeedWords } from '../tell/deedText.ts';
import { spaced } from './words.ts';

/** 从外部对一次运行所做的事，作为发生的事来讲。 */
export const deeds: DeedWords = {
  happens: {
    request: ({ operation }, { node }) => `用户让 ${node} 发起请求 ${operation}。`,
    crash: (_action, { node }) => `${node} 宕机：从此收不到也发不出任何消息。`,
    restart: ({ memory }, { node }) =>
      memory === 'kept' ? `${node} 重启，从停下的地方继续。` : `${node} 重启，但丢失了记忆，一切从头开始。`,
    cutOff: (_action, { node }) => `${node} 被隔离：没有消息能到达它或离开它。`,
    rejoin: (_action, { node }) => `${node} 重新接入。`,
    partition: (_action, { groups }) => `网络分成几组：${groups}。`,
    heal: () => '全部链路都恢复了。',
    cutLink: (_action, { node, to }) => `从 ${node} 到 ${to} 这个方向的链路被切断。`,
    restoreLink: (_action, { node, to }) => `从 ${node} 到 ${to} 这个方向的链路恢复。`,
    conditions: ({ latency, jitter, loss, duplication }) =>
      `从此一条消息要走 ${latency} 到 ${latency + jitter} 毫秒，丢失 ${loss}%，重复 ${duplication}%。`,
    drop: (_action, { message }) => `${message}在途中被丢弃。`,
    delay: ({ ticks }, { message }) => `${message}被延迟，晚 ${ticks} 毫秒到达。`,
    duplicate: (_action, { message }) => `${message}被重复：第二份也在途中。`,
    deliverNext: (_action, { message }) => `${message}被提前，下一个就送达。`,
    fireTimer: (_action, { node, term }) => `${node} 的${term}被提前触发。`,
    clockRate: ({ rate }, { node }) => {
      if (rate === 100) return `${node} 的时钟恢复正常速率。`;
      return `从此 ${node} 的时钟速率为正常的 ${rate}%：它的定时器${rate < 100 ? '更晚超时' : '更早超时'}。`;
    },
    ownDuration: ({ ticks }, { node, term }) =>
      `从此 ${node} 有自己的${term}：${ticks} 毫秒，其他副本并不知道。已在运行的定时器不受影响。`,
    restoreDisk: ({ tick }, { node }) => `${node} 用 ${tick} 毫秒的磁盘重启：它不知道自己此后做过什么，算作有故障。`,
    slowReplica: ({ ticks }, { node }) =>
      ticks === 0
        ? `从此往来 ${node} 的消息与其他消息一样快。`
        : `从此往来 ${node} 的每一条消息都多走 ${ticks} 毫秒。这不算 ${node} 的故障。`,
    slowLink: ({ ticks }, { node, to }) =>
      ticks === 0
        ? `从此 ${node} 发给 ${to} 的消息与其他消息一样快。`
        : `从此 ${node} 发给 ${to} 的每一条消息都多走 ${ticks} 毫秒。`,
    linkConditions: (_action, { node, to, links: { links, least, most } }) => {
      if (links.length === 0) return '从此每条链路都按整个网络的数值传送消息。';
      const time = `一条消息要走 ${least} 到 ${most} 毫秒`;
      if (links.length === 1) return `从此 ${node} 到 ${to} 的链路有自己的数值：${time}。`;
      return `从此有 ${links.length} 个链路方向用自己的数值：在那里${time}。`;
    },
    dropMatching: (_action, { pattern }) => spaced(`从此网络丢弃${pattern}。`),
    passMatching: (_action, { pattern }) => spaced(`从此网络重新送达${pattern}。`),
    hold: (_action, { message }) => `${message}在途中被扣住：放行之后才会到达。`,
    release: ({ how }, { message }) => `${message}被放行，${{ next: '下一个就送达', onWay: '继续前行' }[how]}。`,
    tamper: (_action, { message, term }) => `${message}在途中被人改了一处：${term}。`,
    misbehave: (_action, { lieBegins }) => lieBegins,
    say: (_action, { node, said, told }) => `${node} 向 ${told} 手动发送：${said}。`,
    behave: (_action, { node, lie }) => `${node} 停止了一种谎言：${lie}。说过的话收不回来。`,
  },

  signatures: {
    broken: '签名不再相符。',
    made: '发送者是说谎者，重新签了名：这算是它说的话。',
  },
  withoutEffect: (entry, why) => `安排了但没有作用：${entry}。${why}`,
  treated: (meaning, nodes) => `${nodes}：${meaning}`,
  treatedSeparator: '；',
  treatedAs: (sentence, treated) => `${sentence}${treated}。`,
};
