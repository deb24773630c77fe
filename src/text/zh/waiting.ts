import type { ViewNumber } from '../../protocols/numbers.ts';
import type { Texts } from '../texts.ts';

/** 节点在等什么，缺少的消息各自怎么样了。各个分句用分号连成一句。 */
export const waiting: Texts['waiting'] = {
  sentence: (clauses) => `${clauses.join('；')}。`,
  nothing: (node) => `${node} 什么也不等：开始的事都已完成。`,
  down: (node) => `${node} 已宕机，什么也不等。`,

  leftBehind: {
    unaware: (node, slots) =>
      `${node} 落后 ${slots} 个槽位，自己却不知道：有关的消息它一条也没收到。下一条消息、下一个检查点或下一次视图变更会让它知道。`,
    alone: (node, slots) =>
      `${node} 落后 ${slots} 个槽位：只有它要求换主节点，跟着要求的副本太少。下一个检查点或下一次视图变更会带上它。`,
    asked: (node, slots) =>
      `${node} 落后 ${slots} 个槽位。它已经问过许多次，谁也拿不出它缺的东西。下一个检查点或下一次视图变更会带上它。`,
  },
  laterView: (from) => `${from.join('、')} 的视图编号更大，或正要求换到更大的编号，它在索要通往那里的消息`,
  laterSlots: (from) => `${from.join('、')} 已经走得更远，它在索要自己缺少的消息`,

  prePrepared: (sequence, primary) => `槽位 ${sequence} 在等 ${primary} 的预准备`,
  primaryForgot: (sequence) => `槽位 ${sequence} 在这里没有请求：这个主节点丢失了记忆`,
  early: (votes, from) => `先保存着来自 ${from.join('、')} 的${votes}`,
  prepared: (sequence, prepares, { have, need }) =>
    `槽位 ${sequence} ${prepares === 0 ? '只有预准备' : `已有预准备和 ${prepares} 条准备`}（${have}/${need}）`,
  committedLocal: (sequence, have, need) => `槽位 ${sequence} 已准备，已有 ${need} 条提交中的 ${have} 条`,
  executed: (sequence, waitsFor) => `槽位 ${sequence} 本地已提交，但要先执行槽位 ${waitsFor}`,
  stable: (sequence, have, need) => `检查点 ${sequence} 已有 ${need} 条检查点消息中的 ${have} 条`,
  stateMissing: (sequence, have, need) =>
    `检查点 ${sequence} 已有 ${need} 条检查点消息中的 ${have} 条，但它自己还没有执行到那里`,
  window: (requests, last, checkpoint) =>
    `有 ${requests} 个请求在等：窗口用到了槽位 ${last}，检查点 ${checkpoint} 稳定后才会移动`,
  batch: (requests, last) => `有 ${requests} 个请求在等下一批：要先执行槽位 ${last}`,
  bodies: (requests) => `有 ${requests} 个请求在等：要先得到 O 中只知道摘要的请求，它们可能就在其中`,
  proposal: (operation, client, primary) =>
    `${client ? `${client} 的` : ''}请求 ${operation} 在等主节点 ${primary} 提议`,
  body: (sequence) => `槽位 ${sequence} 只知道摘要，还要有副本发来它的请求`,
  viewChanges: (view, have, need) => `视图 ${view} 已有 ${need} 条视图变更消息中的 ${have} 条`,
  newView: (view, primary) => `视图 ${view} 在等它的主节点 ${primary} 的新视图消息`,
  state: (sequence, from) => `正在向 ${from} 索取槽位 ${sequence} 之后的状态`,
  replies: (operation, have, need) => `请求 ${operation} 已有 ${need} 条相同回复中的 ${have} 条`,
  answers: (operation, have, need) => `只读请求 ${operation} 已有 ${need} 个相同回答中的 ${have} 个`,
  otherResult: (result, from) => `${from.join('、')} 发来的结果是 ${result}`,
  queued: (count) => `后面还有 ${count} 个操作在排队`,

  timers: {
    request: (tick, view) => `等待最久的请求如果到第 ${tick} 刻还没有执行，它就要求进入${next(view)}。`,
    newView: (tick, view) => `如果到第 ${tick} 刻新视图还没有开始，它就要求进入${next(view)}。`,
    status: (tick) => `如果到第 ${tick} 刻仍没有进展，它就告诉其他副本自己有什么。`,
    fetch: (tick) => `如果到第 ${tick} 刻状态还没有到来，它就改问另一个副本。`,
    heartbeat: (tick) => `心跳：到第 ${tick} 刻它会告诉其他副本自己有什么。`,
    retransmit: (tick) => `到第 ${tick} 刻会再次发送。`,
  },

  held: (from, step) => `${from} 的从第 ${step} 步起被扣在途中，放行之后才到达`,
  inFlight: (from, tick) => `${from} 的将在第 ${tick} 刻到达`,
  lost: (from, step) => `${from} 的在第 ${step} 步被网络丢失`,
  dropped: (from, step) => `${from} 的在第 ${step} 步被丢弃`,
  blocked: (from, step) => `${from} 的在第 ${step} 步被断开的链路挡住`,
  missed: (from, step, node) => `${from} 的在第 ${step} 步到达，当时 ${node} 已宕机`,
  ignored: (from, step) => `${from} 的在第 ${step} 步被忽略`,
  kept: (from, step) => `${from} 的在第 ${step} 步到达，先保存，等到进入新视图再处理`,
  uncounted: (from, step) => `${from} 的在第 ${step} 步到达，但不能与其他的一起计数`,
  otherView: (from, view, active) => (active ? `${from} 在视图 ${view}` : `${from} 在等待视图 ${view} 开始`),
  heldBack: (primary) => `${primary} 已收到它，但暂不提出`,
  forgotten: (from, step, node) => `${from} 的在第 ${step} 步到达，之后 ${node} 丢失了记忆`,

  crashed: (from) => `${from.join('、')} 已宕机`,
  cutOff: (from) => `${from.join('、')} 已断开`,
  notSent: {
    request: (from) => `${from.join('、')} 还没有发送`,
    prePrepare: (from) => `${from.join('、')} 还没有为它提出预准备`,
    prepare: (from) => `${from.join('、')} 还没有它的预准备`,
    commit: (from) => `${from.join('、')} 在它上面还没有准备好`,
    checkpoint: (from) => `${from.join('、')} 还没有执行到那里`,
    reply: (from) => `${from.join('、')} 还没有执行它`,
    viewChange: (from) => `${from.join('、')} 还没有要求进入这里`,
    newView: (from) => `${from.join('、')} 还没有收齐生成它所需的视图变更消息`,
    status: (from) => `${from.join('、')} 还没有说自己有什么`,
    fetchState: (from) => `${from.join('、')} 还没有索取它`,
    stateCopy: (from) => `${from.join('、')} 还没有发送它`,
    body: (from) => `${from.join('、')} 还没有发送它`,
    decision: (from) => `${from.join('、')} 还没有转告它`,
  },
  conflicting: (from) => `${from.join('、')} 投给了别的请求`,
  more: (count) => `另有 ${count} 条`,
};

function next(view: ViewNumber | null): string {
  return view === null ? '再下一个视图编号' : `视图 ${view}`;
}
