import type { WaitingCounts } from '../en/inbox.ts';
import type { Texts } from '../texts.ts';

/** 列出各节点处等着的消息和定时器时所用的文字。 */
export const inbox: Texts['inbox'] = {
  title: '收件箱',
  ofNode: (node) => `${node} 的收件箱`,
  button: (count) => `收件箱（${count}）`,
  ofGroup: (node, count) => `${node}（${count}）`,
  allNodes: '全部节点',
  nothing: '这里什么也没有：没有消息在途中，也没有定时器在走。',
  inOrder: (counts) => `${total(counts)}${isOne(counts) ? '' : '，按到达的先后排列'}。`,
  asked: (counts) => `${total(counts)}，按开始的先后排列。何时到达、会引起什么，答完题再说。`,

  kind: '显示',
  everyKind: (count) => `全部（${count}）`,
  ofKind: (kind, count) => `${kind}（${count}）`,
  timers: '定时器',
  left: (count, more) => `还有 ${count} 项没有显示。再显示 ${more} 项`,
  rest: (node, count) => `${node} 还有 ${count} 项`,

  arrives: (tick) => `${tick} 毫秒到达`,
  held: (tick) => `${tick} 毫秒起被扣住`,
  inFlight: '在途中',
  heldNow: '被扣住',
  runs: '在走',
  expires: (tick) => `${tick} 毫秒到时`,
  fire: '立即触发',
  view: (view) => `视图 ${view}`,
  copy: (copy) => `第 ${copy} 份复制品`,
  deliveredNext: (sentence) => `如果下一个送达：${sentence}`,
  keptAway: '它不会下一个到达：这一步还有别的干预拦住它。',
};

function isOne({ flying, held, timers }: WaitingCounts): boolean {
  return flying + held + timers === 1;
}

function total({ flying, held, timers }: WaitingCounts): string {
  return [
    ...(flying > 0 ? [`${flying} 条消息在途中`] : []),
    ...(held > 0 ? [`${held} 条消息被扣住`] : []),
    ...(timers > 0 ? [`${timers} 个定时器在走`] : []),
  ].join('，');
}
