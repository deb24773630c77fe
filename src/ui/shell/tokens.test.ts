import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Row 58: contrast is computed from the tokens, in both themes, on every background. */

const source = new URL('../../', import.meta.url);
const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

type Tokens = ReadonlyMap<string, string>;

/** Every colour is a pair: its light form and its dark form. */
function coloursOf(form: 'light' | 'dark'): Tokens {
  const root = css.slice(css.indexOf(':root {'), css.indexOf('}'));
  const pairs = root.matchAll(/--color-(?<name>[\w-]+): light-dark\((?<light>[^,)]+), (?<dark>[^)]+)\);/g);
  const colours = [...pairs].map(({ groups }) => [groups?.name ?? '', groups?.[form] ?? ''] as const);
  return new Map([...colours, ['band', css.match(new RegExp(`--band-${form}: (\\d+)%;`))?.[1] ?? '']]);
}

type Colour = readonly [number, number, number];

function colour(tokens: Tokens, name: string): Colour {
  const hex = tokens.get(name) ?? '';
  expect(hex, name).toMatch(/^#[0-9a-f]{6}$/);
  const channel = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return [channel(1), channel(3), channel(5)];
}

function luminance([red, green, blue]: Colour): number {
  const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function contrast(a: Colour, b: Colour): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function tint(tokens: Tokens, name: string): Colour {
  const alpha = Number(tokens.get('band')) / 100;
  const over = colour(tokens, name);
  const under = colour(tokens, 'page');
  return under.map((value, index) => value + ((over[index] ?? 0) - value) * alpha) as unknown as Colour;
}

const grounds = ['page', 'surface', 'raised'];
const kinds = ['request', 'pre-prepare', 'prepare', 'commit', 'reply', 'view-change', 'checkpoint'];
const texts = ['ink', 'muted', 'accent', 'danger', 'warning', 'ok'];
/** The letters on the arrows of the diagram, which lie on the page or on a panel. */
const letters = ['request', 'pre-prepare-text', 'prepare', 'commit', 'reply', 'view-change'];
const marks = [...kinds, 'lane', 'control-border', 'focus'];

describe.each([
  ['light', coloursOf('light')],
  ['dark', coloursOf('dark')],
])('the %s theme', (_name, tokens) => {
  it.each(texts)('has %s text at 4.5 : 1 or more on every ground', (name) => {
    for (const ground of grounds) {
      expect(contrast(colour(tokens, name), colour(tokens, ground)), ground).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(letters)('has %s letters at 4.5 : 1 or more on page and surface', (name) => {
    for (const ground of ['page', 'surface']) {
      expect(contrast(colour(tokens, name), colour(tokens, ground)), ground).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(marks)('has %s marks at 3 : 1 or more on every ground and band tint', (name) => {
    for (const ground of grounds) {
      expect(contrast(colour(tokens, name), colour(tokens, ground)), ground).toBeGreaterThanOrEqual(3);
    }
    for (const kind of kinds) {
      expect(contrast(colour(tokens, name), tint(tokens, kind)), kind).toBeGreaterThanOrEqual(3);
    }
  });

  it('has ink at 10 : 1 or more on every band tint', () => {
    for (const kind of kinds) expect(contrast(colour(tokens, 'ink'), tint(tokens, kind))).toBeGreaterThanOrEqual(10);
  });
});

const sources = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.css'));

describe.each(sources.filter((path) => !path.includes('gallery')))('%s', (path) => {
  const sheet = readFileSync(new URL(path, source), 'utf8');

  it('measures text and the width of windows by the size of letters that the reader has set', () => {
    expect(sheet.match(/(?:font-size|line-height): [\d.]+px|@media[^{]*px/g)).toBeNull();
  });

  it('keeps letters in the colour of the page visible where the system chooses the colours', () => {
    const rules = sheet.match(/[^{}]*\{[^{}]*[^-]color: var\(--color-page\)[^{}]*\}/g) ?? [];
    expect(rules.filter((rule) => !rule.includes('forced-color-adjust: none'))).toEqual([]);
  });
});

it('every token is used somewhere', () => {
  const used = sources.map((path) => readFileSync(new URL(path, source), 'utf8')).join('\n');
  const names = new Set([...css.matchAll(/^ +(--[\w-]+):/gm)].map(([, name]) => name ?? ''));
  expect(names.size).toBeGreaterThan(0);
  expect([...names].filter((name) => !used.includes(`var(${name})`))).toEqual([]);
});
