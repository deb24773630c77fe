import type { Texts } from '../texts.ts';

/** 使一步成为可能的依据，逐条列出，每条都链接到它所在的那一步。 */
export const evidence: Texts['evidence'] = {
  message: (message, from) => `来自 ${from} 的${message}`,
  own: (message) => `自己的${message}`,
  sending: (message, from) => `${from} 发出${message}`,
  decisions: {
    prePrepared: (sequence) => `槽位 ${sequence} 已预准备`,
    prepared: (sequence) => `槽位 ${sequence} 已准备`,
    committedLocal: (sequence) => `槽位 ${sequence} 本地已提交`,
    executed: (sequence) => `槽位 ${sequence} 已执行`,
    checkpointTaken: (sequence) => `检查点 ${sequence} 已建立`,
    stable: (sequence) => `检查点 ${sequence} 已稳定`,
    requested: (timestamp) => `请求 ${timestamp} 第一次发送`,
    accepted: (timestamp) => `请求 ${timestamp} 的结果已接受`,
    ordered: (timestamp) => `请求 ${timestamp} 已受理`,
    carriedOut: (timestamp) => `请求 ${timestamp} 已执行`,
  },
  outside: {
    request: '请求',
    crash: '宕机',
    restart: '重启',
    cutOff: '断开',
    rejoin: '重新接入',
    partition: '网络分区',
    heal: '全部链路恢复',
    cutLink: '链路断开',
    restoreLink: '链路恢复',
    conditions: '网络条件改变',
    drop: '丢弃',
    delay: '延迟',
    duplicate: '重复',
    deliverNext: '提前送达',
  },
};
