import type { comparing as english } from '../en/comparing.ts';
import { spaced } from './words.ts';

/** 两个运行对照：它们有什么不同，该看哪里。 */
export const comparing: typeof english = {
  label: '两个运行的对照',
  setups: {
    none: '请求、故障、网络和规则都相同',
    protocol: '同一场景，由两种协议运行',
    rules: (run, rules) => `请求、故障和网络都相同；只有 ${run} 违反 ${rules}`,
    rule: (number, name) => (name ? `E${number}：${name}` : `E${number}`),
    deed: (run, entry, milliseconds) => `只有 ${run}，在 ${milliseconds} 毫秒：${entry}`,
    moved: (entry, first, second) => `${entry}：${first}，${second}`,
    setting: (name, first, second) => `${name}：${first}，${second}`,
    several: (count) => `两边的设置有 ${count} 处不同`,
    valueIn: (run, value) => `${run} 是 ${value}`,
    tickIn: (run, milliseconds) => `${run} 在 ${milliseconds} 毫秒`,
  },

  looking: '正在找第一处不同…',
  noDifference: '没有不同：一个运行里发生的，另一个里也都发生。',
  noneYet: '到目前为止没有不同，后面的还在计算。',
  notBefore: (step, milliseconds) => `第 ${step} 步（${milliseconds} 毫秒）之前没有不同。`,
  lookOn: '从虚线往后看：两个运行从那里分开。',
  partHere: '两个运行从这里分开。',
  here: (number, count) => `第 ${number} 处不同，共 ${count} 处`,
  onlyIn: (run, what) => spaced(`只有 ${run}：${what}`),
  unlike: (what) => spaced(`两边都有，但内容不同：${what}`),
  phrase: (what, more) => (more > 0 ? `${what}，另有 ${more} 项。` : `${what}。`),
  lesson: (demo, inDemo, pbft, inPbft) => `${demo}：${inDemo}${pbft}：${inPbft}`,
  onlyHere: '只有这边有',
  safetyHolds: '安全性成立',
  allAnswered: '都已答复',
  oneAtATime: '显示哪一个运行',

  decided: {
    accepted: ({ node, what }) => `${node} 接受结果 ${what}`,
    okRead: ({ node }) => `${node} 读到 ok`,
    okWritten: ({ node, what }) => `${node} 为 ${what} 写了 ok`,
    panicked: ({ node }) => `${node} 的处理函数崩溃`,
    executed: ({ node, number, what }) =>
      what ? `${node} 在槽位 ${number} 执行 ${what}` : `${node} 在槽位 ${number} 什么也不执行`,
    commitTaken: ({ node, what }) => `${node} 被告知提交 ${what}`,
    executedTentatively: ({ node, number }) => `${node} 试探性执行槽位 ${number}`,
    rolledBack: ({ node, number }) => `${node} 撤销槽位 ${number}`,
    stateInstalled: ({ node, number }) => `${node} 装入槽位 ${number} 之后的状态`,
    enteredView: ({ node, number }) => `${node} 进入视图 ${number}`,
    viewChangeStarted: ({ node, number }) => `${node} 要求进入视图 ${number}`,
    stable: ({ node, number }) => `${node} 在槽位 ${number} 之后有了稳定的检查点`,
    committedLocal: ({ node, number }) => `${node} 在槽位 ${number} 本地已提交`,
    prepared: ({ node, number }) => `${node} 在槽位 ${number} 已准备`,
    namesEnough: ({ node }) => `${node} 的名字够了，可以提交`,
    prePrepared: ({ node, number }) => `${node} 接受槽位 ${number} 的提议`,
  },
  timeout: (node, timer) => (timer ? `${node} 的${timer}到时` : `${node} 的一个定时器到时`),
  lost: (message) => spaced(`${message}丢失`),
};
