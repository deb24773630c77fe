import type { Tally } from '../../protocols/pbft/explain/counts.ts';
import type { VoteCount } from '../../protocols/pbft/notes.ts';
import type { Part, Post } from '../en/happenings.ts';
import type { Texts } from '../texts.ts';
import { listedWithAnd, spaced } from './words.ts';

/** 一步里发生的事，写成关于一个节点的句子。 */
export const happenings: Texts['happenings'] = {
  // 客户端（§4.1）。
  requested: (client, operation, primary) => `${client} 向主节点 ${primary} 发送请求 ${operation}。`,
  requestedNext: (client, operation, primary) => `${client} 接着向 ${primary} 发送下一个请求 ${operation}。`,
  requestedAgain: (client, operation, replicas) =>
    `${client} 等待超时，向 ${replicas.join('、')} 重新发送请求 ${operation}。`,
  queued: (client, operation, behind) => `${client} 还在等待前一个结果，${operation} 要排队（队列中有 ${behind} 个）。`,
  countedReply: (client, reply, replica, { tally, view, others }) =>
    `${client} 计入 ${replica} 的${reply}${tallied(tally)}${view === null ? '' : `，只与视图 ${view} 的相加`}${others > 0 ? `；另有 ${others} 个副本给出别的结果` : ''}。`,
  accepted: (client, operation, result, tally) =>
    `${client} 接受 ${operation} 的结果 ${result}${tallied(tally)}：来自 ${listedWithAnd(tally.from)} 的回复。`,

  // 副本上的请求（§4.1、§4.2）。
  assigned: (primary, operation, sequence) => spaced(`主节点 ${primary} 把槽位 ${sequence} 分配给 ${operation}。`),
  buffered: (primary, operation, limit) => `主节点 ${primary} 暂存 ${operation}：它的窗口到槽位 ${limit} 为止。`,
  bufferedForBatch: (primary, operation) => spaced(`主节点 ${primary} 把 ${operation} 留到下一批：上一批还在排序。`),
  bufferedForBody: (primary, operation) =>
    `主节点 ${primary} 暂存 ${operation}：O 中有它只知道摘要的请求，这可能就是其中之一。`,
  keptForPrimary: (replica, operation, primary) => `${replica} 保存请求 ${operation}，等主节点 ${primary} 为它排序。`,
  keptBetweenViews: (replica, operation, view) =>
    `${replica} 保存请求 ${operation}：视图 ${view} 开始之前，什么也不排序。`,
  relayed: (backup, operation, primary) => `${backup} 是备份节点，把请求 ${operation} 转交给主节点 ${primary}。`,
  relayedInNewView: (backup, operations, primary) =>
    spaced(`${backup} 仍在等 ${listedWithAnd(operations)}，把请求转交给主节点 ${primary}。`),
  replyResent: (replica, operation, posts) =>
    `${replica} 以前执行过 ${operation}${posts.length > 0 ? `，再次${posted(posts)}` : ''}。`,

  // 三个阶段（§4.2）。
  prePrepared: (replica, primary, sequence, operation) =>
    spaced(`${replica} 接受 ${primary} 的预准备：槽位 ${sequence} 是${operation}。`),
  prepared: (replica, sequence, tally, parts) =>
    `${replica} 在槽位 ${sequence} 已准备${tallied(tally)}：${certificate(parts)}。`,
  committedLocal: (replica, sequence, tally, parts) =>
    `${replica} 在槽位 ${sequence} 本地已提交${tallied(tally)}：${certificate(parts)}。`,
  gap: (replica, sequence, waitsFor) => `${replica} 要先执行槽位 ${waitsFor}，才能执行槽位 ${sequence}。`,
  executes: (replica, operations, posts) =>
    spaced(`${replica} 执行 ${listedWithAnd(operations)}${posts.length > 0 ? `，并${posted(posts)}` : ''}。`),
  consumed: (replica, operation, sequence) => `${replica} 以前执行过 ${operation}：槽位 ${sequence} 什么也不改变。`,
  emptySlot: (replica, sequence) => `${replica} 在槽位 ${sequence} 执行空请求：状态不变。`,
  executedBefore: (replica, sequence) => `${replica} 以前已执行过槽位 ${sequence}，不会再次执行。`,
  counted: (replica, vote, tally) => `${replica} 计入 ${vote.from} 对${vote.about} 的${vote.message}${soFar(tally)}。`,
  countedEarly: (replica, vote) =>
    `${replica} 先保存 ${vote.from} 对${vote.about} 的${vote.message}：预准备还没有到达。`,
  countedUnprepared: (replica, vote, tally) =>
    `${replica} 计入 ${vote.from} 对${vote.about} 的${vote.message}${soFar(tally)}，但它自己在这个槽位还没有准备好。`,
  countedOther: (replica, vote, tally) =>
    `${replica} 计入 ${vote.from} 对${vote.about} 的${vote.message}，但它投给了另一个请求；${replica} 在那里接受的请求目前${ownSoFar(tally)}。`,

  // 检查点（§4.3）。
  countedCheckpoint: (replica, vote, tally, others) =>
    `${replica} 计入 ${vote.from} 对${vote.about} 的${vote.message}${tallied(tally)}${otherStates(others)}。`,
  countedAhead: (replica, vote, tally, others) =>
    `${replica} 计入 ${vote.from} 对${vote.about} 的${vote.message}${tallied(tally)}${otherStates(others)}，但它自己还没有执行到那里。`,
  checkpointTaken: (replica, sequence) => `${replica} 建立检查点 ${sequence}。`,
  stable: (replica, sequence, tally, parts) =>
    `检查点 ${sequence} 在 ${replica} 已稳定${tallied(tally)}：${certificate(parts)}。`,
  discarded: (replica, sequence) => `${replica} 清除槽位 ${sequence} 及以前的日志。`,

  // 发送了什么，以及消息一发出就遇到的事。
  sends: (node, posts) => `${node} ${posted(posts)}。`,
  loses: (messages, to) => spaced(`网络丢失了发往 ${to.join('、')} 的${messages.join('和')}。`),
  blocks: (messages, to) => spaced(`链路断开，挡住了发往 ${to.join('、')} 的${messages.join('和')}。`),
  dropsByPattern: (messages, to, pattern) => `发给 ${to.join('、')} 的${messages.join('、')}按条件「${pattern}」丢弃。`,
  doubles: (messages, to) => spaced(`网络复制了发往 ${to.join('、')} 的${messages.join('和')}。`),

  // 没有人收到的消息。
  missedCrashed: (message, receiver) => `${message}到达时，${receiver} 已宕机，什么也收不到。`,
  missedCut: (message, sender, receiver) => `${message}没有到达：${sender} 到 ${receiver} 的链路已断开。`,

  nothing: (node) => `${node} 什么也没有做。`,
  plainNote: (node, kind, values) =>
    values.length > 0 ? `${node}：${kind}（${values.join('，')}）。` : `${node}：${kind}。`,

  withContent: (message, content) => `${message} ${content}`,
  operationOf: (operation, client) => `${client} 的 ${operation}`,
  nullRequest: '空请求',
  unknownRequest: '只知道摘要的请求',
  moreRequests: (count) => `另外 ${count} 个`,
  tentative: (message) => `试探性${message}`,
  several: (message, count) => `${count} 条${message}`,
};

export function tallied({ have, need }: VoteCount): string {
  return have > need ? `（已有 ${have} 条，${need} 条就够）` : `（${have}/${need}）`;
}

function otherStates(others: number): string {
  return others > 0 ? `；另有 ${others} 条写的是别的摘要` : '';
}

/** 还在增长的证书：计入准备时，说明预准备也算在内。 */
function soFar({ have, need, withProposal }: Tally): string {
  if (have > need) return `（${withProposal ? '含预准备共' : '已有'} ${have} 条，${need} 条就够）`;
  return `（${have}/${need}${withProposal ? '，含预准备' : ''}）`;
}

function ownSoFar({ have, need, withProposal }: Tally): string {
  const included = withProposal ? '（含预准备）' : '';
  return have > need ? `已有 ${have} 条${included}，${need} 条就够` : `是 ${have}/${need}${included}`;
}

export function posted(posts: readonly Post[]): string {
  return posts.map(({ messages, to }) => spaced(`向 ${to.join('、')} 发送${messages.join('和')}`)).join('，');
}

/** 发送者不多时用顿号：来自 R0 的预准备、R1 的准备、自己的准备。多了就分开说，免得与人名之间的顿号混淆。 */
export function certificate(parts: readonly Part[]): string {
  const isLong = parts.some(({ from }) => from.length > 2);
  const items: string[] = [];
  for (const { message, from, own } of parts) {
    const isFirst = !items.some((item) => item.startsWith('来自'));
    if (from.length > 0) items.push(`${isFirst || isLong ? '来自 ' : ''}${listedWithAnd(from)} 的${message}`);
    if (own) items.push(`自己的${message}`);
  }
  return items.join(isLong ? '，' : '、');
}
