import type { LessonOf } from '../../../lessons/index.ts';
import type { WordsOf } from '../../lessonTexts.ts';

export const sevenTwo: WordsOf<LessonOf<'seven-two'>> = {
  title: '七个副本，两个宕机',
  about: '七个副本能承受两个故障，但坏的是哪两个，结果大不一样。',
  beats: {
    longest: {
      asks: '在请求到来之前，你可以让七个副本中的两个宕机。哪两个会让 C 等得最久？',
      options: {
        backups: {
          text: '两个轮不到当主节点的备份节点：R5 和 R6',
          because: '其余五个够法定人数：C 根本不会察觉。',
        },
        mixed: {
          text: '主节点和一个靠后的备份节点：R0 和 R3',
          because: '只需要一次视图变更：接下来由 R1 主持，而它在运行。',
        },
        primaries: {
          text: '最先的两个主节点：R0 和 R1',
          because: '视图 1 也会失败：它的主节点宕机，然后才轮到视图 2。',
        },
      },
      reveal:
        '备份节点先等 R0，再等 R1，最后由 R2 主持视图 2。C 等的时间比 R0 和 R3 宕机时长得多；如果宕机的是 R5 和 R6，它一点也不用多等。',
    },
    liars: {
      asks: '现在七个副本中有两个合伙说谎，其中一个是主节点。它们能让正确副本互相矛盾吗？',
      options: {
        primary: {
          text: '能，因为其中一个是主节点。',
          because: '七个里的两个五人组有三个共同的副本，其中必有一个正确副本。',
        },
        stops: {
          text: '不能，但能让一切停下来。',
          because: '另外五个够法定人数：它们经过视图变更，继续工作。',
        },
        no: {
          text: '不能，而且两个客户端都得到答复。',
          because: 'f = 2：用七个副本，为的就是这个。',
        },
      },
      reveal: 'R0 和 R6 想说什么就说什么，但没有两个正确副本执行不同的请求。最后，两个客户端都得到答复。',
    },
  },
  task: {
    asks: '让七个副本中的两个正确副本在同一个槽位执行不同的请求，说谎的最多三个。',
    goals: {
      disagree: '两个正确副本在同一个槽位执行不同的请求',
      three: '最多三个副本说谎',
    },
    hints: {
      place: '看看由谁提议：谁能把同一个槽位给两个请求？',
      rule: '七个里的两个五人组有三个共同的副本：这三个都得说谎（§4.2）。',
      move: '让 R0 和两个备份节点分身，每个分身面对其余副本的一半。',
    },
    solved: '有 f+1 个说谎者时，两组共同的全是说谎者：一致就不复存在。',
  },
};
