import type { LessonOf } from '../../../lessons/index.ts';
import type { WordsOf } from '../../lessonTexts.ts';

export const oneSilent: WordsOf<LessonOf<'one-silent'>> = {
  title: '一个副本不作声',
  about: '论文的图 1：一个副本宕机，客户端照样得到答复，只是一点余量也没有了。',
  beats: {
    asked: {
      asks: 'R3 宕机，C 发出请求。C 会得到答复吗？',
      options: {
        missing: { text: '不会，少了一票。', because: '四个里有三个就够法定人数，而三个都在运行。' },
        answered: { text: '会。', because: 'R0、R1、R2 正好是 2f+1 = 3 个：每个决定只需要这么多。' },
        view: { text: '会，但要先经过视图变更。', because: '主节点工作正常，备份节点没有理由换掉它。' },
      },
      reveal: '每个阶段有 R0、R1、R2 就够了。这就是论文的图 1：22 条消息，R3 一言不发。',
    },
    replies: {
      asks: 'C 已有一个回复，还会再来两个。它需要几个一致的回复？',
      options: {
        1: { because: '唯一的这个可能是谎话。' },
        2: { because: '说谎的最多只有一个，两个一致的回复里必有一个是真的。' },
        3: { because: 'C 不必数到 2f+1：副本之间已经数过了。' },
      },
      reveal: 'C 有 f+1 = 2 个一致的回复就接受（§4.1）。第三个不再改变什么。',
    },
    slack: {
      asks: '假设 R3 仍然宕机，R1 发给 R2 的一条准备消息又丢了。会怎样？',
      options: {
        nothing: { text: '没有影响，还有别的票。', because: 'R3 宕机，就没有别的票了：R2 缺的正是这一张。' },
        again: {
          text: '大家一起等，直到它重新发出。',
          because: 'R2 缺一票，于是大家都缺 R2 的提交消息，直到 R1 重发准备消息。',
        },
        wrong: { text: '有副本执行了错误的请求。', because: '丢消息只会耽误时间，不会让错误的请求变成对的。' },
      },
      reveal: 'R2 说出自己有什么，R1 重发准备消息，C 晚些时候得到答复。f 个副本不作声时，其余的每个都一票也少不得。',
    },
  },
  task: {
    asks: '在运行中的节点之间丢弃一条消息，又不让客户端受到任何影响。',
    goals: {
      lost: '丢弃了一条消息',
      living: '它不是发给 R3 的，反正 R3 也收不到',
      free: '客户端得到答复的时间不比原来晚',
    },
    hints: {
      place: '找一找哪些票其实用不上。',
      rule: '副本要数到 2f+1，只有三票；客户端只要数到 f+1，却有三个回复（§4.1）。',
      move: '找到最后到达的那个回复，把它丢弃。',
    },
    solved: '发出三个回复，只需要两个：剩下的余量只有这一点。',
  },
};
