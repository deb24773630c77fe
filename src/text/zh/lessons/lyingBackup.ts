import type { LessonOf } from '../../../lessons/index.ts';
import type { WordsOf } from '../../lessonTexts.ts';

export const lyingBackup: WordsOf<LessonOf<'lying-backup'>> = {
  title: '说谎的备份节点',
  about: '一个副本投票给别的请求，又给出假的答复：它能破坏什么？',
  beats: {
    vote: {
      asks: 'R3 的准备消息写的不是 R0 提议的请求。它会耽误 R1 吗？',
      options: {
        split: { text: '会，票数分散了。', because: 'R1 只计算投给它所接受的那个请求的票。' },
        named: {
          text: '不会，一票只算给它写明的请求。',
          because: 'R0、R1、R2 写的是同一个请求，它们正好是 2f+1 个。',
        },
        leaves: {
          text: '会，R1 会怀疑主节点，离开视图 0。',
          because: '副本要离开视图 0，是因为定时器超时，而不是因为某一票。',
        },
      },
      reveal: 'R1 把 R3 的票放在一边，凭 R0、R1、R2 的提交消息执行。这个说谎者和宕机没有两样。',
    },
    reply: {
      asks: 'C 最先收到 R3 的回复 evil，现在又收到 R1 的回复 ok。它会接受哪一个？',
      options: {
        first: { text: 'evil，它先到。', because: '谎话来得快：R3 不必等任何副本执行。' },
        all: { text: '四个回复到齐之前都不接受。', because: '那样只要有一个副本不作声，C 就要永远等下去。' },
        twice: { text: '最先有两个副本给出的那个结果。', because: '两个，比可能说谎的副本多一个。' },
      },
      reveal: 'R0 也说 ok：f+1 = 2 个一致的回复。R3 无论说多少遍，都只算一个声音（§4.1）。',
    },
  },
  task: {
    asks: '让客户端相信 evil。可以让更多副本说谎，这已经超过 f = 1。',
    goals: { fooled: '客户端接受了 evil' },
    hints: {
      place: '看看 C 数的是什么。',
      rule: 'C 接受 f+1 = 2 个副本说的结果（§4.1）。',
      move: '在真的回复发出之前，让第二个副本也给出假的答复。',
    },
    solved: '有两个说谎者时，还没有副本执行，C 就接受了结果：协议能保证什么，由 f 决定。',
  },
};
