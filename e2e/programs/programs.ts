import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { PARSER } from '../../src/export/shiviz.ts';
import { lanesOf, samples, written } from './runs.ts';

/** A folder for the files of one test. */
const test = base.extend<{ readonly folder: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it what the fixture needs.
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'pbft-programs-'));
    await use(folder);
    rmSync(folder, { recursive: true });
  },
});

/** Runs a program in a folder, and expects that it has nothing to complain of. */
function run(folder: string, command: string, ...args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd: folder, encoding: 'utf8' });
  expect({ status, stderr, error }, `${command} ${args.join(' ')}\n${stdout}`).toMatchObject({ status: 0 });
  return stdout + stderr;
}

for (const format of ['svg', 'animatedSvg'] as const) {
  test(`librsvg paints ${format}`, ({ folder }) => {
    for (const sample of samples) {
      const text = written(sample, format);
      writeFileSync(join(folder, 'picture.svg'), text);
      expect(run(folder, 'rsvg-convert', 'picture.svg', '--output', 'picture.png')).toBe('');
      const png = readFileSync(join(folder, 'picture.png'));
      const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(text) ?? [];
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(
        [width, height].map((length) => Math.ceil(Number(length))),
      );
      // A picture in one colour is packed into next to nothing.
      expect(png.length).toBeGreaterThan(10_000);
    }
  });
}

test('PlantUML draws every message and every node', ({ folder }) => {
  for (const sample of samples) writeFileSync(join(folder, `${sample.name}.puml`), written(sample, 'plantuml'));
  // In one go: most of its time goes into the start.
  run(folder, 'plantuml', '-tsvg', '-charset', 'UTF-8', '-failfast2', ...samples.map(({ name }) => `${name}.puml`));
  for (const sample of samples) {
    const drawn = readFileSync(join(folder, `${sample.name}.svg`), 'utf8');
    const arrows = written(sample, 'plantuml').match(/ (?:->|-->|->x) /g)?.length ?? 0;
    expect(arrows, sample.name).toBeGreaterThan(10);
    const texts = [...drawn.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text.trim());
    const labels = texts.filter((text) => /^[A-Z][A-Z-]+(?:[ \u00A0]|$)/.test(text));
    expect(labels.length, `${sample.name}: labels of messages`).toBeGreaterThanOrEqual(arrows);
    for (const lane of lanesOf(sample)) expect(texts.filter((text) => text === lane)).toHaveLength(2);
    expect(drawn).not.toContain('Syntax Error');
  }
});

test('Mermaid reads and draws every message and every node', async ({ page }) => {
  await page.setContent('<meta charset="utf-8"><div id="at"></div>');
  await page.addScriptTag({ path: join('.ci/programs', 'node_modules/mermaid/dist/mermaid.min.js') });
  for (const sample of samples) {
    const text = written(sample, 'mermaid');
    const drawn = await page.evaluate(drawByMermaid, text);
    const lines = text.split('\n');
    expect(drawn.messages, sample.name).toBe(lines.filter((line) => /-x|->>/.test(line)).length);
    expect(drawn.notes).toBe(lines.filter((line) => line.startsWith('  Note')).length);
    expect(new Set(drawn.actors)).toEqual(new Set(lanesOf(sample)));
    expect(drawn.texts.map((text) => text.replace(/\s+/g, ' '))).toContain(sample.about.title);
  }
});

/** In the page: has Mermaid draw, as it does in a wiki, and counts what is there. */
async function drawByMermaid(text: string) {
  const { mermaid } = window as unknown as {
    mermaid: {
      initialize(options: object): void;
      parse(text: string): Promise<unknown>;
      render(id: string, text: string): Promise<{ svg: string }>;
    };
  };
  mermaid.initialize({ startOnLoad: false });
  await mermaid.parse(text);
  const at = document.querySelector('#at') as HTMLElement;
  at.innerHTML = (await mermaid.render('drawing', text)).svg;
  const textsOf = (selector: string): string[] =>
    [...at.querySelectorAll(selector)].map((element) => element.textContent?.trim() ?? '');
  return {
    messages: at.querySelectorAll('.messageLine0, .messageLine1').length,
    notes: at.querySelectorAll('rect.note').length,
    actors: textsOf('text.actor'),
    texts: textsOf('text'),
  };
}

test('TeX sets a document with each picture', ({ folder }) => {
  for (const sample of samples) {
    writeFileSync(join(folder, 'picture.tex'), written(sample, 'tikz'));
    writeFileSync(
      join(folder, 'document.tex'),
      [
        '\\documentclass{article}',
        '\\usepackage{tikz}',
        '\\begin{document}',
        '\\noindent\\input{picture}',
        '\\end{document}',
      ].join('\n'),
    );
    const said = run(folder, 'pdflatex', '-interaction=nonstopmode', '-halt-on-error', 'document.tex');
    expect(said).toContain('Output written on document.pdf');
    // A letter that no font has is left out, and TeX goes on.
    expect(said).not.toContain('Missing character');
  }
});

test('ShiViz finds a host, a clock and a text of every step by the expression in the log', () => {
  for (const sample of samples) {
    const log = written(sample, 'shiviz');
    const events = [...log.matchAll(new RegExp(PARSER, 'gm'))].map(({ groups }) => groups ?? {});
    expect(log).toContain(PARSER);
    expect(events).toHaveLength(sample.history.steps.length);
    const clocks = new Map<string, number>();
    for (const { host = '', clock = '', event = '' } of events) {
      const own = (JSON.parse(clock) as Record<string, number>)[host];
      expect(own).toBe((clocks.get(host) ?? 0) + 1);
      clocks.set(host, own ?? 0);
      expect(event).not.toBe('');
    }
  }
});

test('parsers of JSON and of CSV find every step', () => {
  for (const sample of samples) {
    const { steps, about } = JSON.parse(written(sample, 'json')) as { steps: unknown[]; about: object };
    expect(steps).toHaveLength(sample.history.steps.length);
    const { title, link, n, f, seed } = sample.about;
    expect(about).toEqual({ title, link, n, f, seed });
    const [head = [], ...rows] = rowsOf(written(sample, 'csv'));
    for (const row of rows) expect(row).toHaveLength(head.length);
    const kinds = rows.map((row) => row[head.indexOf('kind')] ?? '');
    expect(kinds.filter((kind) => !['run', 'sent'].includes(kind))).toHaveLength(sample.history.steps.length);
    expect(rows[0]?.at(-1)).toContain(title);
  }
});

/** Reads CSV (RFC 4180), and refuses what is none. */
function rowsOf(text: string): string[][] {
  const cells = [...text.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/g)];
  expect(cells.map(([whole]) => whole).join('')).toBe(text);
  const rows: string[][] = [[]];
  for (const [, cell = '', end] of cells) {
    rows.at(-1)?.push(cell.replace(/^"|"$/g, '').replaceAll('""', '"'));
    if (end !== ',') rows.push([]);
  }
  return rows.slice(0, -1);
}
