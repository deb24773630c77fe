import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MessageLabel } from '../protocol.ts';
import type { Repeats } from './repeats.ts';
import { copyRepeats, countMulticast, countSingle, createRepeats } from './repeats.ts';

const REPLICAS = 5;

/** The simplest implementation of the same: the number of sendings of each name. */
type Counts = Map<string, number>;

interface CountedSending {
  readonly kind: number;
  readonly label: MessageLabel;
  readonly from: number;
  /** The receiver; null for a multicast. */
  readonly to: number | null;
}

function countNaively(counts: Counts, { kind, label, from }: CountedSending, to: number): number {
  const name = `${kind} ${label.major} ${label.minor} ${from} ${to}`;
  const before = counts.get(name) ?? 0;
  counts.set(name, before + 1);
  return before;
}

/** Returns the receivers of a sending, each with the number of earlier sendings to it. */
function send(repeats: Repeats, { kind, label, from, to }: CountedSending): [number, number][] {
  if (to !== null) return [[to, countSingle(repeats, kind, label, { from, to })]];
  const repeatTo = countMulticast(repeats, kind, label, from);
  return othersThan(from).map((receiver) => [receiver, repeatTo(receiver)]);
}

function sendNaively(counts: Counts, sending: CountedSending): [number, number][] {
  const receivers = sending.to === null ? othersThan(sending.from) : [sending.to];
  return receivers.map((to) => [to, countNaively(counts, sending, to)]);
}

function othersThan(from: number): number[] {
  return Array.from({ length: REPLICAS }, (_, node) => node).filter((node) => node !== from);
}

/** Labels on both sides of the borders between chunks. */
const label = fc.record({
  major: fc.constantFrom(0, 1, 2, 63, 64),
  minor: fc.constantFrom(0, 1, 15, 16, 17, 63, 64, 65, 127, 128, 1024),
});
const sending: fc.Arbitrary<CountedSending> = fc
  .record({ kind: fc.nat(5), label, from: fc.nat(REPLICAS + 1), to: fc.nat(REPLICAS - 1) })
  .map((one) => (one.to === one.from ? { ...one, to: null } : one));
/** Sendings drawn from a few, to one and to all, so that they do repeat; null makes a copy and goes on with it. */
const actions = fc.array(sending, { minLength: 1, maxLength: 3 }).chain((few) => {
  const choice = few.flatMap((one) => [one, { ...one, to: null }]);
  return fc.array(fc.option(fc.constantFrom(...choice), { freq: 6, nil: null }), { maxLength: 60 });
});

describe('repeats', () => {
  test('are counted as a plain map of names would count them, and copies do not disturb each other', () => {
    fc.assert(
      fc.property(actions, fc.array(sending, { maxLength: 8 }), (done, later) => {
        let repeats = createRepeats();
        let counts: Counts = new Map();
        const left: { readonly repeats: Repeats; readonly counts: Counts }[] = [];
        for (const one of done) {
          if (one) {
            expect(send(repeats, one)).toEqual(sendNaively(counts, one));
            continue;
          }
          left.push({ repeats, counts });
          repeats = copyRepeats(repeats);
          counts = new Map(counts);
        }
        // Those that were left behind go on from where they were left, in turn.
        const sendings = [...done.flatMap((one) => one ?? []), ...later];
        for (const one of sendings)
          for (const world of [...left, { repeats, counts }])
            expect(send(world.repeats, one)).toEqual(sendNaively(world.counts, one));
      }),
      { seed: 20_241, numRuns: 700 },
    );
  });

  test('a sending to one and a sending to all count together, in either order', () => {
    const prepare = { kind: 2, label: { major: 0, minor: 1 }, from: 4 };
    const repeats = createRepeats();
    expect(send(repeats, { ...prepare, to: 0 })).toEqual([[0, 0]]);
    expect(send(repeats, { ...prepare, to: null })).toEqual([
      [0, 1],
      [1, 0],
      [2, 0],
      [3, 0],
    ]);
    expect(send(repeats, { ...prepare, to: 3 })).toEqual([[3, 1]]);
    expect(send(repeats, { ...prepare, to: 0 })).toEqual([[0, 2]]);
  });
});
