import { describe, expect, test } from 'vitest';
import { scenarioOf } from '../builtIn/index.ts';
import { sampleScenario, WILD } from '../sample.ts';
import { encodeLink } from './compression.ts';
import { decodeForgiving } from './forgiving.ts';
import { encodeScenario } from './link.ts';

const figure = { base: 'figure', setup: { ...scenarioOf('figure').setup, seed: 42 } } as const;
const link = encodeScenario(figure);

describe('a link with more behind it', () => {
  test.each([
    '.',
    '。',
    ',',
    ')',
    ' and see',
    '，请看第三步',
    '.Then look',
    '_',
    '**',
    '">',
    '…',
    '然后',
    '. See 1.figure-2.ABCD',
  ])('opens, and hands back what is not a part of it: %s', async (rest) => {
    expect(await decodeForgiving(link + rest)).toMatchObject({
      result: { ok: true, scenario: figure },
      ignored: rest.trim(),
    });
  });

  test('opens when it was broken over two lines', async () => {
    for (const at of [3, 9, link.length - 2]) {
      const broken = `${link.slice(0, at)}\n ${link.slice(at)}`;
      expect(await decodeForgiving(broken)).toMatchObject({ result: { ok: true, scenario: figure }, ignored: '' });
    }
  });

  test('does not open when the text begins inside it, or letters are stuck to its end', async () => {
    for (let length = 0; length < link.length; length++) {
      for (const rest of ['', '.', '。', ' and see', '，然后', '.Then']) {
        const { result } = await decodeForgiving(link.slice(0, length) + rest);
        expect(result.ok, link.slice(0, length) + rest).toBe(false);
      }
    }
    expect(await decodeForgiving(`${link}abc`)).toMatchObject({ result: { fault: { kind: 'damaged' } } });
  });

  test('opens packed as well', async () => {
    const scenario = sampleScenario(3, { ...WILD, added: 150 });
    const packed = await encodeLink(scenario);
    expect(await decodeForgiving(`${packed}。`)).toMatchObject({ result: { ok: true, scenario }, ignored: '。' });
  });
});

describe('the bare name of a scenario', () => {
  test.each(['primaryDown', 'primarydown', 'PRIMARYDOWN'])('opens it: %s', async (name) => {
    expect(await decodeForgiving(name)).toMatchObject({ result: { ok: true, scenario: { base: 'primaryDown' } } });
  });

  test('opens it with a full stop behind it, too', async () => {
    expect(await decodeForgiving('figure.')).toMatchObject({ result: { ok: true }, ignored: '.' });
  });

  test('that no scenario has is refused by that name', async () => {
    for (const name of ['primryDown', 'toString', 'constructor']) {
      expect(await decodeForgiving(name)).toMatchObject({ result: { fault: { kind: 'unknownScenario', name } } });
    }
    expect(await decodeForgiving('hello-world')).toMatchObject({ result: { fault: { kind: 'notALink' } } });
  });
});
