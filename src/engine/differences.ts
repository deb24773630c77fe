import type { Envelope } from './network/envelope.ts';
import type { NodeId } from './protocol.ts';

/** Compares, receiver by receiver, the messages that two versions of one step send. */

/** A message of the honest step and the liar's message in its place. Null on the side that sends nothing. */
export interface Difference {
  readonly to: readonly NodeId[];
  readonly right: Envelope | null;
  readonly lie: Envelope | null;
  /** Number of identical copies of this difference that each of the receivers gets. */
  readonly times: number;
}

/** Lists the differences, with the receivers that see the same one together. Replacements come before additions. */
export function differencesOf(right: readonly Envelope[], lie: readonly Envelope[]): Difference[] {
  const recipients = [...new Set([...right, ...lie].map(({ to }) => to))].sort((a, b) => a - b);
  const grouped = new Map<string, { difference: Omit<Difference, 'to'>; to: NodeId[] }>();
  for (const to of recipients) {
    for (const [key, difference] of differencesTo(to, right, lie)) {
      const same = grouped.get(key);
      if (same) same.to.push(to);
      else grouped.set(key, { difference, to: [to] });
    }
  }
  return [...grouped.values()].map(({ difference, to }) => ({ ...difference, to })).sort((a, b) => rank(a) - rank(b));
}

/** Replaced and withheld messages come first, additional ones after them. */
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
  const lies = lie.filter((envelope) => envelope.to === to);
  // Same content at the same time is no difference; same content later is a delay; same kind is a replacement.
  take(expected, lies, (a, b) => isSameMessage(a, b) && a.arrivesTick === b.arrivesTick);
  return counted([
    ...take(expected, lies, isSameMessage),
    ...take(expected, lies, (a, b) => a.letters === b.letters && a.from === b.from),
    ...expected.map((envelope) => ({ right: envelope, lie: null })),
    ...lies.map((envelope) => ({ right: null, lie: envelope })),
  ]);
}

/** Removes the matching pairs from both lists, and returns them. */
function take(expected: Envelope[], lies: Envelope[], belong: (a: Envelope, b: Envelope) => boolean): Pair[] {
  const pairs: Pair[] = [];
  for (const right of [...expected]) {
    const index = lies.findIndex((candidate) => belong(right, candidate));
    const lie = lies[index];
    if (!lie) continue;
    lies.splice(index, 1);
    expected.splice(expected.indexOf(right), 1);
    pairs.push({ right, lie });
  }
  return pairs;
}

function counted(pairs: readonly Pair[]): ReadonlyMap<string, Omit<Difference, 'to'>> {
  const counts = new Map<string, Omit<Difference, 'to'>>();
  for (const pair of pairs) {
    const key = `${contentOf(pair.right)} ${contentOf(pair.lie)} ${waitOf(pair)}`;
    counts.set(key, { ...pair, times: (counts.get(key)?.times ?? 0) + 1 });
  }
  return counts;
}

/** Ticks by which the lie arrives later than the honest message of the same content; 0 for any other difference. */
export function waitOf({ right, lie }: Pick<Difference, 'right' | 'lie'>): number {
  return right && lie && isSameMessage(right, lie) ? lie.arrivesTick - right.arrivesTick : 0;
}

function isSameMessage(a: Envelope, b: Envelope): boolean {
  return contentOf(a) === contentOf(b);
}

function contentOf(envelope: Envelope | null): string {
  return envelope ? JSON.stringify([envelope.from, envelope.forged ?? false, envelope.message], withEntries) : '';
}

/** Writes maps as lists of entries: a transferred state contains maps, and JSON would leave them out. */
function withEntries(_name: string, value: unknown): unknown {
  return value instanceof Map ? [...value] : value;
}
