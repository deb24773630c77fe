import type { PageTexts } from '../texts.ts';

/** 侧栏一开始就有的文字：标签，以及一次运行打开时说的话。 */
export const sidePanel: PageTexts['sidePanel'] = {
  tabs: '解释或故障',
  now: '现在',
  faults: '故障',
  stepOfTotal: (step, total) => `第 ${step} 步，共 ${total} 步`,
  welcome: (replicas, faults) =>
    `${replicas} 个副本必须就每个请求及其先后次序达成一致，即使其中 ${faults} 个宕机或说谎。这里运行的是真实的协议，就在这个页面里。`,
  welcomeHint: '请按「前进」或 → 键。在图中选择一个副本或一条消息，可以查看它，也可以破坏它。',
};
