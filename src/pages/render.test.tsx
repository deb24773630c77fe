import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { holds } from '../lessons/condition.ts';
import { lessons } from '../lessons/index.ts';
import { runOf } from '../protocols/run.ts';
import { scenarioFromQuery } from '../scenario/link/forgiving.ts';
import { testRuns } from '../testing/runs.ts';
import type { LanguageId } from '../text/index.ts';
import { languages } from '../text/index.ts';
import type { PageName } from './addresses.ts';
import { folderOf, isInRootToo, lessonIds, pageNames } from './addresses.ts';
import { ARCHIVE, COPIES, ONE_FILE } from './copies/copyNames.ts';
import { withShortNumbers } from './lesson/short.ts';
import { render } from './render.tsx';
import { questions } from './teachers/plan.ts';

const ids = Object.keys(languages) as LanguageId[];

/** Every page that is built, by its address from the root of the site, the lab, and the copies to take along. */
const built = new Set([
  ...['lab/', ...pageNames.filter(isInRootToo).map(folderOf)],
  ...[ONE_FILE, ARCHIVE].map((name) => `${COPIES}${name}`),
  ...ids.flatMap((id) => [`${id}/lab/`, ...pageNames.map((page) => `${id}/${folderOf(page)}`)]),
]);

/** The journeys read every page of the build; here `npm test` renders one lesson, and `npm run test:all` each. */
const rendered = pageNames.filter((page) => page.kind !== 'lesson' || testRuns !== 'few' || page.id === 'one-silent');

const cases = ids.flatMap((language) =>
  rendered.map((page) => [`${language}/${folderOf(page)}`, language, page] as const),
);

function rendering(language: LanguageId, page: PageName, site: string | null = null) {
  return render({ page, language, isInRoot: false, site });
}

function attributesOf(text: string, name: string): string[] {
  return [...text.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value]) => value ?? '');
}

/** The words outside tags. */
function wordsOf(body: string): string {
  return body.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
}

describe.each(cases)('the page %s', async (path, language, page) => {
  const { head, body, htmlLang } = await rendering(language, page);
  const addresses = attributesOf(body, 'href');

  test('has nothing that its security policy forbids', () => {
    expect(body).not.toMatch(/ style=| on\w+=|<script|<style/);
    expect(head.replace(/<script type="application\/ld\+json">/, '')).not.toContain('<script');
    expect(htmlLang).toBe(languages[language].htmlLang);
  });

  test('leads to pages that are built, and to places in them', async () => {
    expect(addresses.length).toBeGreaterThan(5);
    const inside = addresses.filter((address) => !address.startsWith('https://creativecommons.org/'));
    for (const address of inside) {
      const { pathname, hash } = new URL(address, `https://lab.example/${path}`);
      expect(built, address).toContain(pathname.slice(1));
      if (hash === '') continue;
      const target = pathname === `/${path}` ? body : (await rendering(language, { kind: 'start' })).body;
      expect(attributesOf(target, 'id')).toContain(hash.slice(1));
    }
  });

  test('leads to runs that the lab opens, and to lessons that it knows', async () => {
    for (const address of addresses.filter((each) => each.includes('lab/?'))) {
      const query = address.split('?')[1]?.replaceAll('&amp;', '&') ?? '';
      const lesson = new URLSearchParams(query).get('lesson');
      if (lesson !== null) expect(lessonIds).toContain(lesson);
      else expect((await scenarioFromQuery(`?${query}`, ''))?.result.ok, query).toBe(true);
    }
  });

  test('gives no ids twice, and none that it does not have', () => {
    const found = attributesOf(body, 'id');
    expect(new Set(found).size).toBe(found.length);
    for (const [, id] of body.matchAll(/url\(#([^)]*)\)/g)) expect(found).toContain(id);
  });

  test('says enough, and is small enough', () => {
    expect(wordsOf(body).length).toBeGreaterThan(600);
    expect(gzipSync(head + body).length).toBeLessThan(60_000);
    expect(wordsOf(body)).not.toMatch(/undefined|NaN|\[object/);
  });

  test('names where it is where the build knows it, and else keeps silent', async () => {
    const toRoot = '../'.repeat(path.split('/').length - 1);
    const neutral = isInRootToo(page) ? folderOf(page) : path.replace(/^\w+/, 'en');
    expect(head).not.toContain('canonical');
    expect(head).not.toContain('og:url');
    expect(head).toContain(`hrefLang="x-default" href="${toRoot}${neutral}"`);
    if (page.kind === 'lesson' && page.id !== 'one-silent') return;
    const site = 'https://lab.example/pbft/';
    const whole = await rendering(language, page, site);
    expect(whole.head).toContain(`<link rel="canonical" href="${site}${path}"/>`);
    expect(whole.head).toContain(`content="${site}start.${language}.png"`);
    for (const other of ids) expect(whole.head).toContain(`href="${site}${other}/${folderOf(page)}"`);
    expect(existsSync(join(import.meta.dirname, `../../public/start.${language}.png`))).toBe(true);
    expect(whole.body).toBe(body);
  });
});

test.each(pageNames.filter(isInRootToo))('the page $kind in the root leads to pages that are built', async (page) => {
  const { head, body } = await render({ page, language: 'en', isInRoot: true, site: 'https://lab.example/pbft/' });
  expect(head).toContain(`<link rel="canonical" href="https://lab.example/pbft/${folderOf(page)}"/>`);
  const inside = attributesOf(body, 'href').filter((address) => !address.startsWith('https://creativecommons.org/'));
  expect(inside.length).toBeGreaterThan(5);
  for (const address of inside) {
    const { pathname } = new URL(address, `https://lab.example/${folderOf(page)}`);
    expect(built, address).toContain(pathname.slice(1));
  }
});

describe.each(cases.filter(([, , page]) => page.kind === 'lesson'))('the lesson %s', async (_path, language, page) => {
  if (page.kind !== 'lesson') throw new Error('only lessons');
  const [lesson, words] = await Promise.all([lessons[page.id](), languages[language].loadLesson(page.id)]);
  const { head, body } = await rendering(language, page);
  const text = (part: string): string => part.replaceAll("'", '&#x27;').replaceAll('"', '&quot;');

  test('is whole: its questions, what can be answered, why, and what happens', () => {
    for (const { asks, options, reveal } of Object.values(words.beats)) {
      for (const part of [asks, reveal]) expect(body).toContain(text(part));
      for (const option of Object.values(options)) {
        for (const part of Object.values(option)) expect(body).toContain(text(part));
      }
    }
    const { asks, goals, hints, solved } = words.task;
    for (const part of [asks, solved, ...Object.values(goals), ...Object.values(hints)]) {
      expect(body).toContain(text(part));
    }
  });

  test('shows its run at each question and at each answer, which is folded in', () => {
    const folded = /<details.*?<\/details>/gs;
    const frames = (part: string): number =>
      part.match(/<figure.*?<figcaption>.+?<\/figcaption>.*?<svg/gs)?.length ?? 0;
    expect(frames(body.replaceAll(folded, ''))).toBe(lesson.beats.length);
    expect(frames((body.match(folded) ?? []).join(''))).toBe(lesson.beats.length);
  });

  test('tells machines what it teaches', () => {
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(head) ?? [];
    expect(JSON.parse(json)).toMatchObject({
      '@type': 'LearningResource',
      inLanguage: languages[language].htmlLang,
      teaches: words.about,
      isAccessibleForFree: true,
    });
  });
});

describe('what the page for teachers says of its runs is so', () => {
  const runFor = async (id: (typeof questions)[number]['id']) => {
    const query = questions.find((question) => question.id === id)?.lab ?? '';
    const read = await scenarioFromQuery(query, '');
    if (!read?.result.ok) throw new Error(`${query} opens nothing`);
    return runOf(read.result.scenario.setup);
  };

  test('seven replicas send 36 PREPAREs, 42 COMMITs, and 92 messages in all', async () => {
    const run = await runFor('counts');
    expect(holds(run, { kind: 'messages', of: 'prepare', is: '=', number: 36 }).holds).toBe(true);
    expect(holds(run, { kind: 'messages', of: 'commit', is: '=', number: 42 }).holds).toBe(true);
    expect(holds(run, { kind: 'messages', is: '=', number: 92 }).holds).toBe(true);
  });

  test('of a primary that tells R2 something else, R1 and R3 are prepared and R2 alone leaves', async () => {
    const run = await runFor('split');
    for (const by of [1, 3])
      expect(holds(run, { kind: 'happens', place: { note: { kind: 'prepared' }, by } }).holds).toBe(true);
    const leaving = { note: { kind: 'viewChangeStarted' } } as const;
    expect(holds(run, { kind: 'count', place: leaving, is: '=', number: 1 }).holds).toBe(true);
    expect(holds(run, { kind: 'happens', place: { ...leaving, by: 2 } }).holds).toBe(true);
    expect(holds(run, { kind: 'happens', place: { note: { kind: 'accepted' } } }).holds).toBe(true);
  });

  test('five replicas with two of them down answer nobody', async () => {
    expect(holds(await runFor('five'), { kind: 'answered' }).holds).toBe(false);
  });
});

test('numbers in tags become short, and words stay as they are', () => {
  expect(withShortNumbers('<path d="M1.04999,-20.4999L300.00001,0.125"></path>1.2345')).toBe(
    '<path d="M1.05,-20.5L300,0.13"></path>1.2345',
  );
});
