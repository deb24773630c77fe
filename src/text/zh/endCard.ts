import type { endCard as english } from '../en/endCard.ts';

const words = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'];

/** 运行结束时那张卡片上的文字：结论、数字，以及接下来可以试什么。 */
export const endCard: typeof english = {
  label: '运行的结尾',
  oneOrder: (replicas) => `${words[replicas] ?? `${replicas} `}个副本，同一个顺序`,
  nothingAsked: '没有提出过请求',
  noAnswer: (down, replicas, tolerated) => `没有答复：${replicas} 个副本中有 ${down} 个宕机，f = ${tolerated}`,
  violated: (step) => `第 ${step} 步违反了安全性`,
  figures: (messages, milliseconds, faulty, tolerated) =>
    `${messages} 条消息 · ${milliseconds} 毫秒 · ${faulty} 个故障（最多容忍 ${tolerated} 个）`,
  crash: (replica) => ({ deed: `让 ${replica} 宕机`, question: '客户端还有答复吗？' }),
  lie: (replica) => ({ deed: `让 ${replica} 说谎`, question: '它能骗过客户端吗？' }),
  partition: { deed: '切开网络', question: '哪一边能继续？' },
  bringBack: (replica) => ({ deed: `让 ${replica} 恢复`, question: '客户端能得到答复吗？' }),
  keepRule: { deed: '遵守这条规则', question: '同样的运行还会出错吗？' },
  goThere: { deed: '到那一步去', question: (step) => `看第 ${step} 步发生了什么` },
};
