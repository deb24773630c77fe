import type { Texts } from '../texts.ts';

/** 句子里用到的词：消息、门槛、角色。 */
export const words: Texts['words'] = {
  list: (items) => items.join('、'),
  paragraph: (sentences) => joined(sentences.join('')),
  pronoun: '它',
  onlyClient: '客户端',
  messages: {
    request: '请求',
    prePrepare: '预准备',
    prepare: '准备',
    commit: '提交',
    reply: '回复',
    checkpoint: '检查点消息',
    viewChange: '视图变更消息',
    newView: '新视图消息',
    status: '进度消息',
    fetchState: '取状态消息',
    stateCopy: '状态数据',
    body: '请求内容',
    decision: '决议消息',
    '/req': '「/req」调用',
    '/prePrepare': '「/prePrepare」调用',
    '/prepare': '「/prepare」调用',
    '/commit': '「/commit」调用',
    ok: '「ok」',
    end: '返回',
  },
  gates: {
    prePrepared: '已预准备',
    prepared: '已准备',
    committedLocal: '本地已提交',
    executed: '已执行',
    executedTentatively: '已试探性执行',
    checkpointTaken: '已建立',
    stable: '已稳定',
    enteredView: '已进入新视图',
    accepted: '已接受',
  },
  roles: { primary: '主节点', backup: '备份节点', client: '客户端', replica: '副本' },
  slot: (sequence) => `槽位 ${sequence}`,
  slots: (ranges) => `槽位 ${ranges.join('、')}`,
  view: (view) => `视图 ${view}`,
  checkpoint: (sequence) => `检查点 ${sequence}`,
  step: (step) => `第 ${step} 步`,
};

const startsWithHan = /^\p{Script=Han}/u;

/** A、B 和 C：放在「来自」之后，不与外层的顿号混淆。 */
export function listedWithAnd(items: readonly string[]): string {
  const last = items.at(-1);
  if (items.length < 2 || !last) return items.join('');
  return `${items.slice(0, -1).join('、')} 和${startsWithHan.test(last) ? '' : ' '}${last}`;
}

/** 句子里填进来的词以汉字开头时，前面不留空格。 */
const betweenHan = /(\p{Script=Han}) (?=\p{Script=Han})/gu;
/** 去掉汉字之间的空格：填进来的词可能以汉字开头或结尾。 */
export function joined(text: string): string {
  return text.replace(betweenHan, '$1');
}

const beforeLatin = /(\p{Script=Han})([A-Za-z0-9])/gu;
const afterLatin = /([A-Za-z0-9])(\p{Script=Han})/gu;

/** 汉字与拉丁字母、数字之间留一个空格：用于不知道填进来的词以什么结尾的句子。 */
export function spaced(text: string): string {
  return text.replace(beforeLatin, '$1 $2').replace(afterLatin, '$1 $2');
}
