import type { LessonOf } from '../../../lessons/index.ts';
import type { WordsOf } from '../../lessonTexts.ts';

export const primaryDown: WordsOf<LessonOf<'primary-down'>> = {
  title: '主节点没有了声音',
  about: '主节点宕机，什么也排不了序：备份节点要自己发现，并就下一个主节点达成一致。',
  beats: {
    silence: {
      asks: 'R0 宕机。很久没有动静，现在 C 才去问所有副本：此前为什么没有一个备份节点行动？',
      options: {
        network: { text: '网络太慢。', because: '请求按时到达了，只是收件的副本已经宕机。' },
        nobody: {
          text: '只有 R0 收到过请求，备份节点都没有启动定时器。',
          because: '不知道有请求的备份节点，没有什么可等的。',
        },
        turn: { text: 'R1 在等轮到自己。', because: 'R1 到现在还没有启动定时器：它不知道有什么可等。' },
      },
      reveal: '每个备份节点都把请求转交给 R0，并启动定时器。从这时起，才有人盯着主节点（§4.4）。',
    },
    next: {
      asks: '第一个定时器超时了，有备份节点要求进入视图 1。视图 1 由谁主持？',
      options: {
        r1: { text: 'R1', because: '视图编号说了算：1 mod 4 等于 1。' },
        r2: { text: 'R2', because: '这不是选举：视图 1 的主节点一开始就定了。' },
        r3: { text: 'R3', because: '谁先要求、谁后要求，都没有关系。' },
      },
      reveal: '由 R1 主持，因为视图编号为 v 时，主节点就是副本 v mod n。三个备份节点要求的是视图 1，而不是某个副本。',
    },
    votes: {
      asks: 'R1、R2、R3 都要求进入视图 1。R1 要有几条视图变更消息（含自己的）才能开始？',
      options: {
        2: { because: '这是三个运行着的副本中的多数，但谁也不知道有几个在运行。' },
        3: { because: '和别处一样是 2f+1：任意三个之中，必有一个正确副本参加过先前的每个法定集合。' },
        4: { because: 'R0 宕机，R1 会永远等下去。' },
      },
      reveal: '有 2f+1 = 3 条视图变更消息，R1 就发出引用它们的新视图消息。接下来，请求照常排序（§4.4）。',
    },
  },
  task: {
    asks: '让请求在视图 2 执行。任何时候宕机的副本都不能多于一个。',
    goals: { answered: '客户端得到答复', second: '请求在视图 2 执行' },
    hints: {
      place: '看看第一条视图变更消息与新视图消息之间的这段时间。',
      rule: '备份节点在等 R1 的新视图消息；等不到，就要求进入视图 2（§4.4）。',
      move: '趁 R1 还在收集视图变更消息，先重启 R0，再让 R1 宕机。',
    },
    solved: '两个主节点先后失效，由 R2 主持：同时宕机的始终不超过 f 个。',
  },
};
