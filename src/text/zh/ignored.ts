import type { Texts } from '../texts.ts';

/** 被忽略的输入没有通过哪一项检查。 */
export const ignored: Texts['ignored'] = {
  forgedSender: ({ node, message, from }) => `${node} 忽略 ${message}：签名检查未通过，${from} 并未签名。`,
  wrongSigner: ({ node, message }) => `${node} 忽略 ${message}：签名检查未通过，所称的发送者并未签名。`,
  forgedRequest: ({ node, message }) => `${node} 忽略 ${message}：签名检查未通过，客户端并未对这个请求签名。`,
  wrongRole: ({ node, message }) => `${node} 忽略 ${message}：这种角色的节点不收发这样的消息。`,
  oldTimestamp: ({ node, message, got, expected }) =>
    `${node} 忽略 ${message}：时间戳 ${got} 早于最近执行过的 ${expected}。`,
  alreadyOrdered: ({ node, message }) => `${node} 忽略 ${message}：重复，这个请求已经有了位置。`,
  notPrimary: ({ node, message, got, expected }) =>
    `${node} 忽略 ${message}：当前的主节点是 ${expected}，不是 ${got}。`,
  prepareFromPrimary: ({ node, message }) => `${node} 忽略 ${message}：主节点不发送准备。`,
  wrongView: ({ node, message, got, expected }) =>
    `${node} 忽略 ${message}：它属于视图 ${got}，而 ${node} 已经到了视图 ${expected}。`,
  belowWindow: ({ node, message, expected }) =>
    `${node} 忽略 ${message}：在序号窗口之外，窗口从 ${expected} 之后开始。`,
  aboveWindow: ({ node, message, expected }) => `${node} 忽略 ${message}：在序号窗口之外，窗口到 ${expected} 为止。`,
  wrongDigest: ({ node, message, got, expected }) =>
    `${node} 忽略 ${message}：摘要检查未通过，它写的是 ${got}，请求的摘要是 ${expected}。`,
  conflictingProposal: ({ node, message, got, expected }) =>
    `${node} 忽略 ${message}：它的摘要是 ${got}，而 ${node} 在这个槽位已接受 ${expected}。`,
  duplicate: ({ node, message }) => `${node} 忽略 ${message}：重复的消息。`,
  secondVote: ({ node, message, from }) => `${node} 忽略 ${message}：${from} 以前投过别的票，只有第一票算数。`,
  laterKnown: ({ node, message, from, got, expected }) =>
    `${node} 忽略 ${message}：它要进入的是视图 ${got}，而 ${from} 以前已要求进入视图 ${expected}。`,
  secondViewChange: ({ node, message, from }) =>
    `${node} 忽略 ${message}：${from} 以前为它发过另一条内容不同的视图变更消息，只有第一条算数。`,
  alreadyBuffered: ({ node, message }) => `${node} 忽略 ${message}：重复，这个请求已经在等待分配槽位。`,
  notOutstanding: ({ node, message }) => `${node} 忽略 ${message}：它已经有了结果。`,
  otherSending: ({ node, message }) =>
    `${node} 忽略 ${message}：它回答的是不排序的读取，而 ${node} 后来已改为要求排序。`,
  olderReply: ({ node, message, from, got, expected }) =>
    `${node} 忽略 ${message}：它属于视图 ${got}，而 ${from} 后来已在视图 ${expected} 回复，所以它说的那次执行已被撤销。`,
  notForMe: ({ node, message }) => `${node} 忽略 ${message}：这是发给另一个客户端的。`,
  settled: ({ node }) => `${node} 的一个定时器超时，但它所等的事已经发生。`,
  tooManyEarly: ({ node, message, from, got }) =>
    `${node} 忽略 ${message}：提前到达的消息，每个发送者最多保存 ${got} 条，${from} 的已经满了。`,
  staleViewChange: ({ node, message, got, expected }) =>
    `${node} 忽略 ${message}：它要求进入视图 ${got}，而 ${node} 已经在视图 ${expected}。`,
  unprovedCheckpoint: ({ node, message }) =>
    `${node} 忽略 ${message}：其中的 C 证明不了低水位，一致的检查点消息不够法定人数。`,
  forgedQuote: ({ node, message }) =>
    `${node} 忽略 ${message}：签名检查未通过，它引用的一条消息，所称的发送者并未签名。`,
  repeatedCertificate: ({ node, message, got }) => `${node} 忽略 ${message}：其中的 P 对槽位 ${got} 有两个证书。`,
  misplacedCertificate: ({ node, message }) =>
    `${node} 忽略 ${message}：其中的 P 有一个证书，槽位在窗口之外，或不来自更早的视图。`,
  unprovedCertificate: ({ node, message, got, expected }) =>
    `${node} 忽略 ${message}：其中一个证书的票数只有 ${got}/${expected}。`,
  tooFewViewChanges: ({ node, message, got, expected }) =>
    `${node} 忽略 ${message}：其中的 V 只有 ${got} 个副本的视图变更消息，需要 ${expected} 个。`,
  repeatedViewChange: ({ node, message, got }) => `${node} 忽略 ${message}：其中的 V 有 ${got} 的两条视图变更消息。`,
  wrongViewInside: ({ node, message, got, expected }) =>
    `${node} 忽略 ${message}：其中的 V 有一条要进入视图 ${got} 的消息，而不是视图 ${expected}。`,
  invalidViewChange: ({ node, message, got }) => `${node} 忽略 ${message}：其中的 V 里 ${got} 的视图变更消息无效。`,
  wrongProposals: ({ node, message }) => `${node} 忽略 ${message}：由其中的 V，${node} 算出的是另一个 O。`,
  nothingToSend: ({ node, message, from }) => `${node} 不回应 ${message}：${from} 不缺 ${node} 能补发的消息。`,
  beyondItsWindow: ({ node, message, from, got }) =>
    `${node} 不回应 ${message}：${from} 缺少的槽位在它的窗口之上，窗口到 ${got} 为止，而 ${node} 的检查点消息它都已经有了。`,
  noSuchState: ({ node, message, got }) =>
    `${node} 不回应 ${message}：它既没有槽位 ${got} 之后的那个状态，也没有更新的稳定状态。`,
  notFetching: ({ node, message }) => `${node} 忽略 ${message}：它没有在取状态。`,
  uncertifiedState: ({ node, message, got, expected }) =>
    `${node} 拒绝 ${message}：这个状态的摘要是 ${got}，没有得到证明；它索取的是 ${expected}。`,
  olderState: ({ node, message, got, expected }) =>
    `${node} 拒绝 ${message}：槽位 ${got} 之后的状态太旧，它索取的是槽位 ${expected} 之后的。`,
  unneededBody: ({ node, message }) => `${node} 忽略 ${message}：它并不缺少这个槽位的请求。`,
  noRepair: ({ node, message }) => `${node} 忽略 ${message}：只读优化按原论文运行时，不转告决议。`,
  unprovedDecision: ({ node, message, got, expected }) =>
    `${node} 忽略 ${message}：其中同一视图的一致的提交只有 ${got} 条，需要 ${expected} 条。`,
  alreadyCommitted: ({ node, message }) => `${node} 忽略 ${message}：这个槽位在这里已经提交。`,
  notReadOnly: ({ node, message }) =>
    `${node} 忽略 ${message}：只有启用了只读优化、操作又什么都不改变时，才不经排序直接回答。`,
  unknownOperation: ({ node, message }) => `${node} 忽略 ${message}：服务不认识这个操作。`,
};

export const ignoredVariants: Texts['ignoredVariants'] = {
  settledMessage: ({ node, message }) => `${node} 忽略 ${message}：它已经执行到那里了。`,
  overtaken: ({ node, message, from, got, expected }) =>
    `${node} 忽略 ${message}：它属于视图 ${got}，而 ${from} 以前已发来视图 ${expected} 的消息。`,
  wrongBody: ({ node, message, got, expected }) =>
    `${node} 忽略 ${message}：摘要检查未通过，这些请求的摘要是 ${got}，而这个槽位的是 ${expected}。`,
  laterCheckpoint: ({ node, message, from, expected }) =>
    `${node} 忽略 ${message}：${from} 以前已为检查点 ${expected} 作证，窗口之外只记它最新的一条。`,
  laterRequest: ({ node, message, got, expected }) =>
    `${node} 忽略 ${message}：它的时间戳是 ${got}，而 ${node} 已知道这个客户端的请求 ${expected}。`,
  neverAsked: ({ node, message, got }) => `${node} 忽略 ${message}：它没有在等请求 ${got} 的结果。`,
  orderedReply: ({ node, message }) =>
    `${node} 忽略 ${message}：它回答的是参与排序的请求，而 ${node} 要的是不排序的读取。`,
  inAnotherView: ({ node, message, from }) =>
    `${node} 不回应 ${message}：${from} 落后了，但双方不在同一视图，${node} 的票帮不上忙。`,
  farCheckpoint: ({ node, message, expected }) =>
    `${node} 只记下 ${message}：它在序号窗口之外太远，窗口之外只计到槽位 ${expected}。`,
};

export const ignoredNames: Texts['ignoredNames'] = {
  message: (message, from) => `${from} 的${message}`,
  messageAbout: (message, from, about) => `${from} 对${about} 的${message}`,
  messageOfView: (message, from, about) => `${from} 关于${about} 的${message}`,
  operation: (operation) => `${operation} 这个操作`,
  timer: '自己的定时器',
};
