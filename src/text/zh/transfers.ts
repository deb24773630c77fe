import type { Receivers } from '../en/transfers.ts';
import type { Texts } from '../texts.ts';
import { listedWithAnd, spaced } from './words.ts';

/** 补发了什么、取了什么（§4.3、§4.4），写成关于一个副本的句子。 */
/** 发给所有其他副本时，不必逐一列出。 */
function toWhom(to: Receivers): string {
  return to === null ? '' : `向 ${to.join('、')} `;
}

export const transfers: Texts['transfers'] = {
  statusSent: {
    noProgress: (replica, to, where) => `${replica} 没有进展，${toWhom(to)}发送进度消息：它${where}。`,
    restarted: (replica, to, where) => `${replica} ${toWhom(to)}发送进度消息，请它们补发错过的内容：它${where}。`,
    requestUnknown: (replica, to, where) =>
      `${replica} 只知道 O 中某个请求的摘要，${toWhom(to)}发送进度消息，请它们补发：它${where}。`,
    stateInstalled: (replica, to, where) =>
      `${replica} ${toWhom(to)}发送进度消息，请它们补发这个状态之后的内容：它${where}。`,
    beyondWindow: (replica, to, where) => `${replica} 听说有窗口之上的槽位，${toWhom(to)}发送进度消息：它${where}。`,
    connected: (replica, to, where) => `${replica} ${toWhom(to)}发送进度消息：它${where}。`,
    heartbeat: (replica, to, where) => `${replica} 的心跳：它${toWhom(to)}发送进度消息，说明自己${where}。`,
  },
  connected: (replica, peers) => `传输层告诉 ${replica}，${listedWithAnd(peers)} 又可以连通了。`,
  inView: (view, executed) => `在视图 ${view}，${upTo(executed)}`,
  betweenViews: (view, executed) => `在等待视图 ${view}，${upTo(executed)}`,
  retransmitted: (replica, to, messages) => spaced(`${replica} 把 ${to} 缺少的消息补发给它：${messages.join('、')}。`),

  fetchStarted: (replica, sequence, { node, voters }, why) =>
    `${replica} 向 ${node} 索取槽位 ${sequence} 之后的状态：${why}。摘要由 ${listedWithAnd(voters)} 证明。`,
  fetchReasons: {
    aboveWindow: '其他副本领先太多，它们的消息已经帮不上忙',
    behind: '其他副本已有这个状态，却没有消息能让它到达那里',
    newView: '新视图从这个检查点开始',
    diverged: '法定人数的副本得到的状态与它的不同',
    nextReplica: '先前询问的副本没有帮上忙',
  },
  stateSent: (replica, to, sequence) => `${replica} 向 ${to} 发送状态数据，即槽位 ${sequence} 之后的状态。`,
  fetchEnded: (replica, sequence) => `${replica} 已经自己到了槽位 ${sequence}，不再需要那之后的状态。`,
  stateInstalled: (replica, from, sequence) =>
    `${replica} 采用 ${from} 给出的槽位 ${sequence} 之后的状态：它与已证明的摘要相符。`,
  skipped: (replica, slots) => `${replica} 不再执行${slots}。`,
  replaced: (replica) => `它取代了 ${replica} 自己算出的状态。`,
  bodyLearnt: (replica, from, sequence, request) =>
    spaced(`${replica} 从 ${from} 得知槽位 ${sequence} 的内容：${request}。`),
};

function upTo(executed: number): string {
  return executed === 0 ? '还没有执行任何请求' : `已执行到槽位 ${executed}`;
}
