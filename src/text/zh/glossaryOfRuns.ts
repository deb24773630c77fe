import type { Glossary } from '../glossary.ts';

/** 术语的后半部分：协议怎样一直运行下去，它保证什么，实验室怎样展示它。 */
export const glossaryOfRuns = {
  checkpoint: {
    term: '检查点 / 稳定检查点',
    meaning: '每隔 K 个槽位的状态；有 2f+1 个副本作证才稳定（§4.3）。',
    variants: ['CHECKPOINT', '快照'],
    here: ({ quorum, cluster }) =>
      `每隔 ${cluster.checkpointInterval} 个槽位的状态；${cluster.replicas} 个副本中有 ${quorum} 个作证才稳定。`,
  },
  waterMark: {
    term: '低水位 / 高水位',
    meaning: 'h 是最近的稳定检查点，H = h + L：只处理两者之间的槽位（§4.3）。',
    variants: ['水线', '高低水位', 'h', 'H'],
    here: ({ cluster }) => `只处理最近的稳定检查点之后的 ${cluster.window} 个槽位。`,
  },
  garbageCollection: { term: '垃圾回收', meaning: '清除稳定检查点及以前的日志（§4.3）。', variants: ['日志截断'] },
  retransmission: {
    term: '重传',
    meaning: '没有进展的副本说出自己有什么（STATUS），其他副本补发它缺少的消息。',
    variants: ['补发', '重发', 'STATUS', 'BODY'],
  },
  stateTransfer: {
    term: '状态传输',
    meaning: '落后太多、再也收不到所缺消息的副本，从其他副本取得已证明的状态（§4.3）。',
    variants: ['状态同步', 'FETCH', 'STATE'],
  },
  timer: {
    term: '定时器 / 超时',
    meaning: '某件事拖得太久时超时；进展依赖定时器，安全性从不依赖。',
    variants: ['timeout', 'timer'],
    here: ({ cluster }) =>
      `某件事拖得太久时超时：副本等请求执行等 ${cluster.viewChangeTimeout} 毫秒，客户端等答复等 ${cluster.clientTimeout} 毫秒。`,
  },
  joinRule: {
    term: 'f+1 跟随规则',
    meaning: '有 f+1 个其他副本要求视图变更时，不等自己的定时器超时就跟随（§4.5.2）。',
    variants: ['join rule'],
  },
  batch: {
    term: '批 / 批处理',
    meaning: '几个请求共用一个序号，分摊一次达成一致的开销（§4.2）。',
    variants: ['batch', '打包', '区块'],
  },
  tentativeExecution: {
    term: '试探性执行',
    meaning: '槽位一准备好就执行，早一步；万一不成要撤销（§5.1）。',
    variants: ['尝试执行', '推测执行', 'tentative'],
    here: ({ replies }) => `槽位一准备好就执行，万一不成要撤销，所以客户端要等 ${replies.tentative} 个一致的回复。`,
  },
  readOnly: {
    term: '只读请求',
    meaning: '什么也不改变的请求可以不排序，由法定人数的相同回答来答复（§5.1）。',
    variants: ['只读优化', 'read-only', 'DECISION'],
    here: ({ replies }) => `什么也不改变的请求可以不排序，由 ${replies.readOnly} 个一致的回复来答复。`,
  },
  linearizability: {
    term: '线性一致性',
    meaning: '每个请求都像是在提出与答复之间的某一刻生效，所以读到的不会过时。',
    variants: ['强一致性', 'linearizability'],
  },
  equivocation: {
    term: '双重陈述（说两套话）',
    meaning: '对一些节点说一套，对另一些说另一套。',
    variants: ['二义', '自相矛盾', 'equivocation'],
  },
  forgedMessage: {
    term: '伪造 / 篡改的消息',
    meaning: '冒用别人名义的消息。签名会让它露馅。',
    variants: ['forged', 'tampered'],
  },
  replay: { term: '重放 / 重复', meaning: '把旧消息再发一次。', variants: ['replay', 'duplicate'] },
  drop: {
    term: '丢弃 / 延迟 / 乱序',
    meaning: '网络可以这样对待消息，而不破坏 PBFT 的安全性（§2）。',
    variants: ['丢包', 'drop', 'delay'],
  },
  partition: {
    term: '网络分区 / 恢复',
    meaning: '网络分成互相到达不了的几组，直到恢复。',
    variants: ['愈合', 'partition', 'heal'],
  },
  safety: {
    term: '安全性',
    meaning: '不出错：正确副本以相同顺序执行相同的请求（§3）。',
    variants: ['一致性', 'safety'],
  },
  liveness: { term: '活性', meaning: '有进展：每个请求最终都得到答复（§3）。', variants: ['可用性', 'liveness'] },
  livelock: {
    term: '活锁',
    meaning: '一直在忙，却没有成果，例如不断视图变更，每次都来不及执行请求。',
    variants: ['livelock'],
  },
  happenedBefore: {
    term: '先行发生',
    meaning: '一个事件可能影响了另一个。',
    variants: ['因果序', 'happened-before'],
  },
  faultTolerance: {
    term: '容错上限 n ≥ 3f+1',
    meaning: '容忍 f 个故障副本需要 3f+1 个副本（§3）。',
    variants: ['容错', 'n >= 3f+1'],
  },
  spaceTimeDiagram: {
    term: '时空图',
    meaning: '每个节点一条线，时间沿线前进，每条消息一个箭头。',
    variants: ['时序图'],
  },
  lane: { term: '泳道', meaning: '图中一个节点的那条线。', variants: ['时间线', 'lane'] },
  step: {
    term: '步 / 关键步 / 事件',
    meaning: '一步是处理一个输入并发出由此产生的消息；事件是其中一次发送；关键步是一个决定或一个故障。',
    variants: ['step'],
  },
  run: { term: '运行 / 分支', meaning: '一个场景得出的结果。在过去动手会得到另一次运行。', variants: ['run', 'fork'] },
  scenario: {
    term: '场景 / 随机种子',
    meaning: '一次运行的全部来源：集群、网络、种子，以及对它所做的事。',
    variants: ['scenario', 'seed'],
  },
} satisfies Partial<Glossary>;
