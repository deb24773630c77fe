import type { Texts } from '../texts.ts';

/** 谁说了谎，凭什么知道：一个槽位的两份证书，两条互相矛盾的消息。 */
export const convictions: Texts['convictions'] = {
  conflict: (sequence) => `槽位 ${sequence} 有两份证书`,
  side: {
    committedLocal: (replica, view) => `${replica}，视图 ${view}：本地已提交`,
    prepared: (replica, view) => `${replica}，视图 ${view}：已准备`,
  },
  votes: {
    committedLocal: (voters) => `${voters.join('、')} 的提交`,
    prepared: (voters) => `${voters.join('、')} 的预准备和准备`,
  },
  nullRequest: '空请求',
  unknownRequest: '没有人出示过的请求',
  both: (replicas) => `两份证书里都有：${replicas.join('、')}。`,
  nobodyInBoth: '没有副本同时在两份证书里：这样的法定人数太小，碰不到一起。',
  liars: (replicas) => `正确副本不会两份都签。说谎的是 ${replicas.join('、')}。`,
  noLiars: '其中没有已知的说谎者：这里被破坏的是规则。',

  contradictions: '作恶的证据',
  contradiction: (holder, liar, message, about) =>
    `${holder} 手里有 ${liar} 签名的两条互相矛盾的消息：对${about} 的${message}。`,
  contradictionSteps: (first, second) => `第 ${first} 步和第 ${second} 步`,
  more: (count) => `另有 ${count} 处同样的证据。`,
};
