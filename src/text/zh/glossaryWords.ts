import type { TermWords } from '../terms.ts';

/** 句子里怎样称呼各个术语。 */
export const terms: TermWords = {
  prepared: '已准备 / 已预准备',
  committedLocal: '本地已提交',
  viewChange: '视图变更 / 视图变更消息',
  newView: '新视图消息',
  preparedCertificate: '准备证书',
  tentativeExecution: '试探性执行 / 试探性回复',
  stateTransfer: '取状态消息 / 状态数据',
  nullRequest: '空请求',
  waterMark: '窗口',
  checkpoint: '检查点 / 检查点消息',
  readOnly: '只读',
  quorum: '法定人数 / 法定集合',
  digest: '摘要',
  timer: '定时器',
  slot: '槽位',
  view: '视图',
  retransmission: '进度消息',
  prePrepare: '预准备 / 预准备消息',
  prepare: '准备 / 准备消息',
  commit: '提交 / 提交消息',
  reply: '回复',
  primary: '主节点',
  backup: '备份节点',
};
