import type { LessonOf } from '../../../lessons/index.ts';
import type { WordsOf } from '../../lessonTexts.ts';

export const impatient: WordsOf<LessonOf<'impatient'>> = {
  title: '一个没有耐心的副本',
  about: '单独一个副本怀疑主节点，不该就能换掉它；但它的一票也不该白投。',
  beats: {
    alone: {
      asks: '发给 R2 的提交消息迟到，它的定时器超时，于是要求进入视图 1。会发生视图变更吗？',
      options: {
        enough: { text: '会，一个怀疑就够了。', because: '那样任何一个说谎者都能换掉任何主节点。' },
        few: {
          text: '不会，有 f+1 = 2 个要求，其他副本才加入。',
          because: '两个之中必有一个正确副本，那才说明有理由。',
        },
        later: {
          text: '会，等 R2 再超时一次。',
          because: 'R2 现在等的是别的副本；没有它们，它不会再要求什么。',
        },
      },
      reveal: 'R0、R1、R3 计入一条视图变更消息，然后照常工作。R2 从此不再参与视图 0（§4.5.2）。',
    },
    client: {
      asks: 'R2 忽略视图 0 的一切消息，这时 C 请求 put x 2。C 会察觉吗？',
      options: {
        slower: { text: '会，变慢了。', because: '用不着 R2 的票，所以谁也不等它。' },
        same: { text: '不会。', because: 'R0、R1、R3 有三个，够法定人数。' },
        never: { text: '会，得不到答复。', because: '还有三个副本在视图 0。' },
      },
      reveal: 'C 得到答复用的时间和先前一样。没有耐心的副本，不过是 f 个可以不作声的副本之一。',
    },
    crash: {
      asks: '现在 R3 也宕机了，C 请求 put x 3。结果会怎样？',
      options: {
        never: { text: '永远得不到答复。', because: 'R0、R1、R2 都在运行，只需要进入同一个视图 1。' },
        old: { text: '在视图 0 得到答复。', because: '那里只有 R0 和 R1 两个，R2 不会回来。' },
        next: {
          text: '在视图 1 得到答复。',
          because: 'R1 的定时器也会超时，R1 和 R2 就是 f+1 个要求进入视图 1 的副本。',
        },
      },
      reveal: 'R1 要求进入视图 1，R0 跟着加入。R2 早先的视图变更消息，正是开始视图 1 所需的三条之一（§4.5.2）。',
    },
    again: {
      asks: '视图 1 沿用视图 0 的槽位 1 和 2。谁会在视图 1 执行它们？',
      options: {
        r0: { text: 'R0', because: '这两个槽位 R0 在视图 0 都执行过了。' },
        r1: { text: 'R1', because: '这两个槽位 R1 在视图 0 都执行过了；当了主节点也不必重做。' },
        r2: { text: 'R2', because: 'R2 离开视图 0 时，还什么都没有执行。' },
      },
      reveal: '三个副本对槽位 1 和 2 重新协商一遍，但执行的只有 R2：对它来说是第一次。然后轮到 put x 3。',
    },
  },
  task: {
    asks: '这里只有 put x 1 一个请求，怀疑 R0 的只有 R2。只靠让消息迟到，把 R0 换掉。',
    goals: { deposed: '至少三个副本进入视图 1', answered: '客户端得到答复' },
    hints: {
      place: '看看发给另一个备份节点的提交消息。',
      rule: '有 f+1 = 2 个副本离开视图 0，其他副本就会加入（§4.5.2）。',
      move: 'R1 需要三条提交消息，自己的算一条：让另外的两条迟到。',
    },
    solved: '两个怀疑就够了，因为任意两个之中，必有一个来自正确副本。',
  },
};
