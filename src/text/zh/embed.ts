import type { embed as english } from '../en/embed.ts';

/** 嵌在别人网页里的实验页面的文字。 */
export const embed: typeof english = {
  label: 'PBFT 实验室：协议的一次运行',
  openInLab: '在实验室中打开',
  replay: '重新播放',
  taskInLab: '问题都答完了。这一课的任务要在完整的实验室里做。',
  scriptForbidden: '外面的网页禁止页内脚本。在那里请改用实验室网站的框架来显示这次运行。',
  noLesson: '已退出这一课。',
  faults: {
    badChoice: (name, value, choices) =>
      value === ''
        ? `这个框架的网址缺少「${name}」：${choices.join('、')}。`
        : `这个框架的网址里写着「${name}=${value}」，但可选的只有 ${choices.join('、')}。`,
    badStep: (name, value) => `这个框架的网址里写着「${name}=${value}」，这不是步的编号。`,
    repeatedName: (name) => `这个框架的网址里「${name}」出现了不止一次。`,
    unknownName: (name) => `这个框架的网址里有「${name}」，它在框架里没有意义。`,
    emptyStretch: (from, to) => `这个框架的网址要显示第 ${from} 步到第 ${to} 步；起点必须在终点之前。`,
    lessonMode: (parameter) => `课程要用「${parameter}」显示，而且只有课程能这样显示。`,
    lessonStretch: (names) => `课程有自己的停顿处：${names.map((name) => `「${name}」`).join('')}只用于运行。`,
  },
};
