import type { CommandLineTexts } from '../texts.ts';

/** 做实验的命令所说的话。 */
export const experimentCommand: CommandLineTexts['experiment'] = {
  help: ({
    scenarios,
    languages,
    swept,
    formats,
    settingLines,
  }) => `做 PBFT 实验室的一次实验：进行多次运行，其中一个数依次取不同的值。

  npm run --silent experiment -- 链接 [--format ${formats.join('|')}] [--out 文件]
  npm run --silent experiment -- --sweep 名称 --from N --to N [--step N] [--repeat N]
                                 [--requests N] [--base 链接或文件] [--set 名称=值]
                                 [--format ${formats.join('|')}] [--language ${languages.join('|')}] [--out 文件]

“链接”是实验页的链接：完整的，或从问号开始的部分，或只有 e 的值。

  --sweep 名称 变化的数，是以下之一：
               ${swept.join(' ')}
  --from N     第一个值
  --to N       最后一个值
  --step N     步长；不给出时为 1
  --repeat N   每个值的运行次数，随机种子依次加一；不给出时为 1
  --requests N 每次运行的请求数；不给出时为 1；0 表示用场景自己的请求
  --base X     每次运行的场景，写法与 simulate 相同；不给出时为没有抖动的 clear。
               内置场景：${scenarios.join(' ')}
  --set N=V    每次运行的一个设置，可以多次给出；设置有
${settingLines}
  --format F   csv 是表格，每次运行一行；svg 是图片；不给出时为 csv
  --language L 图片和这些文字的语言；不给出时为英语
  --out 文件   写入这个文件，而不是标准输出
  --help       显示这段说明

运行完成时退出状态为 0；参数、链接或文件有误时为 2。
`,
  faults: {
    noSweep: () => '没有变化的数：请给出实验的链接，或给出 --sweep、--from 和 --to（或 --help）。',
    twoLinks: ({ first, second }) => `一次只做一个实验，这里却有两个：「${first}」和「${second}」。`,
    linkAndOptions: ({ option }) => `链接已经说明了整个实验，不能再给出 ${option}。`,
    noLink: ({ value }) => `「${value}」不是实验的链接：其中没有 e。`,
    unknownOption: ({ option }) => `没有「${option}」这个选项：有哪些选项见 --help。`,
    missingValue: ({ option }) => `选项 ${option} 后面缺少值。`,
    unwantedValue: ({ option }) => `选项 ${option} 不带值。`,
    notWhole: ({ option, value }) => `${option} 的值应该是整数，「${value}」不是。`,
    unknownLanguage: ({ value }) => `--language 的值「${value}」不是这里有的语言。`,
    unknownFormat: ({ value, names }) => `没有「${value}」这个格式：格式有 ${names.join('、')}。`,
    unknownSwept: ({ value, names }) => `「${value}」不能变化：可以变化的有 ${names.join('、')}。`,
    noAssignment: ({ value }) => `--set 后面应该是“名称=值”，「${value}」不是这样。`,
    unknownSetting: ({ name, names }) => `没有「${name}」这个设置：设置有 ${names.join('、')}。`,
    fileNotWritten: ({ path, code }) => `「${path}」无法写入（${code}）。`,
  },
};
