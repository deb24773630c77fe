import type { oneView as english } from '../en/oneView.ts';

/** 一个副本所知道的运行。 */
export const oneView: typeof english = {
  turn: (name) => `只看 ${name} 所知`,
  line: (name) => `这里只有 ${name} 知道的事。`,
  hidden: '已隐去：其他节点的步骤和故障、发出的消息是否到达，以及两盏灯。',
  leave: '显示完整运行',
  tab: (name) => `${name} 所知`,
  start: (name) => `${name} 只知道消息何时到达，不知道何时发出：箭头从哪里开始没有含义。时刻都是它自己的步骤。`,
  noneOf: (name, other) => `${name} 看不到 ${other} 的内部，只知道从那里收到的消息。`,
  deeds: (name) => `${name} 不知道这次运行被做了什么。要看这些，请显示完整运行。`,
  noLesson: '课程要用完整的运行来制作。请先显示完整运行。',
  askedNow: '若此刻有人问',
  again: (client, timestamp) => `${client} 再次发送请求 ${timestamp}`,
  read: (client, operation) => `${client} 请求 ${operation}`,
  status: (name) => `${name} 一无所有，发来进度消息`,
  isDown: (name) => `${name} 已宕机，不作回答。`,
};
