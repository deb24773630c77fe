import type { gallery as english } from '../en/gallery.ts';

/** 示例库：有哪些可以打开。 */
export const gallery: typeof english = {
  title: '示例库',
  groups: {
    all: '全部',
    lessons: '课程',
    challenges: '挑战',
    scenarios: '场景',
    lies: '谎言',
    brokenRules: '违反规则',
    cases: '真实案例',
    comparisons: '对照 Go 演示程序',
    runs: '我的运行',
  },
  choice: '分组',
  cards: '可以打开的内容',
  search: '搜索示例库',
  examples: '搜索：宕机、法定人数、视图变更、§4.4…',
  experiments: '实验',
  replaces: '打开时只替换没有动过的运行，你改动过的都会保留。',
  intros: {
    challenges: '每一项都只有任务，没有讲解：用尽可能少的改动，让运行满足所有目标。页面会告诉你目前已知的最好成绩。',
    lies: '每一项都会打开一个运行，其中有一个节点用一种方式说谎，并且这个谎会改变一些事情。',
    brokenRules: '每一条都打开同一场景的两个运行并加以对照：一个里所有正确节点都违反规则，另一个里都遵守。',
    cases:
      '真实的程序、论文和规约里报告过的问题。每一项都打开两个运行并加以对照，停在该看的地方：一个有错误，另一个没有。',
  },
  caseText: (happened, see, kept, isAlike) => [
    happened,
    `${isAlike ? '重演（错误相似，程序不同）' : '重演'}：${see}`,
    `旁边的运行：${kept}`,
  ],
  sources: '来源',
  twoSides: (one, oneText, other, otherText) => `${one}：${oneText}${other}：${otherText}`,
  startHere: '从这里开始',
  difficulty: (level) => `难度 ${level}（最高为 3）`,
  found: (count) => `找到 ${count} 项`,
  nothing: (wanted) => `没有找到与「${wanted}」有关的内容。`,
  everywhere: '在全部内容中搜索',
  clear: '清除搜索',
};
