import type { Ticks } from '../protocol/protocol.ts';

/**
 * What is due when. Things due at the same tick come out in the order in which they were put in, which does not depend
 * on anything unrelated that was put in between. A heap of ticks, each with its list: most ticks hold many things.
 */
export interface Agenda<Item> {
  /** A binary heap of the ticks that have a list. */
  readonly ticks: Ticks[];
  readonly lists: Map<Ticks, Due<Item>>;
}

interface Due<Item> {
  items: Item[];
  /** How many of them have been taken. */
  taken: number;
}

export function createAgenda<Item>(): Agenda<Item> {
  return { ticks: [], lists: new Map() };
}

export function copyAgenda<Item>(agenda: Agenda<Item>): Agenda<Item> {
  const lists = new Map<Ticks, Due<Item>>();
  for (const [tick, due] of agenda.lists) lists.set(tick, { items: due.items.slice(due.taken), taken: 0 });
  return { ticks: agenda.ticks.slice(), lists };
}

export function put<Item>(agenda: Agenda<Item>, tick: Ticks, item: Item): void {
  const due = agenda.lists.get(tick);
  if (due) {
    due.items.push(item);
    return;
  }
  agenda.lists.set(tick, { items: [item], taken: 0 });
  rise(agenda.ticks, tick);
}

/** Puts it before everything else that is due at that tick. */
export function putFirst<Item>(agenda: Agenda<Item>, tick: Ticks, item: Item): void {
  const due = agenda.lists.get(tick);
  if (due) due.items.splice(due.taken, 0, item);
  else put(agenda, tick, item);
}

/** The tick of the next thing due; Infinity where there is none. */
export function nextTick<Item>(agenda: Agenda<Item>): Ticks {
  return agenda.ticks[0] ?? Number.POSITIVE_INFINITY;
}

export function take<Item>(agenda: Agenda<Item>): Item | undefined {
  const tick = agenda.ticks[0];
  if (tick === undefined) return undefined;
  const due = agenda.lists.get(tick);
  if (!due) return undefined;
  const item = due.items[due.taken++];
  if (due.taken === due.items.length) dropFirstTick(agenda);
  return item;
}

/** Takes out the first thing for which the question is answered yes. */
export function withdraw<Item>(agenda: Agenda<Item>, isWanted: (item: Item) => boolean): Item | undefined {
  for (const [tick, due] of agenda.lists) {
    const index = due.items.findIndex((item, position) => position >= due.taken && isWanted(item));
    if (index < 0) continue;
    const [item] = due.items.splice(index, 1);
    if (due.taken === due.items.length) removeTick(agenda, tick);
    return item;
  }
  return undefined;
}

/** Everything on the agenda, in the order of time. */
export function agendaItems<Item>(agenda: Agenda<Item>): Item[] {
  const ticks = agenda.ticks.toSorted((a, b) => a - b);
  return ticks.flatMap((tick) => {
    const due = agenda.lists.get(tick);
    return due ? due.items.slice(due.taken) : [];
  });
}

function dropFirstTick<Item>(agenda: Agenda<Item>): void {
  const { ticks } = agenda;
  const tick = ticks[0] as Ticks;
  const last = ticks.pop() as Ticks;
  agenda.lists.delete(tick);
  if (ticks.length === 0) return;
  ticks[0] = last;
  sink(ticks);
}

function removeTick<Item>(agenda: Agenda<Item>, tick: Ticks): void {
  agenda.lists.delete(tick);
  const rest = agenda.ticks.filter((known) => known !== tick);
  agenda.ticks.length = 0;
  for (const known of rest) rise(agenda.ticks, known);
}

function rise(ticks: Ticks[], tick: Ticks): void {
  let index = ticks.length;
  ticks.push(tick);
  while (index > 0) {
    const parent = (index - 1) >> 1;
    const above = ticks[parent] as Ticks;
    if (above <= tick) break;
    ticks[index] = above;
    index = parent;
  }
  ticks[index] = tick;
}

function sink(ticks: Ticks[]): void {
  const tick = ticks[0] as Ticks;
  const { length } = ticks;
  let index = 0;
  for (;;) {
    let child = 2 * index + 1;
    if (child >= length) break;
    if (child + 1 < length && (ticks[child + 1] as Ticks) < (ticks[child] as Ticks)) child++;
    const below = ticks[child] as Ticks;
    if (below >= tick) break;
    ticks[index] = below;
    index = child;
  }
  ticks[index] = tick;
}
