import type { Glossary } from '../glossary.ts';
import { glossaryOfRuns } from './glossaryOfRuns.ts';

/** 本领域的术语。 */
export const glossary: Glossary = {
  pbft: {
    term: '实用拜占庭容错 (PBFT)',
    meaning: 'Castro 和 Liskov 的协议（OSDI 1999）：即使有 f 个副本说谎，各副本仍能对请求的顺序达成一致。',
    variants: ['实用拜占庭容错算法', 'BFT'],
  },
  byzantineFault: {
    term: '拜占庭故障 / 拜占庭节点',
    meaning: '节点可能做任何事：说谎、自相矛盾、沉默，或与其他故障节点串通。',
    variants: ['作恶节点', '恶意节点', '叛徒', 'Byzantine'],
  },
  crashFault: { term: '宕机故障', meaning: '节点停止：收不到也发不出任何消息。', variants: ['崩溃', '停机', 'crash'] },
  correctReplica: {
    term: '正确副本',
    meaning: '遵守协议的副本。所有保证都是关于正确副本的。',
    variants: ['诚实节点', '正常节点', '非拜占庭节点'],
  },
  client: { term: '客户端', meaning: '提出操作，等待 f+1 个相同的回复。', variants: ['client'] },
  replica: {
    term: '副本',
    meaning: 'n 个节点之一，保存相同的状态，执行相同的请求。',
    variants: ['副本节点', '节点', 'replica'],
  },
  primary: {
    term: '主节点',
    meaning: '在一个视图中为请求分配序号的副本：p = v mod n。',
    variants: ['领导者', 'Leader', 'primary'],
    here: ({ cluster }) => `在一个视图中提议次序的副本，由 ${cluster.replicas} 个副本轮流担任。`,
  },
  backup: {
    term: '备份节点',
    meaning: '除主节点以外的每个副本。',
    variants: ['从节点', '副本节点', 'backup'],
    here: ({ cluster }) => `除主节点以外的每个副本：${cluster.replicas} 个中的 ${cluster.replicas - 1} 个。`,
  },
  view: {
    term: '视图 / 视图编号',
    meaning: '由同一个主节点主持的一段时期，依次编号 0、1、2 ……',
    variants: ['视图号', 'view'],
    here: ({ cluster }) =>
      `由同一个主节点主持的一段时期，轮流进行：视图 0 是 R0，视图 1 是 R1，到视图 ${cluster.replicas} 又是 R0。`,
  },
  viewChange: {
    term: '视图变更',
    meaning: '主节点没有进展时，副本转到下一个主节点的过程（§4.4）。',
    variants: ['视图切换', '视图更换', '视图转换', 'VIEW-CHANGE'],
    here: ({ quorum, cluster }) =>
      `主节点没有进展时，副本转到下一个主节点的过程，需要 ${cluster.replicas} 个副本中的 ${quorum} 个。`,
  },
  newView: {
    term: '新视图消息 (NEW-VIEW)',
    meaning: '下一个主节点开始工作时发送的消息：所依据的视图变更消息（V），以及由此得出的每个槽位的内容（O）（§4.4）。',
    variants: ['NEW-VIEW'],
    here: ({ quorum, cluster }) =>
      `下一个主节点用它开始自己的视图，依据是 ${cluster.replicas} 个副本中 ${quorum} 个的视图变更消息。`,
  },
  minMaxSequence: {
    term: 'min-s 与 max-s',
    meaning: '新视图消息要决定的范围：从 V 中最高的稳定检查点，到有准备证书的最高槽位（§4.4）。',
    variants: ['O', 'V', 'min-s', 'max-s'],
  },
  nullRequest: {
    term: '空请求',
    meaning: '填补没有证书提到的槽位；照样执行，但什么也不改变（§4.4）。',
    variants: ['空操作', 'null request', 'no-op'],
  },
  request: {
    term: '请求 / 操作',
    meaning: '客户端的操作和时间戳，由客户端签名（§4.1）。',
    variants: ['交易', 'REQUEST'],
  },
  timestamp: {
    term: '时间戳',
    meaning: '随客户端的每个请求递增的数，使请求不会执行两次（§4.1）。',
    variants: ['timestamp'],
  },
  sequenceNumber: {
    term: '序号',
    meaning: '请求在共同顺序中的位置（§4.2）。',
    variants: ['序列号', '编号', 'sequence number'],
  },
  slot: {
    term: '槽位',
    meaning: '我们对视图编号与序号（v, n）的称呼。',
    variants: ['slot'],
    here: ({ quorum, cluster }) =>
      `请求在共同顺序中的一个位置；放哪个请求，要 ${cluster.replicas} 个副本中的 ${quorum} 个一致同意。`,
  },
  prePrepare: {
    term: '预准备 (PRE-PREPARE)',
    meaning: '主节点为一个槽位提议请求的阶段，也指这种消息（§4.2）。',
    variants: ['pre-prepare', '提议'],
    here: ({ quorum, cluster }) =>
      `主节点为一个槽位提议请求。达到「已准备」需要 ${cluster.replicas} 票中的 ${quorum} 票，它算第一票。`,
  },
  prepare: {
    term: '准备 (PREPARE)',
    meaning: '备份节点同意提议的阶段，也指这种消息（§4.2）。',
    variants: ['签名包', 'prepare'],
    here: ({ quorum }) => `备份节点同意提议。${quorum - 1} 条准备加上预准备，槽位就达到「已准备」。`,
  },
  commit: {
    term: '提交 (COMMIT)',
    meaning: '副本表明自己已准备的阶段，也指这种消息（§4.2）。',
    variants: ['确认', '提交包', 'commit'],
    here: ({ quorum, cluster }) =>
      `副本表明自己已准备。${cluster.replicas} 个副本中有 ${quorum} 个表明，槽位就提交了。`,
  },
  reply: {
    term: '回复 (REPLY)',
    meaning: '副本直接发给客户端的结果（§4.1）。',
    variants: ['应答', '响应', 'reply'],
    here: ({ replies }) => `副本直接发给客户端的结果；${replies.committed} 个一致，客户端就接受。`,
  },
  multicast: { term: '多播 / 广播', meaning: '把一条消息发给其他每个副本。', variants: ['组播', 'multicast'] },
  digest: { term: '摘要', meaning: '请求或状态的简短指纹，这里用 SHA-256。', variants: ['哈希', 'digest', 'hash'] },
  signature: {
    term: '签名 / 消息认证码',
    meaning: '证明消息出自谁手。没有人能替别人签名。',
    variants: ['验签', 'MAC', 'signature'],
  },
  prepared: {
    term: '已准备 / 已预准备',
    meaning: '已准备：副本有预准备，以及来自不同备份节点的 2f 条匹配的准备（§4.2）。',
    variants: ['prepared', 'pre-prepared'],
    here: ({ quorum, cluster }) =>
      `已准备：副本有预准备和 ${quorum - 1} 条匹配的准备，即 ${cluster.replicas} 个副本中有 ${quorum} 个对这个槽位说法相同。`,
  },
  committedLocal: {
    term: '本地已提交',
    meaning: '副本已准备，并有 2f+1 条匹配的提交，包括自己的（§4.2）。',
    variants: ['已提交', 'committed-local'],
    here: ({ quorum, cluster }) =>
      `副本已准备，并有 ${cluster.replicas} 个副本中 ${quorum} 个的匹配的提交，可以执行这个槽位。`,
  },
  preparedCertificate: {
    term: '准备证书',
    meaning: '1 条预准备和 2f 条准备：2f+1 个副本说法相同。',
    variants: ['prepare 凭证', 'QC'],
    here: ({ quorum, cluster }) =>
      `1 条预准备和 ${quorum - 1} 条准备，证明 ${cluster.replicas} 个副本中有 ${quorum} 个对一个槽位说法相同。`,
  },
  commitCertificate: { term: '提交证书', meaning: '不同副本对同一槽位和摘要的 2f+1 条提交。', variants: ['QC'] },
  quorum: {
    term: '法定人数',
    meaning: '3f+1 个副本中的 2f+1 个：任何两个法定人数都共有一个正确副本。它不等于过半数。',
    variants: ['仲裁集', '多数派', 'quorum'],
    here: ({ quorum, quorumsMeet, cluster }) =>
      quorumsMeet
        ? `足够多的副本，任何两组都共有一个正确副本。这里是 ${cluster.replicas} 个中的 ${quorum} 个。`
        : `这里是 ${cluster.replicas} 个中的 ${quorum} 个：这样的两组本该共有一个正确副本，现在却未必。`,
  },
  matchingMessages: {
    term: '匹配的消息',
    meaning: '视图编号、序号和摘要都相同的消息。',
    variants: ['一致的消息', 'matching'],
  },
  execute: {
    term: '执行 / 已执行日志',
    meaning: '按序号的顺序把请求作用到状态上（§4.2）。',
    variants: ['execute'],
  },
  stateMachineReplication: {
    term: '状态机复制',
    meaning: '起点相同、以相同顺序执行相同请求的副本，始终相同。',
    variants: ['复制状态机', 'SMR'],
  },
  ...glossaryOfRuns,
};
