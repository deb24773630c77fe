import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import type { LessonId } from '../src/lessons/index.ts';
import { lessons } from '../src/lessons/index.ts';
import { lessonPage as english } from '../src/text/en/lessonPage.ts';
import { teachers as englishTeachers } from '../src/text/en/teachers.ts';
import type { LanguageId } from '../src/text/index.ts';
import { languages } from '../src/text/index.ts';
import type { LessonTexts } from '../src/text/lessonTexts.ts';
import { lessonPage as chinese } from '../src/text/zh/lessonPage.ts';
import { teachers as chineseTeachers } from '../src/text/zh/teachers.ts';
import { axeFaults } from './axe.ts';
import { built } from './built.ts';
import { all, expect, test } from './test.ts';

/** The lessons and the page for teachers, as pages to read: one of each language and lesson. */

const ids = Object.keys(languages) as LanguageId[];
const lessonIds = Object.keys(lessons) as LessonId[];
const wordsIn = { en: english, zh: chinese } as const;
const teachersIn = { en: englishTeachers, zh: chineseTeachers } as const;

/** The journeys of `npm test` go to this lesson, those of `npm run test:all` to all others. */
const SAMPLE: LessonId = 'two-faced-primary';

const folderOf = (language: LanguageId, id: LessonId): string => `${language}/lessons/${id}/`;
const lessonFolders = ids.flatMap((language) => lessonIds.map((id) => folderOf(language, id)));
const folders = [...lessonFolders, ...ids.map((language) => `${language}/teachers/`)];

function sourceOf(folder: string): string {
  return readFileSync(join(built, folder, 'index.html'), 'utf8');
}

function attributesOf(source: string, name: string): string[] {
  return [...source.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value]) => value ?? '');
}

/** Pages are one folder above the lab, where addresses of the tests begin. */
const at = (folder: string): string => `../${folder}`;

/** Reads a page without a script from its title to the task, and unfolds what is folded. */
async function readLesson(page: Page, told: LessonTexts, words: typeof english): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(told.title);
  for (const { asks, reveal } of Object.values(told.beats)) {
    const question = page.locator('section').filter({ hasText: asks });
    await expect(question.getByText(asks)).toBeVisible();
    await expect(question.getByText(reveal)).toBeHidden();
    await expect(question.locator('figure svg').filter({ visible: true })).toHaveCount(1);
    await question.getByText(words.whatHappens, { exact: true }).click();
    await expect(question.getByText(reveal)).toBeVisible();
    await expect(question.locator('figure svg').filter({ visible: true })).toHaveCount(2);
  }
  const { hints, solved } = told.task;
  for (const [summary, inside] of [
    [words.hint, hints.place],
    [words.secondHint, hints.rule],
    [words.firstMove, hints.move],
    [words.solved, solved],
  ] as const) {
    await expect(page.getByText(inside)).toBeHidden();
    await page.getByText(summary, { exact: true }).click();
    await expect(page.getByText(inside)).toBeVisible();
  }
}

test.describe('in the files of the build', () => {
  test('every lesson has a page in every language', () => {
    expect(lessonIds.length).toBeGreaterThanOrEqual(19);
    for (const language of ids) {
      expect(readdirSync(join(built, language, 'lessons')).sort()).toEqual([...lessonIds].sort());
    }
  });

  test('every page is small, says enough, and has nothing that the policy forbids', () => {
    for (const folder of folders) {
      const source = sourceOf(folder);
      expect(gzipSync(source).length, folder).toBeLessThanOrEqual(60_000);
      const [, body = ''] = /<body>(.*)<\/body>/s.exec(source) ?? [];
      expect(body.replaceAll(/<[^>]*>/g, '').trim().length, folder).toBeGreaterThanOrEqual(600);
      expect(body, folder).not.toMatch(/ style=| on\w+=|<script|<style/);
      expect(attributesOf(source, 'src'), folder).toEqual([expect.stringMatching(/\/assets\/first-[\w-]+\.js$/)]);
    }
  });

  test('no page gives an id twice, or names one that it lacks', () => {
    for (const folder of folders) {
      const source = sourceOf(folder);
      const found = attributesOf(source, 'id');
      expect(new Set(found).size, folder).toBe(found.length);
      const named = [...source.matchAll(/url\(#([^)]*)\)/g)].map(([, id]) => id ?? '');
      expect(
        named.filter((id) => !found.includes(id)),
        folder,
      ).toEqual([]);
    }
  });

  test('every link leads to a file of the build, and to a place in it', () => {
    for (const folder of folders) {
      for (const address of attributesOf(sourceOf(folder), 'href')) {
        const { origin, pathname, hash } = new URL(address, `http://site/${folder}`);
        if (origin !== 'http://site') continue;
        const file = join(built, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
        expect(existsSync(file), `${folder} leads to ${address}`).toBe(true);
        if (hash !== '') expect(readFileSync(file, 'utf8'), address).toContain(` id="${hash.slice(1)}"`);
      }
    }
  });

  test('row 47: each lesson has a title, a description, a picture and its languages in its source', async () => {
    for (const language of ids) {
      for (const id of lessonIds) {
        const folder = folderOf(language, id);
        const source = sourceOf(folder);
        const { title, beats } = await languages[language].loadLesson(id);
        const asks = Object.values(beats)[0]?.asks ?? '';
        const escaped = (text: string): string => text.replaceAll("'", '&#x27;').replaceAll('"', '&quot;');
        expect(source).toContain(`<html lang="${languages[language].htmlLang}"`);
        expect(/<title>(.*?)<\/title>/.exec(source)?.[1]).toContain(title);
        expect(source).toContain(`<meta name="description" content="${escaped(asks)}"/>`);
        expect(source.match(/<figure/g)).toHaveLength(Object.keys(beats).length * 2);
        const [, picture = ''] = /og:image" content="([^"]*)"/.exec(source) ?? [];
        expect(existsSync(join(built, folder, picture)), picture).toBe(true);
        for (const other of ids) {
          const [toOther, from] = [`../../../${folderOf(other, id)}`, languages[other].htmlLang];
          expect(source).toContain(`<link rel="alternate" hrefLang="${from}" href="${toOther}"/>`);
        }
        const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(source) ?? [];
        expect(JSON.parse(data)['@type']).toBe('LearningResource');
      }
    }
  });
});

for (const language of ids) {
  const words = wordsIn[language];

  for (const [index, some] of [[SAMPLE], lessonIds.filter((id) => id !== SAMPLE)].entries()) {
    const which = index === 0 ? SAMPLE : 'all others';
    const details = index === 0 && language === 'en' ? {} : all;
    test(
      `row 8: without a script the lesson can be read and unfolded: ${language}, ${which}`,
      details,
      async ({ browser, baseURL }) => {
        const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL as string });
        const page = await context.newPage();
        for (const id of some) {
          await test.step(id, async () => {
            await page.goto(at(folderOf(language, id)));
            await readLesson(page, await languages[language].loadLesson(id), words);
            const play = page.getByRole('link', { name: words.play });
            await expect(play).toHaveAttribute('href', `../../lab/?lesson=${id}`);
          });
        }
        await context.close();
      },
    );

    test(`the browser has nothing to complain of: ${language}, ${which}`, details, async ({ lab: { page } }) => {
      for (const id of some) {
        await page.goto(at(folderOf(language, id)), { waitUntil: 'networkidle' });
        await expect(page.getByRole('heading', { level: 1 }), id).toBeVisible();
      }
    });
  }

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing on the pages to read: ${language}, ${colorScheme}`, all, async ({ lab: { page } }) => {
      await page.emulateMedia({ colorScheme });
      for (const folder of [folderOf(language, SAMPLE), `${language}/teachers/`]) {
        await page.goto(at(folder));
        expect(await axeFaults({ page }), folder).toEqual([]);
        for (const summary of await page.locator('summary').all()) await summary.click();
        expect(await axeFaults({ page }), `${folder}, unfolded`).toEqual([]);
      }
    });
  }

  for (const width of [320, 390] as const) {
    test(
      `the pages to read are no wider than a window of ${width} px: ${language}`,
      language === 'en' && width === 320 ? {} : all,
      async ({ lab: { page } }) => {
        await page.setViewportSize({ width, height: 700 });
        for (const folder of folders.filter((each) => each.startsWith(`${language}/`))) {
          await page.goto(at(folder));
          const { beyond, small } = await page.evaluate(() => {
            for (const details of document.querySelectorAll('details')) details.open = true;
            const boxes = [...document.querySelectorAll('a, summary')].map((each) => each.getBoundingClientRect());
            return {
              beyond: document.documentElement.scrollWidth - window.innerWidth,
              small: boxes.filter((box) => box.width > 0 && (box.width < 24 || box.height < 24)).length,
            };
          });
          expect(beyond, folder).toBeLessThanOrEqual(0);
          expect(small, `${folder}: links that a finger does not hit`).toBe(0);
        }
      },
    );
  }

  test(
    `a lesson is printed as far as it is unfolded, and without what can only be pressed: ${language}`,
    language === 'en' ? {} : all,
    async ({ lab: { page } }) => {
      await page.goto(at(folderOf(language, SAMPLE)));
      await page.emulateMedia({ media: 'print' });
      const { beats } = await languages[language].loadLesson(SAMPLE);
      const { asks = '', reveal = '' } = Object.values(beats)[0] ?? {};
      await expect(page.getByText(asks)).toBeVisible();
      await expect(page.getByRole('link', { name: words.play })).toBeHidden();
      await expect(page.getByText(words.whatHappens, { exact: true }).first()).toBeHidden();
      await page.emulateMedia({ media: 'screen' });
      await page.getByText(words.whatHappens, { exact: true }).first().click();
      await page.emulateMedia({ media: 'print' });
      await expect(page.getByText(reveal)).toBeVisible();
    },
  );

  test(
    `from the start page to a lesson, the next one, another language, the teachers: ${language}`,
    language === 'en' ? {} : all,
    async ({ lab: { page } }) => {
      const [first, second] = await Promise.all(lessonIds.slice(0, 2).map((id) => languages[language].loadLesson(id)));
      const heading = page.getByRole('heading', { level: 1 });
      await page.goto(at(`${language}/`));
      await page
        .locator('#lessons a')
        .filter({ hasText: first?.title ?? '' })
        .click();
      await expect(heading).toHaveText(first?.title ?? '');
      await page.getByRole('link', { name: words.next }).click();
      await expect(heading).toHaveText(second?.title ?? '');
      const other = ids.find((id) => id !== language) as LanguageId;
      await page.getByRole('link', { name: languages[other].name, exact: true }).click();
      await expect(page.locator('html')).toHaveAttribute('lang', languages[other].htmlLang);
      await expect(heading).toHaveText((await languages[other].loadLesson(lessonIds[1] as LessonId)).title);
      await page.getByRole('navigation').getByRole('link', { name: teachersIn[other].heading }).click();
      await expect(heading).toHaveText(teachersIn[other].heading);
    },
  );
}
