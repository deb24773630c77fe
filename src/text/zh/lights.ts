import type { LightWords } from '../tell/lights.ts';
import { agreementHolds } from './agreement.ts';

/** 两盏灯：安全性（不出错）和活性（有进展）。 */
export const lights: LightWords = {
  safety: '安全性',
  holds: '成立',
  violated: '已破坏',
  holdsDetail: '到这一步为止，PBFT 的保证都成立。',
  violatedDetail: '到这一步为止，PBFT 的某项保证被破坏了：',
  late: (client, operation, dueTick) =>
    `活性的保证被破坏了：${client} 最迟应在 ${dueTick} 毫秒得到 ${operation} 的答复。`,
  monitors: {
    M1: '正确副本在每个槽位执行相同的请求',
    M2: '正确副本在同一视图的每个槽位准备相同的请求',
    M3: '已提交的，至少有 f+1 个正确副本已准备',
    M4: '槽位按顺序执行，没有空缺',
    M5: '每个请求最多执行一次',
    M6: '客户端已接受的结果不会被推翻',
    M7: '正确副本对一个槽位只有一种说法',
    M8: '视图编号、检查点和已执行的槽位只增不减',
    M9: '副本只处理自己窗口之内的槽位',
    M10: '序号相同的稳定检查点和取来的状态都相同',
    M11: '已提交的，以后每次视图变更都会保留',
    M12: '读到的是最近写入的值',
    B1: '所有节点按相同的顺序提交相同的取值',
    B2: '浏览器请求一次，就只得到一次答复',
    B3: '写 ok 的时候，所请求的取值已有法定人数的节点提交',
  },
  violations: {
    M1: ({ node, other, sequence }) =>
      `${node} 在槽位 ${sequence} 执行的请求与${other === node ? '它以前执行的' : ` ${other} `}不同。`,
    M2: ({ node, other, sequence, view }) =>
      `在视图 ${view} 的槽位 ${sequence}，${node} 准备的请求与${other === node ? '它以前准备的' : ` ${other} `}不同。`,
    M3: ({ node, sequence, view }) =>
      `${node} 对视图 ${view} 的槽位 ${sequence} 达到「本地已提交」，但已准备的正确副本不到 f+1 个。`,
    M4: ({ node, sequence, before }) => `${node} 执行槽位 ${before} 之后直接执行了槽位 ${sequence}。`,
    M5: ({ node, client, timestamp }) => `${node} 第二次执行了 ${client} 的请求 ${timestamp}。`,
    M6: ({ node, timestamp, result, otherResult }) =>
      `${node} 上请求 ${timestamp} 的结果是 ${result}，在别处却是 ${otherResult}。`,
    M7: ({ node, sequence, view }) => `${node} 对视图 ${view} 的槽位 ${sequence} 有两种说法。`,
    M8: ({ node, fell, value, before }) => `${node} 的${fallen[fell]}从 ${before} 退回到 ${value}。`,
    M9: ({ node, sequence }) => `${node} 处理了槽位 ${sequence}，而它在窗口之外。`,
    M10: ({ node, other, sequence }) =>
      `${node} 所依据的槽位 ${sequence} 之后的状态，与${other === node ? '它以前的' : ` ${other} 的`}不同。`,
    M11: ({ committer, entrant, sequence, view }) =>
      `${entrant} 接受的视图 ${view} 的新视图消息没有保留 ${committer} 在槽位 ${sequence} 已提交的请求。`,
    M12: ({ node, timestamp, result, otherResult }) =>
      `${node} 的读取 ${timestamp} 得到 ${result}，但在它提出之前已经写入了 ${otherResult}。`,
    B1: ({ node, other, sequence, result, otherResult }) =>
      `${node} 被告知提交的第 ${sequence} 个取值是 ${result}，而在 ${other} 是 ${otherResult}。`,
    B2: ({ node, timestamp }) => `${node} 在一个页面上读到 ${timestamp} 次 ok。`,
    B3: ({ node, result, sequence, timestamp }) =>
      `${node} 为 ${result} 写了 ok，而法定人数 ${timestamp} 个节点中只有 ${sequence} 个被告知提交它。`,
  },

  liveness: '活性',
  livenessIs: (state) => `活性：${state}`,
  states: {
    idle: '尚无请求',
    done: '都已答复',
    working: '进行中',
    viewChange: '视图变更中',
    timer: '等定时器',
    waiting: '等待中',
    stuck: '停滞',
  },
  stateDetails: {
    idle: '还没有客户端提出请求。',
    done: '每个请求都已得到答复。',
    working: '有一条能推动它的消息正在途中。',
    viewChange: '正在进行视图变更：新的主节点要发出新视图消息，并有法定人数的副本接受。',
    timer: '途中没有能推动它的消息，但有定时器会超时：那时副本会补发缺少的消息，或要求换下一个主节点。',
    waiting: '途中没有能推动它的消息，但重新发送会有用。',
    stuck: '途中没有能推动它的消息，也没有能推动它的定时器。',
  },
  held: (messages, more) =>
    `扣在途中、放行之后才会到达的消息：${messages.join('；')}${more > 0 ? `；另有 ${more} 条` : ''}。`,
  livelock: (views, timeoutTicks) =>
    `已连续 ${views} 次视图变更，每次都来不及执行任何请求：对这个网络来说，等待 ${timeoutTicks} 毫秒太短。每次等待都会加倍，直到够长为止。`,
  overdue: (client, operation, stableTick, dueTick) =>
    `从 ${stableTick} 毫秒起网络完好，故障副本不超过 f 个：${client} 最迟应在 ${dueTick} 毫秒得到 ${operation} 的答复。活性的保证被破坏了。`,
  outstanding: (client, operation, ticks, step) =>
    `${client} 为 ${operation} 已等待 ${ticks} 毫秒，第一次发送在第 ${step} 步。`,
  outstandingMore: (count) => `另有 ${count} 个请求没有完成。`,
  queued: (count) => `后面有 ${count} 个操作在排队。`,
  unordered: (primary) => `没有副本把它放进槽位：主节点是 ${primary}。`,
  primaryCrashed: (primary) => `没有副本把它放进槽位：主节点 ${primary} 已宕机。`,
  primaryHolds: (primary) => `主节点 ${primary} 暂存着它，等到可以再分配序号。`,
  requestLost: (whereabouts) => `请求消息：${whereabouts}。`,
  executedBy: (replicas) => `${replicas.join('、')} 已执行。`,
  unaware: (node, sequence, whereabouts) => `${node} 没有槽位 ${sequence} 的预准备：${whereabouts}。`,
  more: (count) => `另有 ${count} 处同样停着。`,
  atNode: (node, sentence) => `${node}：${sentence}`,
  faulty: (replicas, tolerated) => `${replicas.join('、')} 有故障；最多容忍 f = ${tolerated} 个。`,
  faultyDemo: (nodes) => `${nodes.join('、')} 有故障；这个程序一个也不能容忍：调用无响应节点的，会永远等下去。`,
  agreementHolds,
  tooManyFaults: (replicas, tolerated) =>
    `故障超过 f = ${tolerated} 个（${replicas.join('、')}）：PBFT 在这里不作任何保证。`,
};

const fallen = { view: '视图编号', lowWaterMark: '低水位', lastExecuted: '最后执行的槽位' } as const;
