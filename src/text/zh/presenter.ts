import type { presenter as english } from '../en/presenter.ts';

/** 演示模式中的文字。 */
export const presenter: typeof english = {
  blank: '黑屏',
  exit: '退出',
  qr: '二维码',
  qrOf: '这一步的链接的二维码',
  linkTooLong: '链接太长，做成二维码后远处扫不出来。请在实验页面中用文字或文件分享。',
  linkOfThisComputer: '这是存放在本机上的一份实验室文件：别的设备打不开指向它的链接。',
  reveal: '揭晓',
  votesFor: (option) => `选「${option}」的人数`,
  counted: (option, votes) => `${option}：${votes} 人`,
  mayDarken: '这个浏览器不允许网页让屏幕常亮，请手动关闭屏幕保护。',
  isBlank: '现在是黑屏。按任意键或点击一下，画面就会回来。',
  ofSteps: (total) => `/ ${total}`,
  cluster: (replicas, faults) => `n = ${replicas}, f = ${faults}`,
};
