import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Agenda } from './agenda.ts';
import { agendaItems, copyAgenda, createAgenda, nextTick, put, putFirst, take, withdraw } from './agenda.ts';

interface Listed {
  readonly tick: number;
  readonly item: number;
}

/** The simplest implementation of the same: a list in order of ticks, and within a tick in order of insertion. */
function putIn(list: readonly Listed[], listed: Listed): Listed[] {
  const place = list.findIndex(({ tick }) => tick > listed.tick);
  return place < 0 ? [...list, listed] : [...list.slice(0, place), listed, ...list.slice(place)];
}

function putFirstIn(list: readonly Listed[], listed: Listed): Listed[] {
  const place = list.findIndex(({ tick }) => tick >= listed.tick);
  return place < 0 ? [...list, listed] : [...list.slice(0, place), listed, ...list.slice(place)];
}

/** The operations on an agenda. `item` of a withdrawal is taken modulo the number of items ever put. */
const action = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('put' as const), tick: fc.nat(12) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('putFirst' as const), tick: fc.nat(12) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('take' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('withdraw' as const), item: fc.nat(100) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('copy' as const) }) },
);

describe('an agenda', () => {
  test('does what a sorted list does, whatever is done to it', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 80 }), (actions) => {
        let agenda: Agenda<number> = createAgenda();
        let list: readonly Listed[] = [];
        const left: { readonly agenda: Agenda<number>; readonly list: readonly Listed[] }[] = [];
        let items = 0;
        for (const one of actions) {
          if (one.kind === 'put' || one.kind === 'putFirst') {
            const listed = { tick: one.tick, item: items++ };
            (one.kind === 'put' ? put : putFirst)(agenda, listed.tick, listed.item);
            list = (one.kind === 'put' ? putIn : putFirstIn)(list, listed);
          } else if (one.kind === 'take') {
            expect(take(agenda)).toBe(list[0]?.item);
            list = list.slice(1);
          } else if (one.kind === 'withdraw') {
            const wanted = one.item % Math.max(1, items);
            const found = list.find(({ item }) => item === wanted);
            expect(withdraw(agenda, (item) => item === wanted)).toBe(found?.item);
            list = list.filter((listed) => listed !== found);
          } else {
            left.push({ agenda, list });
            agenda = copyAgenda(agenda);
          }
          expect(nextTick(agenda)).toBe(list[0]?.tick ?? Number.POSITIVE_INFINITY);
          expect(agendaItems(agenda)).toEqual(list.map(({ item }) => item));
        }
        // The agendas that were copied from have not been touched since.
        for (const one of left) expect(agendaItems(one.agenda)).toEqual(one.list.map(({ item }) => item));
      }),
      { seed: 20_240, numRuns: 1500 },
    );
  });

  test('holds nothing at first', () => {
    const agenda = createAgenda<string>();
    expect([take(agenda), withdraw(agenda, () => true)]).toEqual([undefined, undefined]);
    expect(nextTick(agenda)).toBe(Number.POSITIVE_INFINITY);
  });

  test('withdraws the next one for which the answer is yes', () => {
    const agenda = createAgenda<string>();
    put(agenda, 9, 'late');
    put(agenda, 2, 'early');
    put(agenda, 5, 'between');
    expect(withdraw(agenda, (item) => item !== 'early')).toBe('between');
    expect(agendaItems(agenda)).toEqual(['early', 'late']);
  });

  test('keeps its order when something unrelated is put in between', () => {
    const orderOf = (items: readonly (readonly [number, string])[]) => {
      const agenda = createAgenda<string>();
      for (const [tick, item] of items) put(agenda, tick, item);
      return agendaItems(agenda).filter((item) => item !== 'unrelated');
    };
    const related = [[3, 'a'] as const, [1, 'b'] as const, [3, 'c'] as const];
    for (const tick of [0, 1, 2, 3, 4])
      for (let place = 0; place <= related.length; place++)
        expect(orderOf([...related.slice(0, place), [tick, 'unrelated'], ...related.slice(place)])).toEqual(
          orderOf(related),
        );
  });

  test('and its copy do not disturb each other, also halfway through a tick', () => {
    const agenda = createAgenda<string>();
    for (const item of ['a', 'b', 'c']) put(agenda, 1, item);
    take(agenda);
    const copy = copyAgenda(agenda);
    take(copy);
    putFirst(agenda, 1, 'z');
    expect([agendaItems(agenda), agendaItems(copy)]).toEqual([['z', 'b', 'c'], ['c']]);
  });
});
