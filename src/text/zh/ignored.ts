import type { Texts } from '../texts.ts';

/** 被忽略的输入没有通过哪一项检查。 */
export const ignored: Texts['ignored'] = {
  forgedSender: ({ node, message, from }) => `${node} 忽略 ${message}：签名检查未通过，${from} 没有签过它。`,
  wrongSigner: ({ node, message }) => `${node} 忽略 ${message}：签名检查未通过，它所写的副本没有签过它。`,
  forgedRequest: ({ node, message }) => `${node} 忽略 ${message}：签名检查未通过，客户端没有签过这个请求。`,
  wrongRole: ({ node, message }) => `${node} 忽略 ${message}：这种角色不发送也不接收这样的消息。`,
  oldTimestamp: ({ node, message, got, expected }) =>
    `${node} 忽略 ${message}：时间戳 ${got} 早于最近执行过的 ${expected}。`,
  alreadyOrdered: ({ node, message }) => `${node} 忽略 ${message}：重复，这个请求已经有了位置。`,
  notPrimary: ({ node, message, got, expected }) =>
    `${node} 忽略 ${message}：当前的主节点是 ${expected}，不是 ${got}。`,
  prepareFromPrimary: ({ node, message }) => `${node} 忽略 ${message}：主节点不发送准备。`,
  wrongView: ({ node, message, got, expected }) =>
    `${node} 忽略 ${message}：它的视图编号是 ${got}，而 ${node} 的视图编号是 ${expected}。`,
  belowWindow: ({ node, message, expected }) => `${node} 忽略 ${message}：在序号窗口之外，不高于低水位 ${expected}。`,
  aboveWindow: ({ node, message, expected }) => `${node} 忽略 ${message}：在序号窗口之外，窗口到 ${expected} 为止。`,
  wrongDigest: ({ node, message, got, expected }) =>
    `${node} 忽略 ${message}：摘要检查未通过，它写的是 ${got}，请求的摘要是 ${expected}。`,
  conflictingProposal: ({ node, message, got, expected }) =>
    `${node} 忽略 ${message}：它的摘要是 ${got}，而 ${node} 在这个槽位已接受 ${expected}。`,
  duplicate: ({ node, message }) => `${node} 忽略 ${message}：重复，这条消息已经有了。`,
  secondVote: ({ node, message, from }) => `${node} 忽略 ${message}：${from} 以前说过别的，只有第一票有效。`,
  notOutstanding: ({ node, message }) => `${node} 忽略 ${message}：它已经接受了这个请求的结果。`,
  notForMe: ({ node, message }) => `${node} 忽略 ${message}：这是发给另一个客户端的。`,
  settled: ({ node }) => `${node} 的一个定时器到时，但它所等的事已经了结。`,
  unknownOperation: ({ node, message }) => `${node} 忽略 ${message}：服务不认识这个操作。`,
};

export const ignoredNames: Texts['ignoredNames'] = {
  message: (message, from) => `${from} 的${message}`,
  messageAbout: (message, from, about) => `${from} 对${about} 的${message}`,
  operation: (operation) => `${operation} 这个操作`,
  timer: '自己的定时器',
};
