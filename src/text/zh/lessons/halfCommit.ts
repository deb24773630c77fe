import type { LessonOf } from '../../../lessons/index.ts';
import type { WordsOf } from '../../lessonTexts.ts';

export const halfCommit: WordsOf<LessonOf<'half-commit'>> = {
  title: '提交到一半',
  about: '一个副本已经执行，这时主节点宕机：视图变更既不能丢掉做过的事，也不能再做一遍。',
  beats: {
    danger: {
      asks: '只有 R1 执行了，R0 宕机，C 需要两个回复却只有一个。这个结果有危险吗？',
      options: {
        undone: {
          text: '有，视图 1 可能推翻它。',
          because: 'R1 能执行，是因为有三个副本已准备，而视图 1 会得知这一点。',
        },
        later: {
          text: '没有，C 会在视图 1 得到答复。',
          because: 'R2 和 R3 也已准备，要求进入视图 1 时会说出来。',
        },
        accepted: { text: '没有，C 会接受 R1 的回复。', because: '一个回复可能是谎话：C 需要 f+1 = 2 个。' },
      },
      reveal: 'R2 的定时器超时。它的视图变更消息带着证明：它在槽位 1 已准备。',
    },
    slot: {
      asks: 'R2 和 R3 要求进入视图 1。视图 1 可以把槽位 1 给另一个请求吗？',
      options: {
        alone: { text: '可以，执行过的只有 R1。', because: '谁执行过并不重要，重要的是谁已准备。' },
        certificate: {
          text: '不可以，任意三条视图变更消息里都有槽位 1 的证书。',
          because: 'R1 执行时已有三个副本准备好，而任意两个三人组至少有一个共同的正确副本。',
        },
        empty: {
          text: '可以，视图 1 从空的日志开始。',
          because: '凡是视图变更消息证明已准备的，新视图消息都要重新提议。',
        },
      },
      reveal: '新视图消息写明：槽位 1 是 put x 1，在视图 0 已准备。R1 也不能另作选择（§4.4）。',
    },
    twice: {
      asks: '槽位 1 在视图 1 重新排序，R1 再次达到「已准备」。R1 会把 put x 1 执行两遍吗？',
      options: {
        again: { text: '会。', because: 'R1 记得自己执行过哪些槽位。' },
        once: {
          text: '不会，但它会参加这次协商。',
          because: 'R2 和 R3 要靠 R1 的票才能执行，而 R1 不需要再执行。',
        },
        skips: {
          text: '不会，它在视图 1 不管槽位 1。',
          because: '没有 R1，就只剩两个副本，不够提交这个槽位。',
        },
      },
      reveal: 'R1 在视图 1 提交槽位 1，但不再执行。执行的是 R2 和 R3，C 由此得到第二个回复。',
    },
  },
  task: {
    asks: '改为丢弃别的消息，使视图 1 开始时没有任何槽位要沿用，尽管四个副本在视图 0 都接受了提议。',
    goals: {
      proposed: '四个副本在视图 0 都接受了预准备',
      empty: '视图 1 的新视图消息不沿用任何槽位',
      answered: '客户端得到答复',
    },
    hints: {
      place: '看看 R2 和 R3 要求进入视图 1 时手里有什么。',
      rule: '视图变更消息只带上发送者已准备的槽位，别的都不带（§4.4）。',
      move: '丢弃视图 0 的准备消息：用一个条件就能一次做到。',
    },
    solved: '没有副本已准备的请求，也就没有副本执行过：视图 1 可以重新为它排序。',
  },
};
