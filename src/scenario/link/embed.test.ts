import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Embedding } from './embed.ts';
import { embedModes, embedThemes, encodeEmbedding, readEmbedding } from './embed.ts';

describe('the address of a frame', () => {
  it('says how much of a run is shown, and in which way', () => {
    expect(readEmbedding('?embed=steps&s=1.figure.XESN&from=12&to=40&loop=1&theme=dark&lang=zh&at=14')).toEqual({
      ok: true,
      embedding: { mode: 'steps', from: 12, to: 40, loops: true, theme: 'dark' },
      link: '?s=1.figure.XESN&lang=zh&at=14',
    });
    expect(readEmbedding('?embed=figure')).toEqual({
      ok: true,
      embedding: { mode: 'figure', from: null, to: null, loops: false, theme: 'auto' },
      link: '',
    });
  });

  it('need not name the mode again in a frame that has one', () => {
    expect(readEmbedding('?s=1.figure.XESN', 'figure').ok).toBe(true);
    expect(readEmbedding('?s=1.figure.XESN')).toMatchObject({ fault: { kind: 'badChoice', name: 'embed' } });
  });

  it.each([
    ['?embed=film', { kind: 'badChoice', name: 'embed', value: 'film' }],
    ['?embed=steps&theme=pink', { kind: 'badChoice', name: 'theme', value: 'pink' }],
    ['?embed=steps&loop=yes', { kind: 'badChoice', name: 'loop', value: 'yes' }],
    ['?embed=steps&from=-1', { kind: 'badStep', name: 'from', value: '-1' }],
    ['?embed=steps&to=1e3', { kind: 'badStep', name: 'to', value: '1e3' }],
    ['?embed=steps&to=', { kind: 'badStep', name: 'to', value: '' }],
    ['?embed=steps&from=5&to=5', { kind: 'emptyStretch', from: 5, to: 5 }],
    ['?embed=steps&from=5&from=6', { kind: 'repeatedName', name: 'from' }],
    ['?embed=steps&ui=present', { kind: 'unknownName', name: 'ui' }],
    ['?embed=steps&lesson=one-order', { kind: 'lessonMode' }],
    ['?embed=lesson', { kind: 'lessonMode' }],
    ['?embed=lesson&lesson=one-order&loop=1', { kind: 'lessonStretch' }],
  ])('is refused as a whole: %s', (query, fault) => {
    expect(readEmbedding(query)).toMatchObject({ ok: false, fault });
  });

  it('quotes no more than a few characters of what is wrong', () => {
    const read = readEmbedding(`?embed=${'x'.repeat(10_000)}`);
    expect(!read.ok && read.fault.kind === 'badChoice' && read.fault.value.length).toBeLessThan(100);
  });

  it('is read as it was written', () => {
    const step = fc.integer({ min: 0, max: 999_999 });
    const embeddings = fc.record<Embedding>({
      mode: fc.constantFrom(...embedModes.filter((mode) => mode !== 'lesson')),
      from: fc.option(step),
      to: fc.option(step),
      loops: fc.boolean(),
      theme: fc.constantFrom(...embedThemes),
    });
    fc.assert(
      fc.property(embeddings, (embedding) => {
        fc.pre(embedding.from === null || embedding.to === null || embedding.from < embedding.to);
        expect(readEmbedding(`?${encodeEmbedding(embedding)}&at=3`)).toEqual({ ok: true, embedding, link: '?at=3' });
      }),
    );
  });
});
