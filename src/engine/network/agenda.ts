import type { Ticks } from '../protocol.ts';

/**
 * A queue of things due at ticks. Things due at the same tick come out in the order in which they were put in, whatever
 * else was put in between. Most ticks hold many things, so each tick has its own list.
 */
export interface Agenda<Item> {
  /** The ticks that have something due, in ascending order. */
  readonly dues: Due<Item>[];
  /** The lists of ticks that are over, for ticks to come: as many would be made anew as there are messages. */
  readonly spare: Due<Item>[];
}

/** Everything that is due at one tick. */
interface Due<Item> {
  tick: Ticks;
  /** The items that are due stand from `taken` to `count`; elsewhere there is nothing. */
  readonly items: (Item | undefined)[];
  /** Number of items that have been taken. */
  taken: number;
  count: number;
}

export function createAgenda<Item>(): Agenda<Item> {
  return { dues: [], spare: [] };
}

export function copyAgenda<Item>({ dues }: Agenda<Item>): Agenda<Item> {
  const copies = dues.map((due) => ({ tick: due.tick, items: itemsOf(due), taken: 0, count: due.count - due.taken }));
  return { dues: copies, spare: [] };
}

export function isEmpty<Item>({ dues }: Agenda<Item>): boolean {
  return dues.length === 0;
}

export function put<Item>(agenda: Agenda<Item>, tick: Ticks, item: Item): void {
  const { dues } = agenda;
  const index = placeOf(dues, tick);
  const there = dues[index];
  if (there?.tick === tick) {
    there.items[there.count++] = item;
    return;
  }
  const due = agenda.spare.pop() ?? { tick, items: [], taken: 0, count: 0 };
  due.tick = tick;
  due.items[0] = item;
  due.count = 1;
  insert(dues, index, due);
}

/** Puts an item before everything else that is due at that tick. */
export function putFirst<Item>(agenda: Agenda<Item>, tick: Ticks, item: Item): void {
  const due = agenda.dues[placeOf(agenda.dues, tick)];
  if (due?.tick !== tick) return put(agenda, tick, item);
  due.items.splice(due.taken, 0, item);
  due.count++;
}

/** The tick of the next item; Infinity if there is none. */
export function nextTick<Item>({ dues }: Agenda<Item>): Ticks {
  const next = dues[0];
  return next === undefined ? Number.POSITIVE_INFINITY : next.tick;
}

export function take<Item>({ dues, spare }: Agenda<Item>): Item | undefined {
  const next = dues[0];
  if (!next) return undefined;
  const item = next.items[next.taken];
  next.items[next.taken++] = undefined;
  if (next.taken < next.count) return item;
  dues.shift();
  next.taken = 0;
  next.count = 0;
  spare.push(next);
  return item;
}

/** Takes out the next item that fulfils the predicate; undefined if there is none. */
export function withdraw<Item>({ dues }: Agenda<Item>, isWanted: (item: Item) => boolean): Item | undefined {
  for (const [place, due] of dues.entries()) {
    const index = itemsOf(due).findIndex(isWanted);
    if (index < 0) continue;
    const [item] = due.items.splice(due.taken + index, 1);
    due.count--;
    if (due.taken === due.count) dues.splice(place, 1);
    return item;
  }
  return undefined;
}

/** Puts another item in the place of the next one that fulfils the predicate; undefined if there is none. */
export function replace<Item>(
  { dues }: Agenda<Item>,
  isWanted: (item: Item) => boolean,
  change: (item: Item) => Item,
): Item | undefined {
  for (const due of dues) {
    const waiting = itemsOf(due);
    const index = waiting.findIndex(isWanted);
    if (index < 0) continue;
    const changed = change(waiting[index] as Item);
    due.items[due.taken + index] = changed;
    return changed;
  }
  return undefined;
}

/** Returns everything on the agenda, in the order of time. */
export function agendaItems<Item>({ dues }: Agenda<Item>): Item[] {
  return dues.flatMap(itemsOf);
}

function itemsOf<Item>({ items, taken, count }: Due<Item>): Item[] {
  return items.slice(taken, count) as Item[];
}

/** Returns the index of the first tick that is not earlier: the place of this tick, or the place to insert it. */
function placeOf<Item>(dues: readonly Due<Item>[], tick: Ticks): number {
  let low = 0;
  let high = dues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dues[middle] as Due<Item>).tick < tick) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Does what `splice` does in a third of the time, since new ticks belong near the end. */
function insert<Item>(dues: Due<Item>[], index: number, due: Due<Item>): void {
  dues.push(due);
  for (let place = dues.length - 1; place > index; place--) dues[place] = dues[place - 1] as Due<Item>;
  dues[index] = due;
}
