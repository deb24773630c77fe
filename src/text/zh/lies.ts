import type { lies as english } from '../en/lies.ts';

/** 让节点说谎的对话框里的文字。每种说谎方式的名称见 `waysToLie.ts`。 */
export const lies: typeof english = {
  intro: '从这一步起，它能签名的话都可以说：自己的消息，以及别人以前签过的消息。',
  who: '谁说谎',
  now: (node) => `${node} 已经在说谎`,
  stop: '重新说真话',
  search: '查找说谎的方式',
  noneFound: '没有这样的说谎方式。',
  touched: {
    primary: '主节点的提议',
    votes: '投票',
    viewChange: '视图变更',
    state: '检查点与状态',
    client: '客户端的请求与得到的答复',
    network: '坏网络也可能造成的事',
  },
  recipients: '对各副本分别说什么',
  amountRule: (name, least, most) => `${name}：${least} 到 ${most} 之间的整数。`,
  apply: '从这一步起说谎',

  handIntro: '副本以自己的签名发送一次这条消息。从此它算作故障。',
  handMessage: '消息',
  handView: '视图编号 v',
  handSequence: '序号 n',
  handAbout: '关于',
  handContents: { known: '它所知的这个槽位的请求', null: '空请求', false: '不真实的内容' },
  handTo: '谁会收到',
  handNobody: '没有节点会收到。',
  handRule: '视图编号与序号是从 0 起的整数。',
  handApply: '现在发送',
  handPreview: '会有什么结果',
  onItsWay: (to, fate) => `给 ${to}：${fate}。`,

  preview: '会有什么不同',
  atTick: (tick) => `${tick} 毫秒：`,
  atOnce: '立刻：',
  instead: (node, lie, to, right) => `${node} 会向 ${to} 发送「${lie}」，而不是「${right}」。`,
  altered: (node, message, to) => `${node} 会向 ${to} 发送「${message}」，但里面的内容被改过。`,
  besides: (node, lie, to) => `${node} 还会向 ${to} 发送「${lie}」。`,
  withheld: (node, right, to) => `${node} 不会向 ${to} 发送「${right}」。`,
  later: (node, right, to, ticks) => `${node} 向 ${to} 发送的「${right}」会晚 ${ticks} 毫秒到达。`,
  times: (message, times) => `${message}，共 ${times} 次`,
  inNameOf: (message, signer) => `以 ${signer} 的名义：${message}`,
  forged: (message, signer) => `伪造 ${signer} 的签名：${message}`,
  more: (count) => `还有 ${count} 处不同。`,
  nothing: {
    ends: (steps) =>
      steps === 0
        ? '没有效果：运行到此结束，不再发送任何消息。'
        : `从这里起没有效果：剩下的 ${steps} 步里，没有这种谎言能改动的消息。请回到更早的一步再试。`,
    parts: (steps) => `接下来的 ${steps} 步里没有不同的消息。之后运行会走上另一条路，因为节点做了发送以外的事。`,
    goesOn: (steps) => `接下来的 ${steps} 步里没有效果：没有这种谎言能改动的消息。`,
  },
  message: (name, contents) => (contents.length > 0 ? `${name}（${contents.join('、')}）` : name),
  nullRequest: '空请求',
  badlySigned: (content) => `${content}（签名不对）`,
  certificates: (slots) => (slots.length === 0 ? 'P 为空' : `P 含 ${slots.join('、')}`),
  viewChangesOf: (replicas) => `V 来自 ${replicas.join('、')}`,
  proposals: (slots) => (slots.length === 0 ? 'O 为空' : `O 含 ${slots.join('、')}`),
};
