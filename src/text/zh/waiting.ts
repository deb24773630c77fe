import type { ViewNumber } from '../../protocols/numbers.ts';
import type { VoteCount } from '../../protocols/pbft/notes.ts';
import type { Texts } from '../texts.ts';

/** 节点在等什么，缺少的消息各自怎么样了。各个分句用分号连成一句。 */
export const waiting: Texts['waiting'] = {
  sentence: (clauses) => `${clauses.join('；')}。`,
  nothing: (node) => `${node} 没有在等待任何消息。`,
  down: (node) => `${node} 已宕机，不再等待。`,

  leftBehind: {
    unaware: (node, slots) =>
      `${node} 落后 ${slots} 个槽位，自己却不知道：有关的消息全部丢失了。下一条消息、下一个检查点或下一次视图变更会让它知道。`,
    alone: (node, slots) =>
      `${node} 落后 ${slots} 个槽位：它已离开自己的视图，跟随的副本却太少。下一个检查点或下一次视图变更会让它跟上。`,
    asked: (node, slots) =>
      `${node} 落后 ${slots} 个槽位。它已经问过许多次，谁也补不上它缺少的消息。下一个检查点或下一次视图变更会让它跟上。`,
  },
  laterView: (from) => `${from.join('、')} 已在更新的视图，或正要求进入，它在索要通往那里的消息`,
  laterSlots: (from) => `${from.join('、')} 已经走得更远，它在索要自己缺少的消息`,

  prePrepared: (sequence, primary) => `槽位 ${sequence} 在等 ${primary} 的预准备`,
  primaryForgot: (sequence) => `槽位 ${sequence} 在这里没有请求：这个主节点丢失了记忆`,
  early: (votes, from) => `先保存着来自 ${from.join('、')} 的${votes}`,
  prepared: (sequence, votes) => `槽位 ${sequence} 还差${missing(votes, '条准备')}`,
  committedLocal: (sequence, votes) => `槽位 ${sequence} 已准备，还差${missing(votes, '条提交')}`,
  executed: (sequence, waitsFor) => `槽位 ${sequence} 本地已提交，但要先执行槽位 ${waitsFor}`,
  stable: (sequence, votes) => `检查点 ${sequence} 还差${missing(votes, '条检查点消息')}`,
  stateMissing: (sequence, { have, need }) =>
    `检查点 ${sequence} 的检查点消息有 ${have}/${need}，但它自己还没有执行到那里`,
  window: (requests, last, checkpoint) =>
    `有 ${requests} 个请求在等：窗口用到了槽位 ${last}，检查点 ${checkpoint} 稳定后才会移动`,
  batch: (requests, last) => `有 ${requests} 个请求在等下一批：要先执行槽位 ${last}`,
  bodies: (requests) => `有 ${requests} 个请求在等：要先得到 O 中只知道摘要的请求，它们可能就在其中`,
  proposal: (operation, client, primary) =>
    `${client ? `${client} 的` : ''}请求 ${operation} 在等主节点 ${primary} 提议`,
  body: (sequence) => `槽位 ${sequence} 只知道摘要，还要有副本发来它的请求`,
  viewChanges: (view, votes) => `视图 ${view} 还差${missing(votes, '条视图变更消息')}`,
  newView: (view, primary) => `视图 ${view} 在等它的主节点 ${primary} 的新视图消息`,
  state: (sequence, from) => `正在向 ${from} 索取槽位 ${sequence} 之后的状态`,
  replies: (operation, votes) => `请求 ${operation} 还差${missing(votes, '条一致的回复')}`,
  answers: (operation, votes) => `只读请求 ${operation} 还差${missing(votes, '个一致的回答')}`,
  otherResult: (result, from) => `${from.join('、')} 发来的结果是 ${result}`,
  queued: (count) => `后面还有 ${count} 个操作在排队`,

  timers: {
    request: (tick, view) => `等待最久的请求如果到 ${tick} 毫秒还没有执行，它就要求进入${next(view)}。`,
    newView: (tick, view) => `如果到 ${tick} 毫秒新视图还没有开始，它就要求进入${next(view)}。`,
    status: (tick) => `如果到 ${tick} 毫秒仍没有进展，它就发送进度消息。`,
    fetch: (tick) => `如果到 ${tick} 毫秒状态还没有到达，它就改问另一个副本。`,
    heartbeat: (tick) => `心跳：到 ${tick} 毫秒它会发送进度消息。`,
    retransmit: (tick) => `到 ${tick} 毫秒它会再次发送请求。`,
  },

  held: (from, step) => `${from} 的那条从第 ${step} 步起被扣在途中，放行之后才到达`,
  inFlight: (from, tick) => `${from} 的那条将于 ${tick} 毫秒到达`,
  lost: (from, step) => `${from} 的那条在第 ${step} 步被网络丢失`,
  dropped: (from, step) => `${from} 的那条在第 ${step} 步被丢弃`,
  blocked: (from, step) => `${from} 的那条在第 ${step} 步被切断的链路挡住`,
  missed: (from, step, node) => `${from} 的那条在第 ${step} 步到达，当时 ${node} 已宕机`,
  ignored: (from, step) => `${from} 的那条在第 ${step} 步被忽略`,
  kept: (from, step) => `${from} 的那条在第 ${step} 步到达，先保存，等到进入新视图再处理`,
  uncounted: (from, step) => `${from} 的那条在第 ${step} 步到达，但不能与其他的一起计数`,
  otherView: (from, view, active) => (active ? `${from} 在视图 ${view}` : `${from} 在等待视图 ${view} 开始`),
  unheard: (from) => `还没有收到 ${from.join('、')} 的`,
  heldBack: (primary) => `${primary} 已收到它，但暂不提出`,
  forgotten: (from, step, node) => `${from} 的那条在第 ${step} 步到达，之后 ${node} 丢失了记忆`,

  crashed: (from) => `${from.join('、')} 已宕机`,
  cutOff: (from) => `${from.join('、')} 已被隔离`,
  notSent: {
    request: (from) => `${from.join('、')} 还没有发送`,
    prePrepare: (from) => `${from.join('、')} 还没有为它提出预准备`,
    prepare: (from) => `${from.join('、')} 还没有它的预准备`,
    commit: (from) => `${from.join('、')} 在它上面还没有准备好`,
    checkpoint: (from) => `${from.join('、')} 还没有执行到那里`,
    reply: (from) => `${from.join('、')} 还没有执行它`,
    viewChange: (from) => `${from.join('、')} 还没有要求进入这里`,
    newView: (from) => `${from.join('、')} 还没有收齐生成它所需的视图变更消息`,
    status: (from) => `${from.join('、')} 还没有发送进度消息`,
    fetchState: (from) => `${from.join('、')} 还没有索取它`,
    stateCopy: (from) => `${from.join('、')} 还没有发送它`,
    body: (from) => `${from.join('、')} 还没有发送它`,
    decision: (from) => `${from.join('、')} 还没有转告它`,
  },
  conflicting: (from) => `${from.join('、')} 投给了别的请求`,
  more: (count) => `另有 ${count} 条`,
};

/** 1 条准备（2/3）。 */
function missing({ have, need }: VoteCount, what: string): string {
  return ` ${need - have} ${what}（${have}/${need}）`;
}

function next(view: ViewNumber | null): string {
  return view === null ? '再下一个视图' : `视图 ${view}`;
}
