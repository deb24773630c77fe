import { describe, expect, it } from 'vitest';
import { INTERVENTIONS_MAX, PLAIN_LINK_LENGTH_MAX, UNPACKED_LENGTH_MAX } from '../limits.ts';
import { RULES } from '../rules.ts';
import { LESSON, sampleScenario, WILD } from '../sample.ts';
import type { Scenario } from '../scenario.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { LINK_ALPHABET } from './checksum.ts';
import { decodeLink, encodeLink, inflate } from './compression.ts';
import { scenarioFromQuery } from './forgiving.ts';
import { LINK_LENGTH_MAX } from './length.ts';
import { encodeScenario } from './link.ts';
import { seal } from './seal.ts';

const samples = Array.from({ length: 300 }, (_, number) => sampleScenario(number, { ...WILD, added: number % 150 }));
const isLong = (scenario: Scenario) => encodeScenario(scenario).length > PLAIN_LINK_LENGTH_MAX;

/** Returns a scenario whose link is packed, and the link. */
async function packedSample(): Promise<{ scenario: Scenario; link: string }> {
  const scenario = samples.find(isLong);
  if (!scenario) throw new Error('No sample is long.');
  return { scenario, link: await encodeLink(scenario) };
}

async function deflated(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return toBase64url(new Uint8Array(await new Response(stream).arrayBuffer()));
}

describe('a link of any length', () => {
  it('gives back the scenario it was made from, exactly', async () => {
    for (const scenario of samples) {
      const link = await encodeLink(scenario);
      expect(link).toMatch(/^[A-Za-z0-9_.~-]+[A-Z2-7]$/);
      expect(await decodeLink(link)).toEqual({ ok: true, scenario, rules: RULES });
    }
  });

  it(`is plain up to ${PLAIN_LINK_LENGTH_MAX} characters, and packed beyond, which is shorter`, async () => {
    expect(samples.filter(isLong).length).toBeGreaterThan(50);
    for (const scenario of samples) {
      const [plain, link] = [encodeScenario(scenario), await encodeLink(scenario)];
      if (!isLong(scenario)) expect(link).toBe(plain);
      else expect(link.startsWith('1z.') && link.length < plain.length).toBe(true);
    }
  });

  it(`fits the limit even with ${INTERVENTIONS_MAX} interventions`, async () => {
    const many = Array.from({ length: 20 }, (_, number) => sampleScenario(number, { ...WILD, added: 400 }));
    const full = many.filter(({ setup }) => setup.interventions.length >= INTERVENTIONS_MAX);
    expect(full.length).toBeGreaterThan(5);
    for (const { base, setup } of full) {
      const scenario = { base, setup: { ...setup, interventions: setup.interventions.slice(0, INTERVENTIONS_MAX) } };
      const link = await encodeLink(scenario);
      expect(link.length).toBeLessThan(LINK_LENGTH_MAX / 2);
      expect(await decodeLink(link)).toMatchObject({ ok: true, scenario });
    }
  });

  it('is at most 200 characters for a lesson with four interventions, host and view included', async () => {
    const host = 'a'.repeat(30);
    for (let number = 0; number < 2000; number++) {
      const link = await encodeLink(sampleScenario(number, LESSON));
      const address = `https://${host}/?s=${link}&at=1234-12&focus=R0.12.c0.0.1x1&lang=zh`;
      expect(address.length, `lesson ${number}`).toBeLessThanOrEqual(200);
    }
  });
});

describe('a packed link', () => {
  it('that was cut off is incomplete, wherever it was cut', async () => {
    const { link } = await packedSample();
    for (let length = 0; length < link.length; length++) {
      const fault = { kind: 'incomplete', at: length };
      expect(await decodeLink(link.slice(0, length))).toEqual({ ok: false, fault });
    }
  });

  it('is never read when one character differs', async () => {
    const { link } = await packedSample();
    for (let at = 0; at < link.length; at += 7) {
      for (const character of LINK_ALPHABET) {
        if (character === link[at]) continue;
        const changed = await decodeLink(link.slice(0, at) + character + link.slice(at + 1));
        expect(changed.ok).toBe(false);
      }
    }
  });

  it('with rubbish inside, rightly sealed, is a fault', async () => {
    const notUnpackable = { ok: false, fault: { kind: 'notUnpackable', at: 3 } };
    for (const rubbish of [
      '',
      'A',
      'AAAA',
      '____',
      'a~b',
      await deflated('figure-1 é'),
      await deflated('figure-1\u0000'),
    ]) {
      expect(await decodeLink(seal(rubbish, true))).toEqual(notUnpackable);
    }
    const whole = await deflated('figure-1');
    expect(await decodeLink(seal(whole, true))).toMatchObject({ ok: true });
    expect(await decodeLink(seal(whole.slice(0, 4), true))).toEqual(notUnpackable);
    expect(await decodeLink(seal(await deflated('figure-1-n3'), true))).toMatchObject({
      fault: { kind: 'invalid', at: 3, fault: { path: ['cluster', 'replicas'] } },
    });
  });

  it('that would unpack to megabytes is stopped soon after the limit', async () => {
    const megabytes = '.h'.repeat(2_000_000);
    const link = seal(await deflated(megabytes), true);
    expect(link.length).toBeLessThan(LINK_LENGTH_MAX);
    const fault = { kind: 'unpacksTooLong', at: 3, most: UNPACKED_LENGTH_MAX };
    expect(await decodeLink(link)).toEqual({ ok: false, fault });

    const bytes = fromBase64url(await deflated(megabytes));
    const stopped = bytes && (await inflate(bytes, UNPACKED_LENGTH_MAX));
    expect(stopped).toMatchObject({ ok: false, why: 'tooLong' });
    // Platforms deliver unpacked data in pieces of 64 KB at most, so one piece may go beyond the limit.
    expect(stopped?.ok === false && stopped.read).toBeLessThanOrEqual(2 * UNPACKED_LENGTH_MAX);
  });

  it('that unpacks to exactly the limit is read to its end', async () => {
    const bytes = fromBase64url(await deflated('a'.repeat(UNPACKED_LENGTH_MAX)));
    expect(bytes && (await inflate(bytes, UNPACKED_LENGTH_MAX))).toMatchObject({ ok: true });
    expect(bytes && (await inflate(bytes, UNPACKED_LENGTH_MAX - 1))).toMatchObject({ why: 'tooLong' });
  });
});

describe('the scenario of an address', () => {
  const scenario = sampleScenario(11, WILD);
  const link = encodeScenario(scenario);
  const read = { ok: true, scenario, rules: RULES };

  it.each([
    ['in the query', `?s=${link}&at=3`, ''],
    ['with what a messenger adds', `?from=singlemessage&s=${link}&isappinstalled=0`, ''],
    ['in the hash, where the query was stripped', '', `#s=${link}&at=3`],
    ['in the query, whatever the hash says', `?s=${link}`, '#s=1.figure-1.AAAA'],
    ['encoded once', `?s=${encodeEverything(link)}`, ''],
    ['encoded once more', `?s=${encodeURIComponent(encodeEverything(link))}&at=3`, ''],
    ['encoded with its name', `?${encodeURIComponent(`s=${link}&at=3`)}`, ''],
    ['encoded in the hash', '', `#${encodeURIComponent(`s=${encodeEverything(link)}`)}`],
  ])('is found %s', async (_, search, hash) => {
    expect(await scenarioFromQuery(search, hash)).toEqual({ result: read, ignored: '' });
  });

  it('is none where the address names none', async () => {
    expect(await scenarioFromQuery('', '')).toBeNull();
    expect(await scenarioFromQuery('?from=timeline&at=3', '#top')).toBeNull();
  });

  it('is a fault where it cannot be read, and never the one of the hash instead', async () => {
    expect(await scenarioFromQuery('?s=', `#s=${link}`)).toMatchObject({
      result: { ok: false, fault: { kind: 'incomplete', at: 0 } },
    });
    expect(await scenarioFromQuery(`?s=${link.slice(0, -1)}`, '')).toMatchObject({
      result: { fault: { kind: 'incomplete' } },
    });
    const twice = encodeURIComponent(encodeEverything(link.slice(0, -2)));
    expect(await scenarioFromQuery(`?s=${twice}`, '')).toMatchObject({ result: { fault: { kind: 'incomplete' } } });
    expect(await scenarioFromQuery('?s=%E0%A4%A', '')).toMatchObject({ result: { fault: { kind: 'strayCharacter' } } });
  });
});

/** Writes every character as its percent code, even those that need none. */
function encodeEverything(text: string): string {
  return [...text].map((character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`).join('');
}
