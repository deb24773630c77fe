import type { presenter as english } from '../en/presenter.ts';

/** 演示模式中的文字。 */
export const presenter: typeof english = {
  blank: '黑屏',
  exit: '退出',
  isBlank: '现在是黑屏。按任意键或点击一下，画面就会回来。',
  ofSteps: (total) => `/ ${total}`,
  cluster: (replicas, faults) => `n = ${replicas}, f = ${faults}`,
};
