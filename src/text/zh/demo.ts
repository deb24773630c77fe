import type { Texts } from '../texts.ts';

/** 用文字讲述 Go 演示程序：各个处理函数做了什么。 */
export const demo: Texts['demo'] = {
  opened: (browser, address, node) => `${browser} 打开 ${address}，也就是 ${node}。`,
  writerKept: (node, warTime, browser) => `${node} 接到请求 ${warTime}，记下 ${browser} 的页面，以后往那里写。`,
  writerReplaced: (node, warTime, browser, before) =>
    `${node} 接到请求 ${warTime}，记下 ${browser} 的页面，以后往那里写，顶掉了 ${before} 的页面。`,
  broadcastBegun: (node, path, warTime, to) => `${node} 带着 ${warTime} 逐个调用其他节点的 ${path}，先是 ${to}。`,
  goesOn: (node, before, path, to) => `${before} 已返回：${node} 接着调用 ${to} 的 ${path}。`,
  goesOnAfterPanic: (node, before, path, to) =>
    `对 ${before} 的调用中断了，${node} 并不理会：它接着调用 ${to} 的 ${path}。`,
  allCalled: (node, before) => `${before} 已返回，${node} 全都调用过了。`,
  returns: (node, path, caller) => `${node} 的 ${path} 返回给 ${caller}。`,
  vote: (node, name, names) => `${node} 把 ${name} 记进自己的表：${names.join('、')}。`,
  voteAgain: (node, name, names) => `${name} 已经在 ${node} 的表里：${names.join('、')}。`,
  voteNameless: (node) => `这次调用没有报名字，${node} 照样数一遍自己的表。`,
  enough: (have, threshold, warTime) => `${have} 大于 ${threshold}，于是它提交 ${warTime}。`,
  tooFew: (have, threshold) => `${have} 不大于 ${threshold}。`,
  okWritten: (node, warTime, browser) => `${node} 被告知提交 ${warTime}，向 ${browser} 写 ok。`,
  okForAnother: (node, warTime, browser, asked) =>
    `${node} 被告知提交 ${warTime}，向 ${browser} 写 ok，而它请求的是 ${asked}。`,
  okLate: (node) => `这个页面的请求在 ${node} 早已结束。`,
  nilWriter: (node, warTime) => `${node} 被告知提交 ${warTime}，却没有页面可写，于是崩溃：这次调用中断。`,
  noValue: (node, path) => `${node} 在 ${path} 里找不到取值，于是崩溃。`,
  withoutValue: '空值',
  okRead: (browser, address) => `${browser} 在 ${address} 上读到 ok，就信了。`,
  okReadAgain: (browser, address, oks) => `${browser} 在 ${address} 上又读到 ok：已经 ${oks} 次。`,
  pageDone: (browser, address, oks) => `${browser} 的 ${address} 加载完毕，有 ${oks} 个 ok。`,
  pageBrokeOff: (browser, address) => `${browser} 的 ${address} 中断了。`,
  processStarted: (node) => `${node} 从空表开始，也没有页面：程序什么也不写进磁盘。`,
  withoutEffect: {
    noWarTime: (node) => `${node} 被调用时没有取值，什么也不做。`,
    nobodyWaits: (node) => `${node} 收到一个它没有在等的返回。`,
    noAddress: (node) => `${node} 打不开：这不是程序的地址。`,
    wrongRole: (node) => `${node} 用不着这个。`,
  },

  welcome: '本实验室的起点，一个朴素的 Go 程序：四个节点，以及它的错误。',

  panel: {
    browser: '浏览器',
    node: '节点',
    names: '表里的名字',
    noNames: '没有',
    writer: '向谁写 ok',
    noWriter: '没有：它的页面是空的',
    handlers: '在等待的处理函数',
    noHandlers: '没有：它不等任何节点。',
    handler: (path, caller, call, node) => `替 ${caller} 处理的 ${path}：等待 ${node} 返回 ${call}`,
    pages: '页面',
    noPages: '还没有打开过页面。',
    loading: (oks) => `加载中，ok ${oks} 次`,
    loaded: (oks) => `已加载，ok ${oks} 次`,
    brokeOff: (oks) => `已中断，ok ${oks} 次`,
    value: '取值',
    claims: '自称是',
    call: '发送者的调用序号',
    written: '它的节点至今写过几次',
    broke: '已中断',
    yes: '是',
    no: '否',
  },
};
