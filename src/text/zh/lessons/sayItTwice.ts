import type { LessonOf } from '../../../lessons/index.ts';
import type { WordsOf } from '../../lessonTexts.ts';

export const sayItTwice: WordsOf<LessonOf<'say-it-twice'>> = {
  title: '再说一遍',
  about: '客户端没有听到答复就会再问，而它要求的事仍然只能做一次。',
  beats: {
    value: {
      asks: '所有副本都执行了 add x 1，但回复全丢了，于是 C 再问一次。最后 x 等于多少？',
      options: {
        one: { text: '1', because: '请求的时间戳没有变，副本认得它。' },
        two: { text: '2', because: '一个请求不管来多少次，只执行一次。' },
        depends: { text: '要看由谁答复。', because: '正确副本都按同样的顺序执行同样的请求。' },
      },
      reveal: 'R0 记得 C 最近的时间戳，把保存的回复再发一次。既不用排序，也不用执行（§4.1）。',
    },
    who: {
      asks: 'R0 已经发出保存的回复。总共会有几个副本答复 C？',
      options: {
        1: { because: '一个回复说服不了谁：C 需要 f+1 = 2 个。' },
        2: { because: 'C 需要两个，但副本并不知道别的副本发了没有。' },
        4: { because: 'C 问了所有副本，每个都存有回复。' },
      },
      reveal: '每个副本都为每个客户端保存最后一个回复。C 收到第二个就接受（§4.1）。',
    },
  },
  task: {
    asks: '让 C 问三次，每个副本只执行一次，而且 C 最后得到答复。',
    goals: { thrice: 'C 问了第三次', once: '每个副本只执行一次', answered: '客户端得到答复' },
    hints: {
      place: '看看通往 C 的链路是什么时候恢复的。',
      rule: 'C 的定时器超时就再问一次，每次等待的时间加倍。',
      move: '等第二轮回复也丢失之后，再恢复网络。',
    },
    solved: '多问几次没有风险：时间戳表明这还是同一个请求。',
  },
};
