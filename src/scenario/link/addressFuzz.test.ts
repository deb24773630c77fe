import { expect, test } from 'vitest';
import { mix, pick } from '../../engine/network/chance.ts';
import { seedsOf } from '../../testing/runs.ts';
import { damage } from '../../testing/scenario/damage.ts';
import { LESSON, sampleScenario, WILD } from '../sample.ts';
import type { Scenario } from '../scenario.ts';
import { checkSetup } from '../validity.ts';
import { scenarioFromQuery } from './forgiving.ts';
import { encodeScenario } from './link.ts';
import { readAddress } from './query.ts';
import { decodeView } from './view.ts';

/** Whole addresses with all kinds of damage: they open what they name, or nothing. */

interface Hostile {
  readonly scenario: Scenario;
  readonly search: string;
  readonly hash: string;
}

/** A character that the damage cut in two is written as a program writes it that encodes text: as U+FFFD. */
function encoded(text: string): string {
  return encodeURIComponent(new TextDecoder().decode(new TextEncoder().encode(text)));
}

/** Texts that may be wrapped around an address, or stuck behind it. */
const wrappings: readonly ((text: string) => string)[] = [
  (text) => text,
  encoded,
  (text) => encoded(encoded(text)),
  (text) => text.replaceAll('&', '&amp;'),
  (text) => `${text}.`,
  (text) => `${text}，请看`,
  (text) => `from=x&${text}&step=3`,
  (text) => `${text}&s=1.figure-1.AAAA`,
  (text) => `${text}%E0%A4%A`,
  (text) => text.repeat(3),
];

function hostile(seed: number): Hostile {
  let drawn = 0;
  const draw = (count: number): number => pick(mix(mix(seed, ++drawn), 5), count);
  const scenario = sampleScenario(seed, seed % 3 === 0 ? WILD : LESSON);
  const whole = `s=${encodeScenario(scenario)}&at=12&focus=P0.1.2.3&lang=zh`;
  const harmed = draw(4) === 0 ? whole : damage(whole, seed);
  const text = (wrappings[draw(wrappings.length)] as (text: string) => string)(harmed);
  return draw(5) === 0 ? { scenario, search: '', hash: `#${text}` } : { scenario, search: `?${text}`, hash: '' };
}

test('a damaged address throws nothing, and opens its own scenario or none', async () => {
  const seeds = seedsOf({ few: 600, many: 20_000, soak: 100_000 });
  let opened = 0;
  for (const seed of seeds) {
    const { scenario, search, hash } = hostile(seed);
    const { faults } = decodeView(readAddress(search, hash));
    expect(faults.length).toBeLessThan(16);
    const read = await scenarioFromQuery(search, hash);
    if (!read?.result.ok) continue;
    opened++;
    expect(checkSetup(read.result.scenario.setup), `seed ${seed}`).toBeNull();
    expect(read.result.scenario, `seed ${seed}: ${search}${hash}`).toEqual(scenario);
  }
  expect(opened / seeds.length).toBeGreaterThan(0.2);
});

/** Every call of a pattern or a decoder, times the length of its text: what the time of an address grows with. */
async function workOf(work: () => Promise<unknown>): Promise<number> {
  const { exec } = RegExp.prototype;
  let characters = 0;
  RegExp.prototype.exec = function (this: RegExp, text: string) {
    // A pattern that goes on where it was does not begin anew.
    characters += this.sticky || this.global ? 1 : text.length;
    return exec.call(this, text);
  };
  try {
    await work();
  } finally {
    RegExp.prototype.exec = exec;
  }
  return characters;
}

test('an address takes work that grows with its length and no faster, whatever is repeated in it', async () => {
  const parts = ['a', '.', '%25', '&amp;', '&s=', '?', '1.a.AAAA.', ' ', '%', '，', '~', '.AAAA', '&x=1', '"', '&at=1'];
  for (const part of parts) {
    for (const head of ['?s=', '?s=1.figure-1.', '?', '?at=', '?lang=']) {
      const search = head + part.repeat(20_000 / part.length);
      const work = await workOf(async () => {
        decodeView(readAddress(search, ''));
        await scenarioFromQuery(search, '');
      });
      expect(work, `${head}${part}`).toBeLessThanOrEqual(100 * search.length);
    }
  }
});
