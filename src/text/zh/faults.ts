import { faultOfOperation } from '../../protocols/operationFault.ts';
import type { FileType } from '../../scenario/file/file.ts';
import type { Expected } from '../../scenario/link/fault.ts';
import type { FaultWords } from '../tell/faultText.ts';
import { operationSentence } from './operationFaults.ts';
import { rulesClash, settingRules } from './settingRules.ts';

/** 链接或文件哪里不对，不对在哪里，接下来怎么办。 */
export const faults: FaultWords = {
  links: {
    incomplete: ({ at }) => `链接不完整：在 ${at} 个字符之后被截断了。`,
    damaged: (_fault, place) => `链接在途中被改动了：第 ${place} 个字符处的校验码与其余部分不符。`,
    strayCharacter: ({ character }, place) => `链接里不会有第 ${place} 个字符「${character}」。`,
    notALink: (_fault, place) => `这不是 PBFT 实验室的链接：第 ${place} 个字符处的开头就不对。`,
    tooLong: ({ length, most }) => `链接有 ${length} 个字符，最多只读 ${most} 个。`,
    unknownVersion: ({ version }, place) => `链接的版本是 ${version}（第 ${place} 个字符），本页不认识这个版本。`,
    unknownScenario: ({ name }, place) => `链接的场景是「${name}」（第 ${place} 个字符），本页没有这个场景。`,
    unknownSetting: ({ code }, place) => `链接第 ${place} 个字符处的「${code}」不是任何设置。`,
    unknownIntervention: ({ code }, place) => `链接第 ${place} 个字符处的「${code}」不是任何干预。`,
    unexpected: ({ expected, found }, place) =>
      `链接第 ${place} 个字符处应该是${expectations[expected]}，而那里${found === null ? '已经没有内容' : `是「${found}」`}。`,
    tooManyInterventions: ({ most }, place) => `链接里的干预多于 ${most} 个：多出的从第 ${place} 个字符开始。`,
    packed: () => '这个链接是压缩过的，在这里无法读取。',
    notUnpackable: (_fault, place) => `链接从第 ${place} 个字符开始的压缩内容无法解开。`,
    unpacksTooLong: ({ most }) => `链接解开之后超过 ${most} 个字符，最多只读这么多。`,
  },
  linkInvalid: (place, name, sentence) => `链接第 ${place} 个字符处的内容（${name}）无法运行：${sentence}`,
  linkWaysOn: {
    copy: '请重新索取链接，或索取场景文件。',
    newer: '它可能来自更新的版本：请重新载入本页，或打开一个内置场景。',
    file: '请索取场景文件。',
  },

  files: {
    tooLong: ({ length, most }) => `文件有 ${length} 个字符，最多只读 ${most} 个。`,
    empty: () => '文件是空的。',
    utf16: () => '文件是用 UTF-16 保存的，这里只读 UTF-8：请改用 UTF-8 保存。',
    notUtf8: () => '文件里有不属于 UTF-8 文字的字节：请改用 UTF-8 保存。',
    tooLarge: ({ bytes, most }) => `文件有 ${bytes} 字节，最多只读 ${most} 字节。`,
    unreadable: () => '文件无法读取：它可能被锁定、已被移动，或是一个文件夹。',
    repeatedKey: ({ key, line, column }) =>
      `文件中同一个对象里有两个「${key}」：第二个在第 ${line} 行第 ${column} 列。`,
    notJson: ({ line, column }) => `文件不是 JSON：第 ${line} 行第 ${column} 列开始不对。`,
    tooDeep: ({ most }, place) => `文件中 ${place} 的嵌套超过 ${most} 层。`,
    forbiddenKey: (_fault, place) => `文件中 ${place} 是场景不能使用的名字。`,
    unknownKey: (_fault, place) => `文件中 ${place} 是场景没有的名字。`,
    missingKey: (_fault, place) => `文件中缺少 ${place}。`,
    wrongType: ({ expected, found: type, value }, place) =>
      `文件中${place ? ` ${place} ` : '整个内容'}应该是${expected.map((each) => types[each]).join('或')}，而它是${found[type](value)}。`,
    noChoice: ({ value, choices }, place) =>
      `文件中 ${place} 是「${value}」，而它只能是${choices.map((choice) => `「${choice}」`).join('或')}。`,
    unknownVersion: ({ version }, place) => `文件中 ${place} 是 ${version}，本版本不认识。`,
    unknownScenario: ({ name }, place) => `文件中 ${place} 写的场景「${name}」不存在。`,
  },
  fileInvalid: (place, sentence) => `文件中 ${place} 无法运行：${sentence}`,
  fileWayOn: '请在那里改正，或从实验室重新保存场景。',

  values: {
    notWhole: ({ value }) => `「${value}」不是整数。`,
    outOfRange: ({ value, least, most }) => `${value} 不在 ${least} 到 ${most} 之间。`,
    noSuchNode: ({ role, value, count }) => `没有${roles[role]} ${value}，编号从 0 到 ${count - 1}。`,
    noMessageName: ({ value }) => `「${value}」不是这个集群里的消息名。`,
    noOperation: ({ value }) => operationSentence(faultOfOperation(value)),
    noAddress: ({ value }) =>
      `「${value}」不是这个程序的地址；可以试试 warTime=8888、1112/req?warTime=1234 或 1112/prepare?warTime=1234&nodeId=MS。`,
    operationTooLong: ({ length, most }) => `操作有 ${length} 个字符，最多 ${most} 个。`,
    noGroups: ({ value, nodes, letters }) =>
      `「${value}」不是分组；${nodes} 个节点要各写一个字母，只能用 ${[...letters].join('、')}。`,
    noLinkTable: ({ value, nodes }) => `「${value}」不是 ${nodes} 个节点之间的链路表。`,
    noChoice: ({ value, choices }) => `「${value}」不在 ${choices.join('、')} 之中。`,
    notOfProtocol: ({ value, protocol }) => `「${value}」不属于这里运行的协议「${protocol}」。`,
    unknownProtocol: ({ value }) => `没有协议「${value}」。`,
    unknownIntervention: ({ value }) => `没有干预「${value}」。`,
    noLies: ({ value }) => `各种说谎的方式是为 PBFT 写的，而这里运行的是「${value}」。`,
    windowTooSmall: ({ value, least, checkpointInterval }) =>
      `检查点间隔为 ${checkpointInterval} 时，窗口 ${value} 太小，至少要 ${least}：${settingRules.window}。`,
    rulesClash,
    tooManyInterventions: ({ count, most }) => `有 ${count} 个干预，最多 ${most} 个。`,
    notInOrder: () => '它的时间早于列表中排在它前面的那一个。',
  },
  belowRule: (value, least, rule) => `${value} 小于 ${least}：${rule}。`,
  settingRules,
};

const expectations: Readonly<Record<Expected, string>> = {
  scenario: '场景的名字',
  separator: '分隔符',
  number: '数字',
  setting: '设置',
  intervention: '干预',
  baseIntervention: '原场景里的干预',
  node: '节点',
  message: '消息名',
  text: '文字',
  choice: '几个选项之一',
  groups: '节点分组',
  linkTable: '链路表',
  end: '结尾',
};

const roles = { replica: '副本', client: '客户端', node: '节点' } as const;

const types: Readonly<Record<FileType, string>> = {
  number: '数字',
  string: '带引号的文字',
  boolean: '真假值',
  null: '空值',
  array: '列表',
  object: '对象',
};

/** 那里实际是什么。带引号的数字是文字，所以引号也要写出来。 */
const found: Readonly<Record<FileType, (value: string) => string>> = {
  number: (value) => ` ${value}`,
  string: (value) => `文字 "${value}"`,
  boolean: (value) => ` ${value}`,
  null: (value) => ` ${value}`,
  array: () => types.array,
  object: () => types.object,
};
