import type { Texts } from '../texts.ts';
import { optimisationReasons } from './optimisationReasons.ts';
import { transferReasons } from './transferReasons.ts';
import { viewChangeReasons } from './viewChangeReasons.ts';

/** 一步为什么可以发生：背后的规则，以及没有它会出什么错。 */
export const reasons: Texts['reasons'] = {
  ...viewChangeReasons,
  ...transferReasons,
  ...optimisationReasons,
  oneAtATime: {
    name: '每次一个请求',
    why: () => '客户端同一时间只有一个未完成的请求，这样副本只需记住它的最后一个回复，就能分清新旧请求。',
  },
  askPrimary: {
    name: '请求发给主节点',
    why: () => '客户端把请求发给主节点，因为只有主节点给请求编号。',
  },
  countReplies: {
    name: 'f+1 个一致的回复',
    why: ({ weakQuorum }) => `有 f+1 = ${weakQuorum} 个副本给出相同的结果，客户端才接受；单独一个回复可能是谎话。`,
  },
  acceptResult: {
    name: 'f+1 个一致的回复',
    why: ({ weakQuorum }) =>
      `在给出相同结果的 f+1 = ${weakQuorum} 个副本中至少有一个是正确副本，而正确副本只回复它执行过的结果。`,
  },
  askAll: {
    name: '向所有副本重发',
    why: () => '客户端没有按时得到足够的一致回复，就向所有副本发送：主节点可能有故障，消息也可能丢失了。',
  },
  relay: {
    name: '备份节点转交请求',
    why: () => '只有主节点给请求编号，所以备份节点把客户端发来的请求转交给它。',
  },
  resendReply: {
    name: '保留最后一个回复',
    why: () => '副本记住给每个客户端的最后一个回复并再次发送，这样重复的请求不会执行两次。',
  },
  executeOnce: {
    name: '一个请求只执行一次',
    why: () => '时间戳不晚于该客户端上一个已执行请求的，不再执行，但仍占用一个槽位。',
  },
  assignSequence: {
    name: '主节点分配序号',
    why: () => '主节点给每个请求下一个空闲的序号；如果每个副本自己编号，执行的顺序就会不同。',
  },
  holdBack: {
    name: '水位',
    why: () => '主节点只分配窗口之内的序号，等稳定检查点移动窗口，这样日志不会变长。',
  },
  orderOnce: {
    name: '一个请求一个序号',
    why: () => '主节点给每个请求一个序号，再给一个只会浪费槽位。',
  },
  holdForBody: {
    name: '一个请求一个序号',
    why: () =>
      'O 用摘要指代的请求，主节点只要还缺一个，就分不清哪些请求已经有了序号；这时提议，可能给同一个请求两个序号。',
  },
  gatherBatch: {
    name: '批处理',
    why: () => '一批还在排序时到来的请求放进下一批，这样许多请求分摊一次达成一致的开销。',
  },
  awaitExecution: {
    name: '备份节点盯住请求',
    why: () => '备份节点知道有请求时，为等待最久的那个启动定时器；如果它未能按时执行，主节点就可能有故障。',
  },
  acceptPrePrepare: {
    name: '接受预准备（PRE-PREPARE）',
    why: () => '备份节点接受的提议要由当前主节点签名，摘要与请求相符，序号在窗口之内，并且不与以前接受过的矛盾。',
  },
  onePrePrepare: {
    name: '一个槽位一个提议',
    why: () =>
      '副本对一个槽位只接受一个预准备；如果还接受摘要不同的第二个，说谎的主节点就能让两个请求在同一槽位都准备好。',
  },
  countPrepares: {
    name: '来自不同备份节点的准备（PREPARE）',
    why: ({ quorum }) =>
      `需要 ${quorum} 条说法相同的消息：预准备，加上来自不同备份节点的准备；在那之前，主节点可能对别的副本说了别的。`,
  },
  prepared: {
    name: '已准备',
    why: ({ replicas, quorum }) =>
      `${replicas} 个副本中有 ${quorum} 个说的是同一件事。任意两组 ${quorum} 个副本至少有一个共同的正确副本，而它只投一票，所以在这个视图中，这个槽位不可能再有别的请求已准备。`,
  },
  voteEarly: {
    name: '消息可以乱序',
    why: () => '网络可能以任何顺序送达，所以比预准备先到的票会保存起来，以后再计。',
  },
  countCommits: {
    name: '来自不同副本的提交（COMMIT）',
    why: ({ quorum }) =>
      `需要 ${quorum} 条一致的提交，包括自己的。已准备的副本还不知道别的副本是否也已准备，视图变更可能会丢掉这个请求。`,
  },
  gateIsOpen: {
    name: '票数已够',
    why: () => '这一步已经达成，多出的票会保存，但不起作用。',
  },
  committedLocal: {
    name: '本地已提交',
    why: ({ quorum, correctInQuorum }) =>
      `${quorum} 条提交意味着至少 ${correctInQuorum} 个正确副本已准备。以后的每个视图都会从其中一个得知这个请求，并保持它的序号。`,
  },
  execute: {
    name: '按顺序执行',
    why: () => '一个槽位本地已提交，并且所有更低的槽位都已执行，才会执行，所以正确副本以相同的顺序执行相同的请求。',
  },
  executeInOrder: {
    name: '按顺序执行',
    why: () => '本地已提交的槽位仍要等所有更低的槽位，因为跳过一个的副本会得到与别的副本不同的状态。',
  },
  executeNull: {
    name: '空请求',
    why: () => '空请求照样经过各个阶段，但什么也不改变；没有它，更高的槽位就永远无法执行。',
  },
  notAgain: {
    name: '再次达成一致，但只执行一次',
    why: () =>
      '新视图会对一些副本已执行过的槽位再次达成一致：这些副本照样投票，好让其他副本也走到那里，但不会执行第二次。',
  },
  takeCheckpoint: {
    name: '检查点（CHECKPOINT）',
    why: () => '到了固定的序号，每个副本都把自己状态的摘要告诉其他副本，这样大家能证明它，并丢弃产生它的日志。',
  },
  countCheckpoints: {
    name: '来自不同副本的检查点消息（CHECKPOINT）',
    why: ({ quorum }) => `有 ${quorum} 条序号和摘要都相同的检查点消息，包括自己的，检查点才稳定。`,
  },
  stable: {
    name: '稳定检查点',
    why: ({ quorum, correctInQuorum }) =>
      `${quorum} 个副本为这个状态作证，其中至少 ${correctInQuorum} 个是正确副本，所以得到它的那些消息可以清除，窗口向上移动。`,
  },
  signature: {
    name: '签名必须有效',
    why: () => '消息要由它声称的发送者签名才算数，否则一个说谎者就能替所有人投票。',
  },
  role: {
    name: '各角色有各自的消息',
    why: () => '只有副本提议、投票和回复，只有客户端提出请求；别人发来的这类消息没有意义。',
  },
  onlyPrimaryProposes: {
    name: '只有主节点提议',
    why: () => '只有当前主节点分配序号；如果有两个节点分配，一个槽位就会有两个请求。',
  },
  noPrepareFromPrimary: {
    name: '主节点不发送准备',
    why: () => '预准备就是主节点的表态；如果它的准备也算数，它就投了两次票。',
  },
  sameView: {
    name: '同一视图的票',
    why: () => '只有与副本处于同一视图的消息才算数，因为不同视图的票不能相加。',
  },
  insideWindow: {
    name: '水位',
    why: () => '副本只参与最近的稳定检查点之上、窗口之内的槽位，这样有故障的主节点无法把序号用尽。',
  },
  digestFits: {
    name: '摘要与请求相符',
    why: () => '投票只用摘要指代请求，所以摘要与请求不符的预准备会被拒绝。',
  },
  firstVoteCounts: {
    name: '一个副本一票',
    why: () => '一个副本第一次说的才算数；如果数消息而不数发送者，一个副本就能凑满法定人数。',
  },
  newRequestsOnly: {
    name: '时间戳递增',
    why: () => '时间戳更早的请求早已答复过，直接丢弃。',
  },
  outstandingOnly: {
    name: '客户端已有结果',
    why: () => '客户端只计入对它最近一次请求的回答，并且只在等待期间；别的回复什么也不改变。',
  },
  settledTimer: {
    name: '不再需要的定时器',
    why: () => '定时器所等的事已经发生，不必再做什么。',
  },
};
