import type { Envelope } from './network/envelope.ts';
import type { NodeId } from './protocol.ts';

/** What two versions of one step send, compared recipient by recipient. */

/** What some would get of a liar in the place of what they would get otherwise; null where that is nothing. */
export interface Difference {
  readonly to: readonly NodeId[];
  readonly right: Envelope | null;
  readonly lie: Envelope | null;
  /** How often, where it is the same many times over. */
  readonly times: number;
}

/** By recipients who get the same in the place of the same. */
export function differencesOf(right: readonly Envelope[], lie: readonly Envelope[]): Difference[] {
  const recipients = [...new Set([...right, ...lie].map(({ to }) => to))].sort((a, b) => a - b);
  const grouped = new Map<string, { difference: Omit<Difference, 'to'>; to: NodeId[] }>();
  for (const to of recipients) {
    for (const [key, difference] of differencesTo(to, right, lie)) {
      const known = grouped.get(key);
      if (known) known.to.push(to);
      else grouped.set(key, { difference, to: [to] });
    }
  }
  return [...grouped.values()].map(({ difference, to }) => ({ ...difference, to })).sort((a, b) => rank(a) - rank(b));
}

/** First what comes in the place of something, or not at all; then what comes besides. */
function rank({ right }: Difference): number {
  return right ? 0 : 1;
}

type Pair = Omit<Difference, 'to' | 'times'>;

function differencesTo(
  to: NodeId,
  right: readonly Envelope[],
  lie: readonly Envelope[],
): ReadonlyMap<string, Omit<Difference, 'to'>> {
  const expected = right.filter((envelope) => envelope.to === to);
  const pairs: Pair[] = [];
  const told = lie.filter((envelope) => envelope.to === to);
  // The same at the same time is no difference; the same later is one; then something else of the same kind.
  take(expected, told, (a, b) => isSameSaying(a, b) && a.arrivesTick === b.arrivesTick);
  pairs.push(...take(expected, told, isSameSaying));
  pairs.push(...take(expected, told, (a, b) => a.letters === b.letters && a.from === b.from));
  pairs.push(...expected.map((envelope) => ({ right: envelope, lie: null })));
  pairs.push(...told.map((envelope) => ({ right: null, lie: envelope })));
  return counted(pairs);
}

/** Takes out of both lists what belongs together. */
function take(expected: Envelope[], told: Envelope[], belong: (a: Envelope, b: Envelope) => boolean): Pair[] {
  const pairs: Pair[] = [];
  for (const right of [...expected]) {
    const index = told.findIndex((candidate) => belong(right, candidate));
    const lie = told[index];
    if (!lie) continue;
    told.splice(index, 1);
    expected.splice(expected.indexOf(right), 1);
    pairs.push({ right, lie });
  }
  return pairs;
}

function counted(pairs: readonly Pair[]): ReadonlyMap<string, Omit<Difference, 'to'>> {
  const found = new Map<string, Omit<Difference, 'to'>>();
  for (const pair of pairs) {
    const key = `${sayingOf(pair.right)} ${sayingOf(pair.lie)} ${waitOf(pair)}`;
    found.set(key, { ...pair, times: (found.get(key)?.times ?? 0) + 1 });
  }
  return found;
}

/** How much later the lie comes than what was expected. */
export function waitOf({ right, lie }: Pick<Difference, 'right' | 'lie'>): number {
  return right && lie && isSameSaying(right, lie) ? lie.arrivesTick - right.arrivesTick : 0;
}

function isSameSaying(a: Envelope, b: Envelope): boolean {
  return sayingOf(a) === sayingOf(b);
}

function sayingOf(envelope: Envelope | null): string {
  return envelope ? JSON.stringify([envelope.from, envelope.forged ?? false, envelope.message], withEntries) : '';
}

/** A state holds maps, which JSON leaves out. */
function withEntries(_name: string, value: unknown): unknown {
  return value instanceof Map ? [...value] : value;
}
