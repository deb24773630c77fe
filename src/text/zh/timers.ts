import type { Texts } from '../texts.ts';

/** 定时器：一步末尾的短句。 */
export const timers: Texts['timers'] = {
  started: (replica, ticks) => `${replica} 启动定时器：${ticks} 毫秒。`,
  awaitsNewView: (replica, ticks) => `${replica} 启动定时器：新视图要在 ${ticks} 毫秒之内开始。`,
  ownClock: (rate) => `按它自己的时钟计，速率为正常的 ${rate}%。`,
  stopped: (replica) => `${replica} 停止定时器。`,
};
