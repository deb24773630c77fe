import type { LessonOf } from '../../../lessons/index.ts';
import type { WordsOf } from '../../lessonTexts.ts';

export const cost: WordsOf<LessonOf<'cost'>> = {
  title: '代价',
  about: '互不信任而要达成一致，代价是消息；消息的增长比副本的增长更快。',
  beats: {
    total: {
      asks: '三十一个副本，一个请求，没有故障。总共会发送多少条消息？',
      options: {
        93: { because: '那相当于每个副本三条；可是每张票都要发给所有副本。' },
        900: { because: '光是准备消息就有这么多：30 个备份节点，各发给 30 个副本。' },
        1892: { because: '有两个阶段几乎是所有副本互相发送：2n² − n + 1。' },
        29791: { because: '那是 n³；而一张票只发给 n − 1 个副本，不再转发。' },
      },
      reveal: '一个请求要 1892 条消息。四个副本时是 29 条：副本约为八倍，消息是 65 倍。',
    },
    kinds: {
      asks: 'C 已得到答复，最后的回复还在路上。请把各类消息从多到少排列。',
      options: {
        request: { text: '请求', because: 'C 问主节点：一条。' },
        prePrepare: { text: '预准备', because: '主节点发给每个备份节点：n − 1 条。' },
        prepare: { text: '准备', because: '每个备份节点发给所有其他副本：(n − 1)² 条。' },
        commit: { text: '提交', because: '每个副本发给所有其他副本，主节点也一样：n² − n 条。' },
        reply: { text: '回复', because: '每个副本答复 C：n 条。' },
      },
      reveal: '提交 930 条，准备 900 条，回复 31 条，预准备 30 条，请求一条。贵就贵在人人都要听到人人的话（§4.2）。',
    },
  },
  task: {
    asks: '从四个副本开始：最小要多大的集群，一个请求才会超过一千条消息？',
    goals: { thousand: '发送的消息超过一千条', least: '再小的集群就不够了' },
    hints: {
      place: '能改的只有副本的数量。',
      rule: '一个请求要 2n² − n + 1 条消息。',
      move: '解 2n² ≈ 1000，再试试附近的数。',
    },
    solved: '23 个副本是 1036 条消息，22 个是 947 条。',
  },
};
