import type { Texts } from '../texts.ts';
import { certificate, posted, receiversOf, tallied } from './happenings.ts';
import { listedWithAnd, spaced } from './words.ts';

/** 试探性执行，以及不排序的读取（§5.1），写成关于一个节点的句子。 */
export const optimisations: Texts['optimisations'] = {
  executesTentatively: (replica, sequence, operations, posts) =>
    spaced(
      `${replica} 在槽位 ${sequence} 提交之前就试探性执行 ${listedWithAnd(operations)}${posts.length > 0 ? `，并${posted(posts)}` : ''}。`,
    ),
  nothingTentatively: (replica, sequence) => `${replica} 试探性地经过槽位 ${sequence}：其中没有新的请求。`,
  isFinal: (replica, sequence) => `${replica} 在槽位 ${sequence} 试探性执行的结果现在不会再变。`,
  rolledBack: (replica, sequence) => `${replica} 撤销它在槽位 ${sequence} 的试探性执行。`,

  asksAll: (client, operation, posts) => `${client} ${receiversOf(posts)} 发送只读请求 ${operation}。`,
  asksInOrder: (client, operation, primary) =>
    `${client} 得不到法定人数的一致回答，改向主节点 ${primary} 发送请求 ${operation}，让它参与排序。`,
  readAnswered: (replica, operation, posts) => `${replica} 用自己的状态回答 ${operation}，${posted(posts)}。`,
  readHeld: (replica, operation) => `${replica} 暂不回答 ${operation}：它要读的内容还没有全部提交。`,
  decided: (replica, from, { sequence, batch, tally }, parts) =>
    spaced(
      `${replica} 从 ${from} 得知槽位 ${sequence} 已提交，内容是 ${batch}${tallied(tally)}：${certificate(parts)}。`,
    ),
};
