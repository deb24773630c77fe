import type { ActionWords } from '../tell/actionText.ts';

/** 从外部对一次运行所做的事。 */
export const interventions: ActionWords = {
  entries: {
    request: ({ operation }, { node }) => `${node} 要求 ${operation}`,
    crash: (_action, { node }) => `${node} 宕机`,
    restart: ({ memory }, { node }) => `${node} 重启，记忆${memory === 'kept' ? '保留' : '丢失'}`,
    cutOff: (_action, { node }) => `${node} 断开`,
    rejoin: (_action, { node }) => `${node} 重新接入`,
    partition: (_action, { groups }) => `网络分区 ${groups}`,
    heal: () => '全部链路恢复',
    cutLink: (_action, { node, to }) => `${node} 到 ${to} 断开`,
    restoreLink: (_action, { node, to }) => `${node} 到 ${to} 恢复`,
    conditions: ({ latency, jitter, loss, duplication }) =>
      `延迟 ${latency}，抖动 ${jitter}，丢失 ${loss}%，重复 ${duplication}%`,
    drop: (_action, { message }) => `丢弃 ${message}`,
    delay: ({ ticks }, { message }) => `把 ${message}延迟 ${ticks} 刻`,
    duplicate: (_action, { message }) => `重复 ${message}`,
    deliverNext: (_action, { message }) => `提前送达 ${message}`,
    misbehave: (_action, { node, lie }) => `${node} 说谎：${lie}`,
    behave: (_action, { node, lie }) => `${node} 不再说谎：${lie}`,
    say: (_action, { node, said }) => `${node} 按手动指令说：${said}`,
  },

  noEffect: {
    notInFlight: '此时这条消息不在途中。',
    alreadyCrashed: '这个副本已经宕机。',
    notCrashed: '这个副本正在运行。',
    alreadyCutOff: '这个副本已经断开。',
    notCutOff: '这个副本没有断开。',
    nothingToHeal: '所有链路本来就是通的。',
    noSuchNode: '没有这个节点。',
    clientDown: '客户端已停止。',
    otherRole: '副本和客户端说谎的方式不同。',
    alreadyLies: '它已经在这样说谎。',
    doesNotLie: '它没有这样说谎。',
    nothingKnown: '它不知道这个槽位的请求，也没有这个检查点的状态。',
  },

  said: (message, sequence, view, about) => `视图 ${view} 中槽位 ${sequence} 的${message}，${about}`,
  saidOfView: (message, view, about) => `要求进入视图 ${view} 的${message}，${about}`,
  saidOfCheckpoint: (message, sequence, about) => `${message}（${sequence}），${about}`,
  about: { known: '与它所知的一致', null: '内容是空请求', false: '内容不实' },

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
