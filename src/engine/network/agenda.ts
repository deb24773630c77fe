import type { Ticks } from '../protocol.ts';

/**
 * A queue of things due at ticks. Things due at the same tick come out in the order in which they were put in, whatever
 * else was put in between. Most ticks hold many things, so each tick has its own list.
 */
export interface Agenda<Item> {
  /** The ticks that have something due, in ascending order. */
  readonly dues: Due<Item>[];
}

/** Everything that is due at one tick. */
interface Due<Item> {
  readonly tick: Ticks;
  readonly items: Item[];
  /** Number of items that have been taken. */
  taken: number;
}

export function createAgenda<Item>(): Agenda<Item> {
  return { dues: [] };
}

export function copyAgenda<Item>({ dues }: Agenda<Item>): Agenda<Item> {
  return { dues: dues.map(({ tick, items, taken }) => ({ tick, items: items.slice(taken), taken: 0 })) };
}

export function isEmpty<Item>({ dues }: Agenda<Item>): boolean {
  return dues.length === 0;
}

export function put<Item>({ dues }: Agenda<Item>, tick: Ticks, item: Item): void {
  const index = placeOf(dues, tick);
  const due = dues[index];
  if (due?.tick === tick) due.items.push(item);
  else insert(dues, index, { tick, items: [item], taken: 0 });
}

/** Puts an item before everything else that is due at that tick. */
export function putFirst<Item>(agenda: Agenda<Item>, tick: Ticks, item: Item): void {
  const due = agenda.dues[placeOf(agenda.dues, tick)];
  if (due?.tick === tick) due.items.splice(due.taken, 0, item);
  else put(agenda, tick, item);
}

/** The tick of the next item; Infinity if there is none. */
export function nextTick<Item>({ dues }: Agenda<Item>): Ticks {
  const next = dues[0];
  return next === undefined ? Number.POSITIVE_INFINITY : next.tick;
}

export function take<Item>({ dues }: Agenda<Item>): Item | undefined {
  const next = dues[0];
  if (!next) return undefined;
  const item = next.items[next.taken++];
  if (next.taken === next.items.length) dues.shift();
  return item;
}

/** Takes out the next item that fulfils the predicate; undefined if there is none. */
export function withdraw<Item>({ dues }: Agenda<Item>, isWanted: (item: Item) => boolean): Item | undefined {
  for (const [place, due] of dues.entries()) {
    const index = due.items.findIndex((item, position) => position >= due.taken && isWanted(item));
    if (index < 0) continue;
    const [item] = due.items.splice(index, 1);
    if (due.taken === due.items.length) dues.splice(place, 1);
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
  for (const { items, taken } of dues) {
    const index = items.findIndex((item, position) => position >= taken && isWanted(item));
    if (index < 0) continue;
    const changed = change(items[index] as Item);
    items[index] = changed;
    return changed;
  }
  return undefined;
}

/** Returns everything on the agenda, in the order of time. */
export function agendaItems<Item>({ dues }: Agenda<Item>): Item[] {
  return dues.flatMap((due) => due.items.slice(due.taken));
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
