import type { links as english } from '../en/links.ts';

/** 逐条设置链路的对话框里的文字。 */
export const links: typeof english = {
  intro: '行是发送方，列是接收方。选一个格子，或选一行、一列的表头，再在下面设置数值。',
  caption: '每条链路每个方向的延迟，单位是毫秒',
  corner: '全部',
  cell: ({ from, to, conditions, isOwn, isCut, extra }) => {
    const { latency, jitter, loss, duplication } = conditions;
    const parts = [`${from} 到 ${to}：${latency + extra} 毫秒`];
    if (jitter > 0) parts.push(`最多再多 ${jitter} 毫秒`);
    if (loss > 0) parts.push(`丢失 ${loss}%`);
    if (duplication > 0) parts.push(`重复 ${duplication}%`);
    if (isCut) parts.push('已切断');
    if (!isOwn) parts.push('与整个网络相同');
    return parts.join('，');
  },
  row: (node) => `从 ${node} 发出的全部链路`,
  column: (node) => `发给 ${node} 的全部链路`,
  all: '全部链路',
  chosen: (from, to) => `${from} 到 ${to}`,
  mixed: '各不相同',
  both: '两个方向',
  cut: '切断',
  likeNetwork: '与整个网络相同',
  places: '地点',
  choosePlaces: '请选择…',
  placesNames: {
    room: '同一个房间',
    continent: '同一个大洲，各在一城',
    continents: '世界各地，各在一城',
  },
  placesHint: (kilometres) =>
    `延迟按光在直线光纤里的速度计算，每毫秒 ${kilometres} 公里，至少 1 毫秒。真实的光缆更慢。`,
  cities: {
    frankfurt: '法兰克福',
    singapore: '新加坡',
    saoPaulo: '圣保罗',
    newYork: '纽约',
    sydney: '悉尼',
    johannesburg: '约翰内斯堡',
    tokyo: '东京',
    lisbon: '里斯本',
    stockholm: '斯德哥尔摩',
    athens: '雅典',
    warsaw: '华沙',
    dublin: '都柏林',
    rome: '罗马',
  },
  legend: '粗体：有自己的数值。点线：会丢失一部分。✕：已切断。',
  drawing: (rows, of) => `已画出 ${of} 行中的 ${rows} 行。现在就可以使用，也可以关闭。`,
  apply: '从此处起应用',
  nothing: '还没有任何改动。',
  tooManyCuts: (most) => `一个运行最多有 ${most} 个干预，每切断或恢复一个方向算一个。请改为隔离整个副本。`,
  tooManySettings: (most) => `一张表里最多有 ${most} 种不同的设置。请让其中一些相同。`,
};
