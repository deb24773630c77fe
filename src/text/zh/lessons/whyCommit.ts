import type { LessonOf } from '../../../lessons/index.ts';
import type { WordsOf } from '../../lessonTexts.ts';

export const whyCommit: WordsOf<LessonOf<'why-commit'>> = {
  title: '为什么需要提交阶段',
  about: '三个副本对一个请求意见一致，这时执行仍然太早：第三个阶段是为下一个主节点准备的。',
  beats: {
    early: {
      asks: '在这次运行中，副本一旦已准备就执行，R3 刚刚执行了。这样安全吗？',
      options: {
        unique: {
          text: '安全，视图 0 的槽位 1 不可能再有别的请求已准备。',
          because: '在视图 0 确实如此，但是会有视图变更。',
        },
        later: {
          text: '不安全，后面的主节点可能不知道这件事。',
          because: '已准备的只有 R3，而视图 1 可以不靠 R3 就开始。',
        },
        liar: { text: '安全，除非有副本说谎。', because: '这次运行里没有谁说谎。' },
      },
      reveal:
        'R0、R1、R2 要求进入视图 1，它们都没有准备好，槽位 1 就给了 put x 2。而 R3 在那里执行的是 put x 1（§4.4）。',
    },
    kept: {
      asks: '同样的运行，但遵守规则：R3 已准备，它的提交消息将会丢失。接下来会怎样？',
      options: {
        executes: {
          text: 'R3 在槽位 1 执行 put x 1。',
          because: 'R3 只有一条提交消息，就是自己的，而它需要三条。',
        },
        waits: {
          text: 'R3 等待；视图 1 把槽位 1 给别的请求也没有坏处。',
          because: '没有副本在槽位 1 执行过什么，也就没有矛盾。',
        },
        carried: {
          text: '视图 1 让 put x 1 留在槽位 1。',
          because: '只有 R3 能证明它，而 R3 没有参加视图变更。',
        },
      },
      reveal:
        '视图 1 重新为两个请求排序，两个客户端都得到答复。如果有三条提交消息，就有三个副本已准备，任何一次视图变更都会从其中一个得知（§4.4）。',
    },
    tentative: {
      asks: '只要能撤销，PBFT 允许提前执行：这里 R3 试探性地执行了 put x 1。后来会怎样？',
      options: {
        stays: { text: '保持不变。', because: '视图 1 会把槽位 1 给 put x 2。' },
        undone: { text: 'R3 离开视图 0 时撤销它。', because: '没有提交的槽位，在视图 1 可能另有决定。' },
        believed: {
          text: 'R3 会撤销，但 C0 已经接受了结果。',
          because: '对于试探性回复，C0 要等 2f+1 个一致的，而它只有一个。',
        },
      },
      reveal: 'R3 回到槽位 1 之前的状态。作为代价，客户端要等 2f+1 个试探性回复，而不是 f+1 个（§5.1）。',
    },
  },
  task: {
    asks: '在遵守规则的运行中，只挽回一条丢失的消息，使视图 1 让 put x 1 留在槽位 1。',
    goals: { kept: '视图 1 从视图 0 沿用槽位 1 的 put x 1', answered: '两个客户端都得到答复' },
    hints: {
      place: '看看 R2 还缺什么才能达到「已准备」。',
      rule: '只要有一条视图变更消息证明某个槽位已准备，新视图消息就沿用它（§4.4）。',
      move: '让 R3 发给 R2 的准备消息送达。',
    },
    solved: 'R2 已准备，带着证明要求进入视图 1，槽位 1 保持原样。',
  },
};
