import type { LessonOf } from '../../../lessons/index.ts';
import type { WordsOf } from '../../lessonTexts.ts';

export const forgedVote: WordsOf<LessonOf<'forged-vote'>> = {
  title: '伪造的票',
  about: '说谎者要是能替别人投票，或者一个人投好几票，自己就能凑够法定人数。',
  beats: {
    name: {
      asks: 'R0 已计入 R1 的准备消息。现在 R3 发给 R0 一条自称来自 R1 的准备消息：R0 会计入吗？',
      options: {
        counts: { text: '会，R1 是副本，有权投票。', because: 'R1 有权，但这条消息上没有 R1 的签名。' },
        refuses: { text: '不会，R1 没有签过它。', because: '签名谁都能验证，而 R1 的签名只有 R1 能做。' },
        instead: {
          text: '不会，而且 R0 会要求视图变更。',
          because: '谁都可以乱发消息，这不能说明主节点有问题。',
        },
      },
      reveal: 'R0 忽略它：消息里写的副本并没有签过它。说谎者只能以自己的名义说谎（§2）。',
    },
    three: {
      asks: 'R3 向 R0 发出三条准备消息：一条冒充 R1，一条是自己的，一条里面写的是别的发送者。有几条算数？',
      options: {
        0: { because: 'R3 自己的那条没有问题，R3 也有权投票。' },
        1: { because: '只有它自己的：一个副本，一票。' },
        2: { because: '消息里写的名字，必须是签名者自己。' },
        3: { because: '那样 R3 一个就成了多数。' },
      },
      reveal: '只有 R3 自己的一票算数，而没有这一票 R0 也够了。另外两条写的副本，都没有签过它们。',
    },
  },
  task: {
    asks: '这次运行里有一条规则被破坏：数的是消息，而不是发送者。只用一个说谎者，让某个副本在票数不足时提交。',
    goals: {
      few: '正确副本提交了一个已准备的副本太少的槽位',
      one: '最多一个副本说谎',
    },
    hints: {
      place: '看看哪些副本之间还能通信。',
      rule: '在这里，同一个发送者的三条消息，算作三个副本。',
      move: '让 R3 反复投票，再把网络分区，使 R1 听得到 R3，却听不到 R0 和 R2。',
    },
    solved: '只数消息的副本，会把两个看成三个：所以票要按发送者来数。',
  },
};
