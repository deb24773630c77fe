import type { VoteCount } from '../../protocols/pbft/notes.ts';
import type { Part, Post, Vote } from '../en/happenings.ts';
import type { Texts } from '../texts.ts';
import { listedWithAnd, spaced, words } from './words.ts';

/** 一步里发生的事，写成关于一个节点的句子。 */
export const happenings: Texts['happenings'] = {
  // 客户端（§4.1）。
  requested: (client, operation, primary) => `${client} 向主节点 ${primary} 发送请求 ${operation}。`,
  requestedNext: (client, operation, primary) => `${client} 接着向 ${primary} 发送下一个请求 ${operation}。`,
  requestedAgain: (client, operation, posts) =>
    `${client} 没有按时得到结果，${receiversOf(posts)} 重新发送请求 ${operation}。`,
  queued: (client, operation, behind) => `${client} 还在等待前一个结果，${operation} 要排队（队列中有 ${behind} 个）。`,
  countedReply: (client, reply, replica, { tally, view, others }) =>
    `${client} 收到 ${replica} 的${reply}，一致的回复 ${counts(tally)}${view === null ? '' : `，只与视图 ${view} 的相加`}${others > 0 ? `；另有 ${others} 个副本给出别的结果` : ''}。`,
  accepted: (client, operation, result, tally) =>
    `${client} 接受 ${operation} 的结果 ${result}，一致的回复 ${counts(tally)}：来自 ${listedWithAnd(tally.from)}。`,

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
    spaced(`${replica} 接受 ${primary} 的预准备：槽位 ${sequence} 的请求是${operation}。`),
  prepared: (replica, sequence, tally, parts) =>
    `${replica} 对槽位 ${sequence} 达到「已准备」${tallied(tally)}：${certificate(parts)}。`,
  committedLocal: (replica, sequence, tally, parts) =>
    `${replica} 对槽位 ${sequence} 达到「本地已提交」${tallied(tally)}：${certificate(parts)}。`,
  gap: (replica, sequence, waitsFor) => `${replica} 要先执行槽位 ${waitsFor}，才能执行槽位 ${sequence}。`,
  executes: (replica, operations, posts) =>
    spaced(`${replica} 执行 ${listedWithAnd(operations)}${posts.length > 0 ? `，并${posted(posts)}` : ''}。`),
  consumed: (replica, operation, sequence) => `${replica} 以前执行过 ${operation}：槽位 ${sequence} 什么也不改变。`,
  emptySlot: (replica, sequence) => `${replica} 在槽位 ${sequence} 执行空请求：状态不变。`,
  executedBefore: (replica, sequence) => `${replica} 以前已执行过槽位 ${sequence}，不会再次执行。`,
  counted: (replica, vote, tally) => `${received(replica, vote)}${tallied(tally)}。`,
  countedEarly: (replica, vote) => `${received(replica, vote)}，先保存起来：预准备还没有到达。`,
  countedUnprepared: (replica, vote, tally) => `${received(replica, vote)}${tallied(tally)}，但它自己还没有已准备。`,
  countedOther: (replica, vote, tally) =>
    `${received(replica, vote)}，但投的是另一个请求。${replica} 所接受的请求票数为 ${counts(tally)}。`,

  // 检查点（§4.3）。
  countedCheckpoint: (replica, vote, tally, others) =>
    `${received(replica, vote)}${tallied(tally)}${otherStates(others)}。`,
  countedAhead: (replica, vote, tally, others) =>
    `${received(replica, vote)}${tallied(tally)}${otherStates(others)}，但它自己还没有执行到那里。`,
  checkpointTaken: (replica, sequence) => `${replica} 建立检查点 ${sequence}。`,
  stable: (replica, sequence, tally, parts) =>
    `检查点 ${sequence} 在 ${replica} 达到「已稳定」${tallied(tally)}：${certificate(parts)}。`,
  discarded: (replica, sequence) => `${replica} 清除槽位 ${sequence} 及以前的日志。`,

  // 发送了什么，以及消息一发出就遇到的事。
  sends: (node, posts) => `${node} ${posted(posts)}。`,
  sendsAndWaits: (node, posts, ticks) => `${node} ${posted(posts)}，并启动定时器：${ticks} 毫秒。`,
  loses: (messages, to) => spaced(`网络丢失了发往 ${to.join('、')} 的${messages.join('和')}。`),
  blocks: (messages, to) => spaced(`链路已切断，挡住了发往 ${to.join('、')} 的${messages.join('和')}。`),
  dropsByPattern: (messages, to, pattern) => `发给 ${to.join('、')} 的${messages.join('、')}按条件「${pattern}」丢弃。`,
  duplicates: (messages, to) => spaced(`网络复制了发往 ${to.join('、')} 的${messages.join('和')}。`),

  // 没有人收到的消息。
  missedCrashed: (message, receiver) => spaced(`${message}到达，但 ${receiver} 已宕机，没有处理。`),
  missedCut: (message, sender, receiver) => spaced(`${message}没有到达：${sender} 到 ${receiver} 的链路已切断。`),

  nothing: (node) => `${node} 无事可做。`,
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
  return have > need ? `，已有 ${have} 票（只需 ${need} 票）` : `，票数 ${have}/${need}`;
}

function counts({ have, need }: VoteCount): string {
  return have > need ? `${have}（只需 ${need}）` : `${have}/${need}`;
}

export function received(replica: string, { message, from, about }: Vote): string {
  const purpose = message === words.messages.viewChange ? '要求进入' : '对';
  return `${replica} 收到 ${from} ${purpose}${about} 的${asMessage(message)}`;
}

/** 「准备」是动作，也是消息的名字：说收到它时，要说「准备消息」。 */
function asMessage(name: string): string {
  return name.endsWith('消息') ? name : `${name}消息`;
}

function otherStates(others: number): string {
  return others > 0 ? `；另有 ${others} 条写的是别的摘要` : '';
}

/** 发给所有其他副本时不必逐一列出；漏掉了谁，要说出来。 */
export function posted(posts: readonly Post[]): string {
  const isShort = posts.length === 1 && posts.every(({ isBroadcast }) => isBroadcast);
  return posts
    .map((post) => {
      const sent = `发送${post.messages.join('和')}`;
      if (isShort) return spaced(sent);
      const leftOut = post.leftOut.length > 0 ? `，不发给 ${post.leftOut.join('、')}` : '';
      return spaced(`${receiversOf([post])} ${sent}${leftOut}`);
    })
    .join('，');
}

export function receiversOf(posts: readonly Post[]): string {
  const [post] = posts;
  return post?.isToAll ? '向所有副本' : `向 ${(post?.to ?? []).join('、')}`;
}

/** R0 的预准备，加上 R1 和自己的准备。 */
export function certificate(parts: readonly Part[]): string {
  return parts
    .map(
      ({ message, from, own }) => `${own ? listedWithAnd([...from, '自己']) : `${listedWithAnd(from)} `}的${message}`,
    )
    .map((part, index) => (index === 0 ? part : spaced(`加上${part}`)))
    .join('，');
}
