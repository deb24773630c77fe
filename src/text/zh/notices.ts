import type { notices as english } from '../en/notices.ts';

/** 对上一次操作结果的一行说明。 */
export const notices: typeof english = {
  forked: (kept, made, change) => `运行 ${kept} 已保留。新运行 ${made}：${change}。`,
  changed: '从这里起，运行已更改。',
  runDropped: (run) => `最多保留六个运行；最早的运行 ${run} 已被移除。`,
  undone: '已撤销。',
  redone: '已重做。',
  nothingToUndo: '没有可以撤销的更改。',
  nothingToRedo: '没有可以重做的更改。',
  noOtherRun: '没有别的运行可以并排。请打开另一个场景，或者改动过去的某一步。',
  interventionsRemoved: (count) => `有 ${count} 项干预被略去：这个集群里没有对应的节点。`,
  tooManyInterventions: (most) => `一个运行最多容纳 ${most} 项干预。请先删除一项。`,
  linkClipped: (wanted, most) => `链接要求第 ${wanted} 步，但这个运行只有 ${most} 步。`,
  noSuchStep: (typed, most) => `没有第「${typed}」步：这个运行有第 0 步到第 ${most} 步。`,
  otherRules: (made, here) => `这个链接按引擎规则 ${made} 制作，现按规则 ${here} 显示；运行可能有所不同。`,
  viewRefused: {
    badStep: (value) => `地址要求第「${value}」步，但这不是一个步数；其余部分已打开。`,
    badFocus: (value) => `地址把焦点放在「${value}」上，但这里没有它；其余部分已打开。`,
    badLanguage: (value) => `地址要求语言「${value}」，这里没有；页面保持现在的语言。`,
  },
};
