import type { LessonOf } from '../../../lessons/index.ts';
import type { WordsOf } from '../../lessonTexts.ts';

export const goDemo: WordsOf<LessonOf<'go-demo'>> = {
  title: '本实验室的起点',
  about: '一个朴素的程序，各阶段的名字也一样，而它省掉的每一步，都是 PBFT 的一条规则。',
  beats: {
    enough: {
      asks: '四个节点各有一张名字表，表中名字的个数超过 4/3 取整就提交。Apple 的表里已有一个：有几个名字它才提交？',
      options: {
        2: { because: '4/3 取整是 1，而 2 大于 1。' },
        3: { because: '那才是法定人数；程序要求的更少。' },
        4: { because: '它等的是节点数的三分之一，而不是全部。' },
      },
      reveal: '四个里有两个名字，Apple 就够了。如果其中一个在说谎，作决定的就只有一个诚实的投票者。',
    },
    panic: {
      asks: 'MS 被告知提交，却崩溃了。为什么？',
      options: {
        value: { text: '这次调用没有取值。', because: '有取值，就是所请求的 8888。' },
        votes: { text: '它的表里名字已经够了。', because: 'MS 的表现在还是空的。' },
        page: { text: '它没有页面可写。', because: '浏览器请求的是 Apple，MS 不知道有什么页面。' },
      },
      reveal: 'Google 和 IBM 也这样崩溃。在 PBFT 中，每个副本都从请求里知道客户端是谁，并给它回复（§4.1）。',
    },
    oks: {
      asks: 'B 读到 ok。为这一个请求，它一共会读到几次 ok？',
      options: {
        1: { because: 'Apple 并不记得哪个请求已经答复过。' },
        2: { because: '另外三个节点各向 Apple 发来一次提交。' },
        3: { because: '三个节点都让 Apple 提交，它每次都写 ok。' },
      },
      reveal: '每次提交都有一个 ok，而 B 读到第一个就信了。在 PBFT 中，客户端要等不同副本的 f+1 个一致的回复（§4.1）。',
    },
    second: {
      asks: 'B 现在向 Apple 请求 1234。带着名字的调用来几次，Apple 就会提交它？',
      options: {
        1: { because: '第一个请求的三个名字还在表里。' },
        2: { because: '如果表清空过，就是这样。' },
        3: { because: '这个程序从来不要求三个。' },
      },
      reveal: '一次就够了：旧票算给了新请求。在 PBFT 中，一票只算给一个视图编号、一个槽位和一个摘要（§4.2）。',
    },
    alone: {
      asks: '在这次运行里，除 Apple 外的节点全部宕机，另一个浏览器正要打开 Apple 的一个地址。B 能得到 ok 吗？',
      options: {
        no: { text: '不能，已经没有谁可以投票。', because: '谁让 Apple 提交都行，一票也不需要。' },
        yes: { text: '能。', because: '提交用的地址谁都可以打开，Apple 都会相信。' },
        restart: { text: '要等另一个节点恢复运行。', because: 'Apple 既不看谁在运行，也不看是谁在调用。' },
      },
      reveal:
        '另一个浏览器调用了 Apple 的提交，Apple 一票没有就给 B 写了 ok。在 PBFT 中，副本只提交有 2f+1 个签名的请求（§4.2）。',
    },
  },
  task: {
    asks: 'B 请求的是 8888。只打开一个地址，让程序为谁也没有请求过的 9999 答复 ok。',
    goals: { ok: 'B 得到的 ok 是 9999 的，而不是 8888 的', nobody: '没有法定人数提交过它' },
    hints: {
      place: '看看 Apple 被告知提交时做了什么。',
      rule: '程序既不检查谁在调用，也不检查议定的是哪个值。',
      move: 'B 请求之后，让另一个浏览器打开 1111/commit?warTime=9999。',
    },
    solved: '一个地址就够了：PBFT 增加的正是这一点，谁也不必被单独相信。',
  },
};
