import type { PageTexts } from '../texts.ts';

const words = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'];

function numberWord(number: number): string {
  return words[number] ?? ` ${number} `;
}

/** 说明行和侧栏一开始就有的文字：一次运行打开时说的话。 */
export const sidePanel: PageTexts['sidePanel'] = {
  caption: '这一步',
  interventions: '本次运行的干预',
  beforeFirstStep: '第一步之前',
  endOfRun: '运行结束',
  stepAt: (step, milliseconds) => `第 ${step} 步 · ${milliseconds} 毫秒`,
  welcome: (replicas, faults) =>
    `${numberWord(replicas)}台计算机保存同样的数据。即使其中${numberWord(faults)}台宕机或说谎，它们也必须就请求的先后次序达成一致。`,
  welcomeBriefly: (replicas, faults) =>
    `${numberWord(replicas)}台计算机必须就请求的次序达成一致，即使其中${numberWord(faults)}台宕机或说谎。`,
  whoIsWho: '谁是谁',
  clientsAndReplicas: (client, last, primary) =>
    `${client} 是客户端，由它发出请求。R0 到 ${last} 是副本。${primary} ★ 是主节点，由它提议次序，其余的副本来检查。`,
  welcomeHint: '请按「下一步」或 → 键。点击一个副本或一条消息，可以查看它，也可以破坏它。',
  roles: {
    client: (operation) => `提出请求：${operation}`,
    primary: '提议一个次序',
    backup: '检查提议，然后投票',
    lastBackup: '检查提议，然后投票——说谎的会不会就是它？',
  },
};
