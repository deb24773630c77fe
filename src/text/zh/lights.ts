import type { LightWords } from '../lights.ts';

/** 两盏灯：安全性（不出错）和活性（有进展）。 */
export const lights: LightWords = {
  safety: '安全性',
  holds: '成立',
  violated: '已破坏',
  holdsDetail: '到这一步为止，PBFT 的保证都成立。',
  violatedDetail: '到这一步为止，PBFT 的某项保证被破坏了：',
  monitors: {
    M1: '正确副本在每个槽位执行相同的请求',
    M2: '正确副本在同一视图编号的每个槽位准备相同的请求',
    M4: '槽位按顺序执行，没有空缺',
    M5: '每个请求最多执行一次',
    M6: '已接受的结果一直正确',
    M7: '正确副本对一个槽位只有一种说法',
    M8: '视图编号、检查点和已执行的槽位只增不减',
  },
  violations: {
    M1: ({ node, other, sequence }) => `${node} 在槽位 ${sequence} 执行的请求与 ${other} 不同。`,
    M2: ({ node, other, sequence, view }) =>
      `在视图编号 ${view} 的槽位 ${sequence}，${node} 准备的请求与 ${other} 不同。`,
    M4: ({ node, sequence, before }) => `${node} 执行槽位 ${before} 之后直接执行了槽位 ${sequence}。`,
    M5: ({ node, client, timestamp }) => `${node} 第二次执行了 ${client} 的请求 ${timestamp}。`,
    M6: ({ node, timestamp, result, otherResult }) =>
      `${node} 上请求 ${timestamp} 的结果是 ${result}，在别处却是 ${otherResult}。`,
    M7: ({ node, sequence, view }) => `${node} 对视图编号 ${view} 的槽位 ${sequence} 有两种说法。`,
    M8: ({ node, fell, value, before }) => `${node} 的${fallen[fell]}从 ${before} 退回到 ${value}。`,
  },

  liveness: '活性',
  states: { idle: '空闲', done: '全部已答复', working: '进行中', waiting: '等待中', stuck: '停滞' },
  stateDetails: {
    idle: '还没有客户端提出请求。',
    done: '每个请求都已得到答复。',
    working: '有一条能推动它的消息正在途中。',
    waiting: '途中没有能推动它的消息，但重新发送会有用。',
    stuck: '途中没有能推动它的消息，重新发送也没有用。',
  },
  outstanding: (client, operation, ticks, step) =>
    `${client} 为 ${operation} 已等待 ${ticks} 刻，第一次发送在第 ${step} 步。`,
  outstandingMore: (count) => `另有 ${count} 个请求没有完成。`,
  queued: (count) => `后面有 ${count} 个操作在排队。`,
  unordered: (primary) => `没有副本把它放进槽位：主节点是 ${primary}。`,
  primaryCrashed: (primary) => `没有副本把它放进槽位：主节点 ${primary} 已宕机。`,
  primaryHolds: (primary) => `主节点 ${primary} 暂存着它，直到窗口移动。`,
  requestLost: (whereabouts) => `请求消息：${whereabouts}。`,
  executedBy: (replicas) => `${replicas.join('、')} 已执行。`,
  unaware: (node, sequence, whereabouts) => `${node} 没有槽位 ${sequence} 的预准备：${whereabouts}。`,
  more: (count) => `另有 ${count} 处同样停着。`,
  atNode: (node, sentence) => `${node}：${sentence}`,
  faulty: (replicas, tolerated) => `${replicas.join('、')} 有故障；最多容忍 f = ${tolerated} 个。`,
  tooManyFaults: (replicas, tolerated) =>
    `故障超过 f = ${tolerated} 个（${replicas.join('、')}）：PBFT 在这里不作任何保证。`,
};

const fallen = { view: '视图编号', lowWaterMark: '低水位', lastExecuted: '最后执行的槽位' } as const;
