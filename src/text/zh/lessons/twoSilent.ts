import type { LessonOf } from '../../../lessons/index.ts';
import type { WordsOf } from '../../lessonTexts.ts';

export const twoSilent: WordsOf<LessonOf<'two-silent'>> = {
  title: '两个副本不作声',
  about: '故障多于 f 个，总要失去点什么：PBFT 不再答复，但仍然不做错事。',
  beats: {
    breaks: {
      asks: '四个副本宕机了两个，比 f 多一个。会出什么问题？',
      options: {
        wrong: {
          text: 'C 得到错误的答复。',
          because: '宕机的副本不说话，而两个副本太少，什么也执行不了。',
        },
        silence: { text: 'C 得不到答复。', because: '每个决定都要 2f+1 = 3 个副本，而运行着的只有两个。' },
        nothing: { text: '没有问题，R0 和 R1 意见一致。', because: '两个一致还不够：需要第三个。' },
      },
      reveal: 'R0 有两个副本的表态，需要三个；它说出自己有什么，但没有谁帮得上忙。安全性还在，活性没有了。',
    },
    primary: {
      asks: 'R1 等不下去了，要求进入视图 1。换一个主节点有用吗？',
      options: {
        helps: { text: '有用，R1 接任后重新开始。', because: '要主持视图 1，R1 需要 2f+1 个副本的视图变更消息。' },
        few: { text: '没有用。', because: '视图变更同样需要 2f+1 个副本，而能提出要求的只有两个。' },
        joined: { text: '有用，只要 R0 也提出要求。', because: 'R0 最后也提出了要求，但那也只是三个中的两个。' },
      },
      reveal: 'R0 也要求进入视图 1：2/3。凑不出法定人数，既不能给请求排序，也完不成视图变更（§4.4）。',
    },
  },
  task: {
    asks: '只让一个副本恢复运行，使客户端得到答复。',
    goals: {
      answered: '客户端得到答复',
      one: '最多重启一个副本',
      safe: 'PBFT 的保证全部成立',
    },
    hints: {
      place: '让运行继续，直到除了重复之外什么也不再发生。',
      rule: '有三个副本，所需的法定人数就都够了：槽位如此，视图变更也如此（§4.2、§4.4）。',
      move: '重启 R2 或 R3，保留它的记忆。',
    },
    solved: '有了第三个副本，法定人数就又够了：三个副本到了哪个视图，请求就在哪个视图得到答复。',
  },
};
