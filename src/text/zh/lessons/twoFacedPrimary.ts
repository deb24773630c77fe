import type { LessonOf } from '../../../lessons/index.ts';
import type { WordsOf } from '../../lessonTexts.ts';

export const twoFacedPrimary: WordsOf<LessonOf<'two-faced-primary'>> = {
  title: '两面派的主节点',
  about: '说谎的主节点对不同的副本说不同的话：协议不能让两种说法都成真。',
  beats: {
    prepared: {
      asks: '在槽位 1，R1 收到的是 put x 1，R2 和 R3 收到的是 put x 2。哪一个可以达到「已准备」？',
      options: {
        x1: { text: '只有 put x 1', because: 'R1 还需要一条给 put x 1 的准备消息，但没有谁会发。' },
        x2: { text: '只有 put x 2', because: 'R2 和 R3 的准备消息互相匹配，加上 R0 的提议就是三个。' },
        both: {
          text: '两个都可以',
          because: '四个里的任意两个三人组都有两个共同的副本，而正确副本在一个槽位只投一次票。',
        },
        neither: { text: '都不可以', because: 'R2 和 R3 意见一致，R0 对它们说的也一样。' },
      },
      reveal: 'R2 和 R3 在 put x 2 上已准备，R1 白等一场。要让两个请求都成立，就得有正确副本投两次票（§4.2）。',
    },
    lost: {
      asks: 'C1 的 put x 2 已得到答复。C0 的请求 put x 1 丢了吗？',
      options: {
        lost: { text: '丢了，它的槽位被占了。', because: '请求并不绑定某个槽位：还有别的空着。' },
        again: {
          text: '没有，C0 会再问一次，所有副本都会听到。',
          because: '备份节点把它转交给主节点，并盯着它有没有执行。',
        },
        replaced: {
          text: '没有，它会取代槽位 1 的 put x 2。',
          because: '槽位 1 在 R2 和 R3 已经提交，不会再变。',
        },
      },
      reveal: 'put x 1 得到槽位 2，C0 得到答复。R0 只是耽误了 C0 的时间：它想骗的副本正盯着它（§4.4）。',
    },
    divided: {
      asks: '假设 R0 对 R1 说 put x 1，对 R2 说 put x 2，对 R3 什么也不说。在视图 0，哪一个会达到「已准备」？',
      options: {
        x1: { text: 'put x 1', because: '这么说的只有 R0 和 R1：三个中的两个。' },
        x2: { text: 'put x 2', because: '这么说的只有 R0 和 R2：三个中的两个。' },
        neither: { text: '都不会', because: '没有一个请求有三个副本支持。' },
      },
      reveal: '没有副本达到「已准备」，直到定时器超时，由 R1 主持视图 1。在那里，两个请求都得到排序。',
    },
  },
  task: {
    asks: '选择 R0 对谁说什么，使视图 0 中没有副本达到「已准备」，而两个客户端仍然得到答复。',
    goals: { nobody: '在视图 0 没有副本已准备', answered: '两个客户端都得到答复' },
    hints: {
      place: '看看谁收到了哪个提议。',
      rule: 'R0 和两个备份节点说的是同一个请求，它才能达到「已准备」（§4.2）。',
      move: '修改谎言的分组：不要让两个备份节点听到 R0 同一个分身的话。',
    },
    solved: '让大家各执一词的主节点会被换掉，下一个主节点为两个请求都排了序。',
  },
};
