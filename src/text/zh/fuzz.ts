import type { CommandLineTexts } from '../texts.ts';
import { agreementHolds } from './agreement.ts';
import { rulesClash } from './settingRules.ts';

/** 只有在命令行上搜索被破坏的承诺时才说的话。 */
export const fuzz: CommandLineTexts['fuzz'] = {
  help: `寻找能够破坏 PBFT 承诺的撒谎者和网络，并把找到的缩到最小。

  npm run simulate -- --fuzz [--runs N] [--seed S] [--replicas N] [--liars N]
                             [--set 名称=值 …] [--json] [--lang L]

每次运行都由一个对手设计：对不同副本说不同谎言的副本、双胞胎、视图更换中的谎言、
在某个视图的某个阶段切断的链路。每项承诺第一次被破坏的那次运行会被缩小，并作为链接输出。

  --runs N        运行多少次；不给出时为 1000
  --seed S        第一个种子，之后的运行依次加一；不给出时为 0
  --replicas N    副本数 n；不给出时为 4
  --liars N       撒谎的副本数；不给出时为 f。客户端也可能撒谎
  --set 名称=值   不随机选取的设置，例如 window=4；可以多次给出
  --json          每行一个 JSON 对象：每项被破坏的承诺一行 "find"，最后是 "end"

按 Ctrl-C 会在当前这次运行之后停止，并报告已经找到的。有承诺被破坏时退出状态是 1，
没有时是 0，参数有误时是 2。
`,
  begins: (runs, replicas, liars, tolerated) =>
    `运行 ${runs} 次，${replicas} 个副本，其中 ${liars} 个撒谎（f = ${tolerated}）。`,
  agreementHolds,
  beyond: (tolerated) => `撒谎的副本超过 f = ${tolerated} 个：此时 PBFT 不作任何承诺。`,
  progress: (done, runs, broken) => `${done} / ${runs} 次：${broken.length > 0 ? broken.join('，') : '没有发现'}`,
  broken: (name, count) => `${name} 被破坏 ${count} 次`,
  invariant: '不变量',
  inside: '每个正确副本的状态都符合它自己的规则',
  fault: (sentence) => `程序的报告是英文的：${sentence}`,
  answered: '没有障碍之后，每个正确的客户端都按时得到答复',
  viewChange: '视图变更',
  endsForReason: '只有正确的副本有理由要求，才会有视图变更',
  acceptance: '接受结果',
  accepts: '足够多的正确副本告知同一结果之后，正确的客户端就接受它',
  rest: '安静',
  comesToRest: '所有请求都答复之后，正确的副本不会没完没了地重发',
  catchingUp: '赶上进度',
  catchesUp: '所有请求都答复之后，能知道自己落后的正确副本不会一直落后',
  uncalled: (node, view) => `${node} 没有理由就要求视图变更，编号 ${view}。`,
  unheeded: (node, timestamp, have, need) =>
    `已有 ${have} 个正确副本告诉 ${node} 请求 ${timestamp} 的同一结果，${need} 个就够，它却仍在等待。`,
  restless: (node, times, tick) => `${tick} 毫秒所有请求都已答复，此后 ${node} 的定时器又让它发了 ${times} 次。`,
  leftBehind: (node, own, others) => `${node} 只执行到槽位 ${own}，别的副本执行到 ${others}，而它不再询问。`,
  find: (name, promise, run, seed) => `第 ${run} 次运行（种子 ${seed}）破坏了 ${name}：${promise}`,
  shrunk: (before, after, runs) => `从 ${before} 项干预缩到 ${after} 项，用了 ${runs} 次运行；再少一项也不行`,
  shrunkSoFar: (before, after, runs) => `从 ${before} 项干预缩到 ${after} 项，用了 ${runs} 次运行，还没有缩到最小`,
  violation: (step, sentence) => `第 ${step} 步：${sentence}`,
  ended: (runs) => `共运行 ${runs} 次`,
  stopped: (done, runs) => `运行 ${done} / ${runs} 次后停止`,
  verdict: (end, broken) => `${end}：${broken.length > 0 ? broken.join('，') : '所有承诺都得到遵守'}。`,
  faults: {
    source: ({ source }) => `使用 --fuzz 时不给出场景，这里却有「${source}」。`,
    unknownOption: ({ option }) =>
      `使用 --fuzz 时没有「${option}」这个选项：选项只有 --runs、--seed、--replicas、--liars、--set、--json、--lang 和 --help。`,
    missingValue: ({ option }) => `选项 ${option} 后面缺少值。`,
    unwantedValue: ({ option }) => `选项 ${option} 不带值。`,
    notWhole: ({ option, value }) => `${option} 的值应该是从 0 开始的整数，「${value}」不是。`,
    outOfRange: ({ option, value, range }) => `${option} 的值应该从 ${range.least} 到 ${range.most}，这里是 ${value}。`,
    noAssignment: ({ value }) => `--set 后面应该是「名称=值」，这里是「${value}」。`,
    unknownSetting: ({ name, names }) => `没有「${name}」这个设置：设置有 ${names.join('、')}。`,
    windowTooSmall: ({ value, least }) => `窗口至少要容纳两个检查点间隔（L ≥ 2K），即 ${least}，这里是 ${value}。`,
    rulesClash,
    unknownLanguage: ({ value }) => `--lang 的值「${value}」不是这里有的语言。`,
  },
};
