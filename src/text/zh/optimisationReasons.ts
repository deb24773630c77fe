import type { optimisationReasons as english } from '../en/optimisationReasons.ts';

/** 为什么可以提前执行，只读请求又为什么可以不排序（§5.1）。 */
export const optimisationReasons: typeof english = {
  executeTentatively: {
    name: '试探性执行',
    why: () => '更低的槽位都已提交，这个槽位也已准备，它几乎一定会提交；现在就执行可以省下一步，万一不成还能撤销。',
  },
  undoTentative: {
    name: '撤销没有提交的',
    why: () => '只是已准备的槽位，以后还可能有别的决定，所以副本退回到一切都已提交的状态。',
  },
  acceptTentative: {
    name: '法定人数的试探性回复',
    why: ({ quorum, correctInQuorum }) =>
      `试探性回复还可能撤销，所以需要 ${quorum} 条：那时至少有 ${correctInQuorum} 个正确副本已准备，以后无论怎样视图变更，都会保留这个请求。`,
  },
  latestReplyCounts: {
    name: '每个副本只认最新的试探性回复',
    why: () => '副本离开时会撤销还只是试探性的执行，所以更早的视图编号的试探性回复已经不说明什么。',
  },
  askAllToRead: {
    name: '只读请求发给所有副本',
    why: () => '什么也不改变的请求不需要排序：每个副本用自己的状态回答，五步变成两步。',
  },
  answerRead: {
    name: '回答只读请求',
    why: () => '回答所反映的内容在这里都已提交，所以不会再撤销。',
  },
  holdRead: {
    name: '只读请求要等提交',
    why: () => '回答只能反映已提交的内容，所以副本要等到自己的状态里没有可能撤销的部分。',
  },
  acceptRead: {
    name: '法定人数的相同回答',
    why: ({ quorum }) =>
      `需要 ${quorum} 个相同的回答：它们与以前每次写入背后的法定人数都共有一个正确副本，所以读到的不会过时。`,
  },
  readInOrder: {
    name: '只读请求改为排序',
    why: () => '正在写入时，可能凑不齐法定人数的相同回答；这时请求像其他请求一样参与排序。',
  },
  onlyReads: {
    name: '只有读取可以不排序',
    why: () => '会改变状态的请求需要在顺序中有自己的位置；没有启用这项优化时，所有请求都需要。',
  },
  quorumOfReplies: {
    name: '每个请求都要法定人数的回复',
    why: ({ quorum }) =>
      `只读请求不排序时，写入也需要 ${quorum} 条相同的回复，这样以后任何法定人数的回答都知道这次写入。`,
  },
  decisionsOff: {
    name: '不转告决议',
    why: () => '只读优化按原论文运行时，副本只能从提议和票得知槽位的内容，或者取得状态。转告决议正是对它的修补。',
  },
  passOnDecision: {
    name: '转告决议',
    why: ({ quorum }) =>
      `不论视图编号是多少，${quorum} 条提交都能证明一个决议；转告出去，被蒙在鼓里的副本也能执行和回复（Berger、Reiser 和 Bessani，2021）。`,
  },
};
