import type { CommandLineTexts } from '../texts.ts';

/** 把运行写成其他格式的命令所说的话。 */
export const pictureCommand: CommandLineTexts['picture'] = {
  help: ({ scenarios, languages, formats }) => `把 PBFT 实验室的一次运行写成文本，供其他程序使用。

  npm run --silent picture -- 链接或文件 --format 格式 [--from N] [--step N]
                              [--language ${languages.join('|')}] [--out 文件]

“链接或文件”是以下之一：
  实验室的链接：完整的，或从问号开始的部分，或只有 s 的值；
  实验室保存的文件的路径（名称.pbft.json），或用 - 表示标准输入；
  内置场景：${scenarios.join('、')}。

  --format F   格式之一：${formats.join('、')}
  --from N     写出的第一步，步数与页面上的一致；不给出时为 1
  --step N     写出的最后一步；不给出时为运行的最后一步
  --language L 使用的语言；不给出时为英语
  --out 文件   写入这个文件，而不是标准输出；同名的文件会被替换
  --help       显示这段说明

写出之后退出状态为 0；参数、链接或文件有误时为 2。
`,
  faults: {
    noSource: () => '没有可画的运行：请给出链接、文件或内置场景的名称（或 --help）。',
    emptySource: () => '要画的运行是空的：请给出链接、文件或内置场景的名称（或 --help）。',
    twoSources: ({ first, second }) => `一次只画一个运行，这里却有两个：「${first}」和「${second}」。`,
    unknownOption: ({ option }) =>
      `没有「${option}」这个选项：选项只有 --format、--from、--step、--language、--out 和 --help。`,
    missingValue: ({ option }) => `选项 ${option} 后面缺少值。`,
    unwantedValue: ({ option }) => `选项 ${option} 不带值。`,
    unknownLanguage: ({ value }) => `--language 的值「${value}」不是这里有的语言。`,
    noFormat: ({ names }) => `没有给出格式：请用 --format 给出 ${names.join('、')} 之一。`,
    unknownFormat: ({ value, names }) => `没有「${value}」这个格式：格式有 ${names.join('、')}。`,
    noStep: ({ option, value }) => `${option} 的值应该是从 1 开始的整数，「${value}」不是。`,
    stepBeyond: ({ option, value, steps }) => `${option} 的值是第 ${value} 步，而这次运行的最后一步是第 ${steps} 步。`,
    fromBehind: ({ from, step }) => `要画的第一步是第 ${from} 步，在最后一步（第 ${step} 步）之后。`,
    fileNotWritten: ({ path, code }) => `「${path}」无法写入（${code}）。`,
  },
};
