import type { answers as english } from '../en/answers.ts';

/** 设置里有关课程答案的文字。 */
export const answers: typeof english = {
  title: '课程',
  about: '答案和最好成绩只保存在这个浏览器里。',
  save: '把答案保存为文件',
  download: '下载答案（xAPI）',
  open: '打开答案文件…',
  nothingYet: '还没有回答任何问题，没有内容可以保存。',
  saved: (name) => `浏览器会把它存为 ${name}。`,
  taken: (answers, scores, leftOut) => {
    const taken = `从文件里新增了 ${answers} 个答案、${scores} 项最好成绩。`;
    const said = answers + scores === 0 ? '文件里没有新的内容。' : taken;
    return leftOut === 0 ? said : `${said}另有 ${leftOut} 项本版本不认识，已略去。`;
  },
  faults: {
    tooLarge: (most) => `文件超过 ${most} 个字符，最多只读这么多。`,
    notOurs: '这不是 PBFT 实验室的答案文件。',
    newer: '这个文件来自更新的版本：请重新载入本页，再打开一次。',
    unreadable: '文件无法读取：它可能被锁定、已被移动，或是一个文件夹。',
    lessonsMissing: '课程没有载入。请检查网络，再试一次。',
    notKept: '这个浏览器不保存答案，所以没有采用文件里的内容。',
    notSaved: '浏览器没能保存文件。',
  },
};
