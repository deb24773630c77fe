import { describe, expect, it } from 'vitest';
import { damage } from '../../testing/scenario/damage.ts';
import { LESSON, sampleScenario, WILD } from '../sample.ts';
import { checkSetup } from '../validity.ts';
import { decodeLink } from './compression.ts';
import type { LinkResult } from './link.ts';
import { decodeScenario, encodeScenario, writeDelta } from './link.ts';
import { seal } from './seal.ts';

/** Links with all kinds of damage. The same number always gives the same damage, so any failure can be repeated. */

const LINKS = 10_000;

/** Counts how many times the reader looks at a character during the work. */
function countReads(work: () => void): number {
  const original = String.prototype.charAt;
  let reads = 0;
  String.prototype.charAt = function (this: string, at: number) {
    reads++;
    return original.call(this, at);
  };
  try {
    work();
  } finally {
    String.prototype.charAt = original;
  }
  return reads;
}

function prototypeKeys(): string[] {
  return [Object, Array, String, Map].flatMap(({ prototype }) => Object.getOwnPropertyNames(prototype));
}

/** Expects a valid scenario, or a fault with a place in the link. */
function expectSound(result: LinkResult, text: string): void {
  if (result.ok) {
    if (checkSetup(result.scenario.setup)) throw new Error(`${text} was read as a scenario that is not fit`);
  } else if (result.fault.at < 0 || result.fault.at > text.length) {
    throw new Error(`${text} has its fault at ${result.fault.at}`);
  }
}

describe(`${LINKS} damaged links`, () => {
  const originals = Array.from({ length: LINKS }, (_, number) =>
    encodeScenario(sampleScenario(number, number % 2 === 0 ? WILD : LESSON)),
  );
  const links = originals.map(damage);

  it('throw nothing, change no prototype, and are not read', () => {
    const before = prototypeKeys();
    let damaged = 0;
    for (const [number, link] of links.entries()) {
      const result = decodeScenario(link);
      expectSound(result, link);
      // Sometimes two changes undo each other, or the end is replaced by itself.
      const isWhole = link === originals[number];
      if (!isWhole) damaged++;
      if (result.ok && !isWhole) throw new Error(`${link} was read`);
    }
    expect(damaged).toBeGreaterThan(0.9 * LINKS);
    expect(prototypeKeys()).toEqual(before);
  });

  it('throw nothing either where packed links are read too', async () => {
    for (const link of links.slice(0, 2000)) expectSound(await decodeLink(link), link);
  });
});

describe(`${LINKS} damaged deltas behind a right checksum`, () => {
  const deltas = Array.from({ length: LINKS }, (_, number) =>
    damage(writeDelta(sampleScenario(number, LESSON)), number),
  );

  it('throw nothing, change no prototype, and are read as a fit scenario or not at all', () => {
    const before = prototypeKeys();
    const kinds = new Map<string, number>();
    for (const delta of deltas) {
      const link = seal(delta, false);
      const result = decodeScenario(link);
      expectSound(result, link);
      const kind = result.ok ? 'read' : result.fault.kind;
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
    expect(prototypeKeys()).toEqual(before);
    // The damaged links reached every part of the reader.
    const reached = ['read', 'unexpected', 'unknownScenario', 'unknownSetting', 'unknownIntervention', 'invalid'];
    expect([...kinds.keys()]).toEqual(expect.arrayContaining(reached));
  });

  it('take work that grows with their length and no faster', () => {
    for (const delta of deltas.slice(0, 3000)) {
      const link = seal(delta, false);
      const reads = countReads(() => decodeScenario(link));
      expect(reads).toBeLessThanOrEqual(8 * link.length + 8);
    }
  });

  it('take no more work where one part is as long as a link can be', () => {
    const parts = ['a', '-n4', '.', '.h', '-', '~', '_', '.-', '.q0-a', '._0', '.dP', '9', '.x3-1'];
    for (const part of parts) {
      for (const head of ['', 'figure-1', 'figure-1.', 'figure-1.q0-', 'figure-1.d', 'figure-1.p', 'figure-1.x3']) {
        const link = seal(head + part.repeat(8000 / part.length), false);
        expect(countReads(() => decodeScenario(link))).toBeLessThanOrEqual(8 * link.length);
      }
    }
  });
});
