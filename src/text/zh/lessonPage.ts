import type { LessonPageTexts } from '../texts.ts';

/** 一课作为网页时，课文四周的文字。 */
export const lessonPage: LessonPageTexts = {
  pageTitle: (number, title) => `${title} · PBFT 实验室第 ${number} 课`,
  number: (number, total) => `第 ${number} 课，共 ${total} 课`,
  play: '在实验室里学这一课',
  playNote: '实验室里是同一次运行：可以一步一步走，可以退回，也可以弄坏它。',
  answerHere: (number) => `在运行里回答问题 ${number}`,
  question: (number) => `问题 ${number}`,
  elsewhere: '在另一次运行中：',
  picture: (replicas) => `${replicas} 个副本的时空图，画到此处为止。旁边的句子说明最后发生了什么。`,
  whatHappens: '结果如何',
  answer: '答案：',
  andThen: '，然后是 ',
  nowYou: '轮到你了',
  goals: '做到以下几点就算完成',
  hint: '提示',
  secondHint: '起决定作用的规则',
  firstMove: '第一步怎么走',
  solved: '解法说明了什么',
  tryIt: '到实验室里试一试',
  around: '其他课',
  previous: '上一课',
  next: '下一课',
  allLessons: '全部课程',
  level: '大学本科',
};
