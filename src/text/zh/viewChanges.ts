import type { Choice } from '../en/viewChanges.ts';
import type { Texts } from '../texts.ts';
import { tallied } from './happenings.ts';
import { listedWithAnd, spaced } from './words.ts';

/** 副本如何离开一个视图、如何进入下一个（§4.4、§4.5.2），写成关于一个副本的句子。 */
export const viewChanges: Texts['viewChanges'] = {
  requestTimedOut: (replica, left, view) =>
    `${replica} 的定时器到时：它等待最久的请求没有及时执行。它离开视图 ${left}，要求进入视图 ${view}。`,
  noNewView: (replica, left, view) =>
    `${replica} 的定时器到时：视图 ${left} 的新视图消息没有及时到来。它转而要求进入视图 ${view}。`,
  joins: (replica, others, { need, left, view }) =>
    `${replica} 跟随 ${listedWithAnd(others)}：已有 f+1 = ${need} 个其他副本放弃视图 ${left}，所以它也要求进入视图 ${view}。`,
  carries: (replica, { lowWaterMark, groups }) => {
    const certificates = groups.map(({ slots, view }) => `${slots} 在视图 ${view} 中的准备证书`);
    const kinds = [...(lowWaterMark > 0 ? [`检查点 ${lowWaterMark} 的证明`] : []), ...certificates];
    if (kinds.length === 0) return `它的视图变更消息不附证书：${replica} 上没有已准备的槽位。`;
    return `它的视图变更消息附有${kinds.join('，以及')}。`;
  },
  counted: (replica, vote, tally) =>
    `${replica} 计入 ${vote.from} 要求进入${vote.about} 的${vote.message}${tallied(tally)}。`,
  countedAhead: (replica, vote, tally, view) =>
    `${replica} 计入 ${vote.from} 要求进入${vote.about} 的${vote.message}${tallied(tally)}，自己仍留在视图 ${view}。`,

  makesNewView: (primary, { view, from, tally }) =>
    `${primary} 是视图 ${view} 的主节点，由 ${listedWithAnd(from)} 的视图变更消息${tallied(tally)}得出新视图消息。`,
  acceptsNewView: (replica, primary, { view, from }) =>
    `${replica} 核对 ${primary} 的新视图消息：由 ${listedWithAnd(from)} 的视图变更消息算出同样的 O，于是进入视图 ${view}。`,
  nothingProposed: (low) =>
    low === 0 ? '没有槽位有准备证书，所以 O 是空的。' : `检查点 ${low} 以上没有槽位有准备证书，所以 O 是空的。`,
  proposed: (low, high, choices) => `从 min-s = ${low} 到 max-s = ${high}，O 规定：${choices.map(chosen).join('；')}。`,
  contradiction: (sequence, view, faulty) =>
    `槽位 ${sequence} 有两个视图 ${view} 的准备证书互相矛盾${faulty > 0 ? `：故障副本一定至少有 ${faulty} 个` : ''}。`,

  keptForLater: (replica, vote, view) =>
    `${replica} 先保存 ${vote.from} 对${vote.about} 的${vote.message}，等进入视图 ${view} 再处理。`,
  takesUp: (replica, count) => `${replica} 现在处理先前保存的 ${count} 条消息。`,
};

function chosen({ slots, request, view, over }: Choice): string {
  if (view === null) return `${slots} 成为空请求`;
  if (request === null) return `${slots} 保持视图 ${view} 中已准备的请求`;
  const rivals = over.length > 0 ? `，胜过视图 ${over.join('、')} 的证书` : '';
  return spaced(`${slots} 是 ${request}（视图 ${view} 中已准备${rivals}）`);
}
