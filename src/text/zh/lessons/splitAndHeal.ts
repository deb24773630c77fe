import type { LessonOf } from '../../../lessons/index.ts';
import type { WordsOf } from '../../lessonTexts.ts';

export const splitAndHeal: WordsOf<LessonOf<'split-and-heal'>> = {
  title: '分区与恢复',
  about: '网络分裂时，最多只有一边可以继续，落后的副本要在以后追上来。',
  beats: {
    halves: {
      asks: '网络分成两边：R0 和 R1 在一边，R2 和 R3 在另一边，C 与四个都连通。哪一边可以继续？',
      options: {
        left: { text: 'R0 和 R1 这边，主节点在这里', because: '主节点加一个备份节点，只是三个中的两个。' },
        right: { text: 'R2 和 R3 这边', because: '两个副本既不能排序，也完不成视图变更。' },
        both: {
          text: '两边都可以，以后再合并',
          because: '两份历史无法合并：所以法定人数要超过一半。',
        },
        neither: { text: '都不可以', because: '哪一边都没有 2f+1 = 3 个副本。' },
      },
      reveal: '网络分区期间什么也没有执行。恢复之后，各副本说出自己有什么，互相补发，C 在视图 0 得到答复。',
    },
    three: {
      asks: '现在只有 R3 与另外三个断开。谁可以继续？',
      options: {
        three: { text: 'R0、R1 和 R2', because: '它们有 2f+1 个。' },
        none: { text: '谁也不行', because: '不管做什么，三个副本都够了。' },
        all: { text: '全部，包括 R3', because: '另外三个的消息一条也到不了 R3。' },
      },
      reveal: '这三个照常继续，就当 R3 宕机了。它们一路建立检查点，忘掉更早的内容。',
    },
    window: {
      asks: '网络恢复了。R3 只执行了槽位 1，窗口到槽位 4 为止，这时有提议要用槽位 5：R3 会怎么办？',
      options: {
        executes: { text: '同意，并执行槽位 5。', because: '前面还有槽位 2 到 4，而 R3 没有。' },
        ignores: {
          text: '忽略它，并说出自己有什么。',
          because: '副本只接受高低水位之间的槽位，否则日志会无限增长。',
        },
        keeps: {
          text: '先保存，等追上了再用。',
          because: '窗口以上的消息不保存：说谎者可以用它塞满内存。',
        },
      },
      reveal: 'R3 忽略槽位 5，并发送状态消息。别的副本在说它窗口以上的槽位，这表明它落后了（§4.3）。',
    },
    state: {
      asks: '其他副本已经没有槽位 2 到 4 的消息。R3 怎样追上来？',
      options: {
        replays: {
          text: '依次执行槽位 2 到 4。',
          because: '它没有这些槽位的证书，也没有谁还能发给它。',
        },
        fetches: {
          text: '取回槽位 4 之后的状态。',
          because: 'R0、R1、R2 已为这个检查点的摘要作证。',
        },
        never: { text: '永远追不上。', because: '有一个稳定检查点，R3 就够了。' },
      },
      reveal: 'R3 从一个副本那里得到检查点 4 的状态，并用三个副本签过名的摘要来核对。错过的部分就跳过了（§4.3）。',
    },
  },
  task: {
    asks: '在这次运行里，网络是完好的。请制造网络分区，只让主节点单独在一边，并使 C 在恢复之前得到答复。',
    goals: { before: '客户端在网络分区期间得到答复', next: '请求在视图 1 执行' },
    hints: {
      place: '看看谁还能与谁通信。',
      rule: '一边要有 2f+1 = 3 个副本，主节点在不在都一样（§4.2、§4.4）。',
      move: '在提议发出之前分区：R0 在一边，R1、R2、R3 在另一边。',
    },
    solved: '多的一边自己换了主节点，照常继续；网络恢复后，R0 也进入视图 1。',
  },
};
