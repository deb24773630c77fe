import type { Choice } from '../en/viewChanges.ts';
import type { Texts } from '../texts.ts';
import { certificate, received, tallied } from './happenings.ts';
import { listedWithAnd, spaced } from './words.ts';

/** 副本如何离开一个视图、如何进入下一个（§4.4、§4.5.2），写成关于一个副本的句子。 */
export const viewChanges: Texts['viewChanges'] = {
  requestTimedOut: (replica) => `${replica} 的定时器超时：它等待最久的请求未能按时执行。`,
  noNewView: (replica, left) => `${replica} 的定时器超时：视图 ${left} 的新视图消息未能按时到达。`,
  joins: (replica, others, { need, left }) =>
    `${replica} 跟随 ${listedWithAnd(others)}：已有 f+1 = ${need} 个其他副本放弃视图 ${left}。`,
  asks: (replica, view, { lowWaterMark, groups }) => {
    const certificates = groups.map(({ slots, view }) => `${slots} 在视图 ${view} 中的准备证书`);
    const kinds = [...(lowWaterMark > 0 ? [`检查点 ${lowWaterMark} 的证明`] : []), ...certificates];
    const carried = kinds.length === 0 ? '不附证书：没有已准备的槽位' : `附有${kinds.join('，以及')}`;
    return `${replica} 发送视图变更消息，要求进入视图 ${view}，${carried}。`;
  },
  leaves: (replica, left) => `${replica} 离开视图 ${left}。`,
  countedAhead: (replica, vote, tally, view) => `${received(replica, vote)}${tallied(tally)}，自己仍留在视图 ${view}。`,

  makesNewView: (primary, view, tally, parts) =>
    `${primary} 用新视图消息开始视图 ${view}${tallied(tally)}：${certificate(parts)}。`,
  acceptsNewView: (replica, primary, view, { have }) =>
    `${replica} 核对 ${primary} 的新视图消息：由同样的 ${have} 条视图变更消息算出同样的槽位，于是进入视图 ${view}。`,
  nothingProposed: (low) => (low === 0 ? '没有槽位有准备证书。' : `检查点 ${low} 以上没有槽位有准备证书。`),
  proposed: (choices) => `${choices.map(chosen).join('；')}。`,
  contradiction: (sequence, view, faulty) =>
    `槽位 ${sequence} 有两个视图 ${view} 的准备证书互相矛盾${faulty > 0 ? `：故障副本一定至少有 ${faulty} 个` : ''}。`,

  keptForLater: (replica, vote, view) => `${received(replica, vote)}，先保存起来，等进入视图 ${view} 再处理。`,
  takesUp: (replica, count) => `${replica} 现在处理先前保存的 ${count} 条消息。`,
};

function chosen({ slots, request, view, over }: Choice): string {
  if (view === null) return `${slots} 成为空请求`;
  if (request === null) return `${slots} 保持视图 ${view} 中已准备的请求`;
  const rivals = over.length > 0 ? `，胜过视图 ${over.join('、')} 的证书` : '';
  return spaced(`${slots} 仍是 ${request}（视图 ${view} 中已准备${rivals}）`);
}
