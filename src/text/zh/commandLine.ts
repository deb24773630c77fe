import type { CommandLineTexts } from '../texts.ts';
import { experimentCommand } from './experimentCommand.ts';
import { fuzz } from './fuzz.ts';
import { pictureCommand } from './pictureCommand.ts';

/** 只有命令行才说的话，其余的在页面的文本里。 */
export const commandLine: CommandLineTexts = {
  help: ({ scenarios, languages, protocols, settingLines }) => `不用浏览器运行 PBFT 实验室的一个场景。

  npm run simulate -- 链接或文件 [--set 名称=值 …] [--json] [--until N]
                              [--lang ${languages.join('|')}] [--protocol ${protocols.join('|')}]

“链接或文件”是以下之一：
  实验室的链接：完整的，或从问号开始的部分，或只有 s 的值；
  实验室保存的文件的路径（名称.pbft.json），或用 - 表示标准输入；
  内置场景：${scenarios.join('、')}。

输出过程记录、运行如何结束、各类消息的数量、每个监视器的结论，以及请求是否都得到了答复。

  --set N=V    改变场景的一项设置，可以给出多次。
${settingLines}
  --protocol P 按同样的安排运行另一个协议，只要它懂得其中的请求
  --json       改为每行一个 JSON 对象：每处理一个输入是一行 "step"，带有其注记；其中发出的
               每个消息是一行 "sent"；然后每个监视器一行 "monitor"，最后是 "liveness" 和 "end"。
               副本是节点 0 到 n-1，客户端是 n、n+1，以此类推。步数从 1 开始。
  --until N    在第 N 步之后停止，步数与页面上的一致
  --lang L     使用的语言；不给出时为英语
  --help       显示这段说明
  --fuzz       改为寻找破坏承诺的运行：见 --fuzz --help

只要能够运行，不论监视器的结论如何，退出状态都是 0；参数、链接或文件有误时为 2。
`,
  optionFaults: {
    noSource: () => '没有可运行的场景：请给出链接、文件或内置场景的名称（或 --help）。',
    emptySource: () => '要运行的场景是空的：请给出链接、文件或内置场景的名称（或 --help）。',
    twoSources: ({ first, second }) => `一次只运行一个场景，这里却有两个：「${first}」和「${second}」。`,
    unknownOption: ({ option }) =>
      `没有「${option}」这个选项：选项只有 --set、--protocol、--json、--until、--lang、--fuzz 和 --help。`,
    missingValue: ({ option }) => `选项 ${option} 后面缺少值。`,
    unwantedValue: ({ option }) => `选项 ${option} 不带值。`,
    notWhole: ({ option, value }) => `${option} 的值应该是从 0 开始的整数，「${value}」不是。`,
    noAssignment: ({ value }) => `--set 后面应该是“名称=值”，而那里是「${value}」。`,
    unknownSetting: ({ name, names }) => `没有「${name}」这项设置：设置有 ${names.join('、')}。`,
    unknownProtocol: ({ value, names }) => `没有「${value}」这个协议：协议有 ${names.join('、')}。`,
    unknownLanguage: ({ value }) => `--lang 的值「${value}」不是这里有的语言。`,
  },
  setting: (place, sentence) => `按这些设置，${place} 无法运行：${sentence}`,
  linkWithoutScenario: () => '这个链接没有给出场景：问号和井号之后都没有 s。',
  file: (path, sentence) => `${path}：${sentence}`,
  fileTroubles: {
    missing: ({ path, scenarios }) =>
      `「${path}」不是链接，不是存在的文件，也不是内置场景（${scenarios.join('、')}）。`,
    directory: ({ path }) => `「${path}」是目录，而场景是一个文件。`,
    tooLarge: ({ path, bytesMax }) => `「${path}」超过 ${bytesMax} 字节，最多只读这么多。`,
    utf16: ({ path }) => `「${path}」是用 UTF-16 保存的，这里只读 UTF-8：请改用 UTF-8 保存。`,
    notUtf8: ({ path }) => `「${path}」里有不属于 UTF-8 文字的字节：请改用 UTF-8 保存。`,
    unreadable: ({ path, code }) => `「${path}」无法读取（${code}）。`,
  },
  /** 标准输出无法写入，例如磁盘已满。 */
  outputFailed: (code) => `输出无法写入（${code}）：到此为止，并不完整。`,
  heading: (title, base, replicas, clients) => `${title}（${base}）：n = ${replicas}，${clients} 个客户端`,
  stopped: (step) => `按要求在第 ${step} 步之后停止，运行还会继续。`,
  steps: (steps, tick) => `步数：${steps}，到 ${tick} 毫秒`,
  messages: (total, kinds) => `消息：${total}${kinds.length > 0 ? `（${kinds.join('，')}）` : ''}`,
  verdict: (light, verdict) => `${light}：${verdict}`,
  monitor: (id, verdict, promise) => `${id} ${verdict}：${promise}`,
  violation: (step, sentence) => `第 ${step} 步：${sentence}`,
  moreViolations: (count) => `另有 ${count} 次`,
  fuzz,
  picture: pictureCommand,
  experiment: experimentCommand,
};
