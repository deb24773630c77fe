import type { ActionWords } from '../tell/actionText.ts';
import { spaced } from './words.ts';

/** 从外部对一次运行所做的事。 */
export const interventions: ActionWords = {
  entries: {
    request: ({ operation }, { node }) => `${node} 发起请求 ${operation}`,
    crash: (_action, { node }) => `${node} 宕机`,
    restart: ({ memory }, { node }) => `${node} 重启，记忆${memory === 'kept' ? '保留' : '丢失'}`,
    cutOff: (_action, { node }) => `${node} 被隔离`,
    rejoin: (_action, { node }) => `${node} 重新接入`,
    partition: (_action, { groups }) => `网络分区 ${groups}`,
    heal: () => '全部链路恢复',
    cutLink: (_action, { node, to }) => `${node} 到 ${to} 切断`,
    restoreLink: (_action, { node, to }) => `${node} 到 ${to} 恢复`,
    conditions: ({ latency, jitter, loss, duplication }) =>
      `延迟 ${latency}，抖动 ${jitter}，丢失 ${loss}%，重复 ${duplication}%`,
    drop: (_action, { message }) => `丢弃 ${message}`,
    delay: ({ ticks }, { message }) => `把 ${message}延迟 ${ticks} 毫秒`,
    duplicate: (_action, { message }) => `重复 ${message}`,
    deliverNext: (_action, { message }) => `提前送达 ${message}`,
    fireTimer: (_action, { node, term }) => `${node} 的${term}触发`,
    clockRate: ({ rate }, { node }) => `${node} 的时钟速率为 ${rate}%`,
    ownDuration: ({ ticks }, { node, term }) => `${node} 自己的${term}：${ticks} 毫秒`,
    restoreDisk: ({ tick }, { node }) => `${node} 用 ${tick} 毫秒的磁盘重启`,
    slowReplica: ({ ticks }, { node }) =>
      ticks === 0 ? `往来 ${node} 的消息不再更慢` : `往来 ${node} 的消息多走 ${ticks} 毫秒`,
    slowLink: ({ ticks }, { node, to }) =>
      ticks === 0 ? `${node} 到 ${to} 不再更慢` : `${node} 到 ${to} 多走 ${ticks} 毫秒`,
    linkConditions: (_action, { node, to, links: { links, least, most } }) => {
      if (links.length === 0) return '链路不再有自己的数值';
      const which = links.length === 1 ? `${node} 到 ${to}` : `${links.length} 个链路方向`;
      return `${which}：${least} 到 ${most} 毫秒`;
    },
    dropMatching: (_action, { pattern }) => spaced(`丢弃${pattern}`),
    passMatching: (_action, { pattern }) => spaced(`不再丢弃${pattern}`),
    hold: (_action, { message }) => `扣住 ${message}`,
    release: ({ how }, { message }) => `放行 ${message}${{ next: '，下一个就送达', onWay: '' }[how]}`,
    tamper: (_action, { message, term }) => `篡改 ${message}：${term}`,
    misbehave: (_action, { node, lie }) => `${node} 说谎：${lie}`,
    behave: (_action, { node, lie }) => `${node} 不再说谎：${lie}`,
    say: (_action, { node, said }) => `${node} 手动发送：${said}`,
  },

  noEffect: {
    notInFlight: '此时这条消息不在途中。',
    alreadyCrashed: '这个副本已经宕机。',
    notCrashed: '这个副本正在运行。',
    alreadyCutOff: '这个副本已被隔离。',
    notCutOff: '这个副本没有被隔离。',
    nothingToHeal: '所有链路本来就是通的。',
    noSuchNode: '没有这个节点。',
    clientDown: '客户端已停止。',
    otherRole: '副本和客户端说谎的方式不同。',
    alreadyLies: '它已经在这样说谎。',
    doesNotLie: '它没有这样说谎。',
    timerNotRunning: '这个定时器没有在运行。',
    alreadySo: '没有可应用的更改。',
    messageHeld: '这条消息被扣住了：要先放行。',
    notHeld: '这条消息没有被扣住。',
    noSuchPart: '这条消息没有这个部分。',
    noSuchPattern: '没有按这个条件丢弃消息。',
    noSuchBackup: '还没有到那个时间：没有那时的磁盘。',
    nothingKnown: '它不知道这个槽位的请求，也没有这个检查点的状态。',
  },

  said: (message, sequence, view, about) => `视图 ${view} 中槽位 ${sequence} 的${message}，${about}`,
  saidOfView: (message, view, about) => `要求进入视图 ${view} 的${message}，${about}`,
  saidOfCheckpoint: (message, sequence, about) => `${message}（${sequence}），${about}`,
  about: { known: '与它所知的一致', null: '内容是空请求', false: '内容不实' },

  terms: {
    timers: {
      request: '请求定时器',
      newView: '新视图定时器',
      status: '进度定时器',
      fetch: '取状态定时器',
      retransmit: '重发定时器',
    },
    durations: { viewChangeTimeout: '视图变更超时', statusInterval: '进度通报间隔' },
    parts: {
      view: '视图编号',
      sequence: '序号',
      digest: '摘要',
      operation: '操作',
      timestamp: '时间戳',
      result: '结果',
      state: '状态',
      replica: '发送者的名字',
    },
  },
  pattern: ({ message, view, slot, from, to }) => {
    const way = `${from === null ? '' : `${from} `}${to === null ? '' : `发给 ${to} `}${from === null && to === null ? '' : '的'}`;
    const about = [view, slot].filter((part) => part !== null).join('、');
    return `${way}每一条${message ?? '消息'}${about === '' ? '' : `（${about}）`}`;
  },
  patternDropped: (count) => (count === 0 ? '这次运行没有符合的消息。' : `这次运行共丢弃 ${count} 条消息。`),

  runNames: {
    added: (entry, step) => `${entry} @${step}`,
    removed: (entry, step) => `去掉「${entry}」@${step}`,
    muted: (entry, step) => `停用「${entry}」@${step}`,
    unmuted: (entry, step) => `恢复「${entry}」@${step}`,
    moved: (entry, step) => `移动「${entry}」@${step}`,
  },

  everywhere: (nodes) => `${nodes}（通往各组）`,
  groupSeparator: ' | ',
  nodeSeparator: '、',
  messageAbout: (message, from, to, sequence) => `${from} 发给 ${to} 的${message}（槽位 ${sequence}）`,
  messageNumbered: (message, number, from, to) => `${from} 发给 ${to} 的${message}（编号 ${number}）`,
  messageOfView: (message, from, to, view) => `${from} 发给 ${to} 的${message}（视图 ${view}）`,
  messageAlone: (message, from, to) => `${from} 发给 ${to} 的${message}`,
  again: (message, repeat) => `${message}（第 ${repeat + 1} 次发送）`,
  copied: (message, copy) => `${message}（复制的第 ${copy} 份）`,
};
