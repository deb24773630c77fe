import type { LessonOf } from '../../../lessons/index.ts';
import type { WordsOf } from '../../lessonTexts.ts';

export const fourComputers: WordsOf<LessonOf<'four-computers'>> = {
  title: '四台计算机，一个顺序',
  about: '四个副本必须按同样的顺序执行同样的请求，而其中一个可能在说谎。',
  beats: {
    proposed: {
      asks: 'R1 收到了 R0 的提议：槽位 1 是 put x 1。R1 现在可以执行吗？',
      options: {
        primary: {
          text: '可以，由主节点说了算。',
          because: '说谎的可能正是主节点：它只提议，决定由各副本一起作出。',
        },
        acknowledged: {
          text: '可以，只要 R0 知道提议已经送到。',
          because: '确认只让 R0 了解 R1，却没有让 R1 了解 R2 和 R3。',
        },
        others: {
          text: '不可以，R0 对别的副本也许说了别的。',
          because: 'R1 必须先听其他副本说，它们收到的是什么。',
        },
      },
      reveal:
        '还不行：R1 要等到预准备，以及两条与它匹配的准备消息。这时它知道，四个副本中有三个对这个槽位意见一致（§4.2）。',
    },
    prepared: {
      asks: 'R1 已准备：三个副本意见一致。现在可以执行吗？',
      options: {
        quorum: {
          text: '可以，四个里有三个，够法定人数了。',
          because: '法定人数是够了，但到目前为止，知道这一点的也许只有 R1。',
        },
        unknown: {
          text: '不可以，R1 还不知道别的副本是否也知道。',
          because: '如果只有 R1 知道，换了主节点之后，这个槽位可能会分给另一个请求。',
        },
        all: {
          text: '不可以，要等四个都同意。',
          because: '那样只要有一个副本不作声，一切就都停下来了。',
        },
      },
      reveal: '三条提交消息告诉 R1：有三个副本已准备。无论下一个主节点是谁，都会从其中至少一个那里得知（§4.2、§4.4）。',
    },
    replies: {
      asks: 'R0 和 R1 已执行，并回复客户端。C 要等几个一致的回复？',
      options: {
        1: { because: '唯一的这个回复可能来自说谎的副本。' },
        2: { because: '说谎的最多只有一个，所以两个一致的回复中至少有一个是真的。' },
        3: { because: '三个当然也行，但第二个到达时已经足以证明。' },
        4: { because: '那样只要有一个副本不作声，客户端就要永远等下去。' },
      },
      reveal: 'C 收到 f+1 = 2 个一致的回复就接受：两个副本中至少有一个没有说谎（§4.1）。',
    },
  },
  task: {
    asks: '让 R1 成为最后一个执行的副本。消息可以迟到，但不能有副本宕机，也不能丢消息。',
    goals: { last: 'R1 在 R0、R2、R3 之后执行', answered: '客户端得到答复' },
    hints: {
      place: '看看 R1 是在什么时候知道这个请求的。',
      rule: '没有预准备，不管别的副本说什么，R1 都无法达到「已准备」（§4.2）。',
      move: '把 R0 发给 R1 的预准备延迟，比两次消息传递的时间更长。',
    },
    solved: '另外三个副本已经够法定人数，所以谁也不必等 R1。',
  },
};
