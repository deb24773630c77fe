import type { palette as english } from '../en/palette.ts';

/** 命令面板的文字。 */
export const palette: typeof english = {
  search: '搜索命令、运行、课程、步和术语',
  examples: '搜索：宕机、视图变更、主题…',
  results: '可以做的事和可以打开的内容',
  actions: '命令',
  steps: '这个运行里的步',
  terms: '术语',
  named: (what, which) => `${what}：${which}`,
  step: (count, sentence) => `${count} · ${sentence}`,
  on: '已开启',
  shownOf: (shown, total) => `显示 ${shown} 项，共 ${total} 项`,
  found: (count) => `找到 ${count} 项`,
  more: (most) => `每一组最多显示 ${most} 项，多输入几个字就能缩小范围。`,
  nothing: (wanted) => `没有找到与「${wanted}」有关的内容。试试少输几个字，或者换一个词。`,
  nothingInFocus: '请先在图中选中一条泳道或一条消息。',
  stepsOnTheirWay: '还在搜索各步。',
  stepsSoFar: '只搜索到当前这一步。打开「显示未来」，就能搜索之后的步。',
  stepsBound: (most) => `只搜索最前面的 ${most} 步。`,
};
