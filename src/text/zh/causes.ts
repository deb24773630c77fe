import type { TimerName } from '../../engine/protocol.ts';
import type { Texts } from '../texts.ts';
import { interventions } from './interventions.ts';
import { joined } from './words.ts';

const timerNames: Readonly<Record<TimerName, string>> = interventions.terms.timers;

/** 一条消息或一个决定的前因后果，以及两份证书共有的副本。 */
export const causes: Texts['causes'] = {
  title: '前因后果',
  past: '前因',
  future: '后果',
  path: '关键路径',
  pastShare: ({ part, all }) => `此前处理过的 ${all} 条消息里，有 ${part} 条可能影响过它。其余的与它并发。`,
  futureShare: ({ part, all }) => `从那以后到这一步共 ${all} 步，其中 ${part} 步可能受过它的影响。`,
  notHandled: '到这一步还没有节点处理它，所以它还没有后果。',
  notTheLast: '客户端等的不是这条回复：凑够数目的是另一条。',
  hops: '关键路径的各段',
  message: (message, from, to) => joined(`${message} ${from} → ${to}`),
  timer: (node, timer) => joined(`${node} 的${timerNames[timer] ?? timer}`),
  wait: (node) => joined(`${node} 在等别的事`),
  ticks: (ticks) => `${ticks} 毫秒`,
  sum: (ticks) => `合计 ${ticks} 毫秒，正是客户端的延迟。`,

  compare: '与…比较',
  nothingToCompare: '到这一步还没有别的完整证书。',
  choose: '选一份证书',
  onlyLatest: (count) => `只列出最近的 ${count} 份。`,
  about: {
    prepared: (node, view, sequence) => joined(`${node}：已准备，槽位 ${sequence}，视图 ${view}`),
    committedLocal: (node, view, sequence) => joined(`${node}：本地已提交，槽位 ${sequence}，视图 ${view}`),
    stable: (node, _view, sequence) => joined(`${node}：检查点 ${sequence} 已稳定`),
    enteredView: (node, view) => joined(`${node}：视图 ${view} 的新视图消息`),
    accepted: (node, _view, timestamp) => joined(`${node}：已接受请求 ${timestamp} 的结果`),
  },
  thisOne: '这份证书',
  otherOne: '另一份',
  common: '两份都有',
  nobody: '没有',
  mustShare: ({ least, replicas }, [first, second]) =>
    `${replicas} 个副本中取 ${first} 个和 ${second} 个，至少有 ${least} 个相同。`,
  needNotShare: ({ replicas }, [first, second]) =>
    `${replicas} 个副本中取 ${first} 个和 ${second} 个，可以一个也不相同。`,
  hasCorrect: ({ common, faults }) =>
    `故障副本最多 f = ${faults} 个，所以两份都有的 ${common.length} 个里至少有一个是正确的。`,
  mayBeFaulty: ({ enough }) => `两份都有的不到 f+1 = ${enough} 个：它们可能全是故障副本。`,
  faulty: (names) => `这一步 ${names.join('、')} 有故障。`,
};
