import { test as base, expect } from '@playwright/test';
import { playableIds } from '../src/lessons/playable.ts';
import { builtFiles, isOfTheLab, isOfThePage, textOf } from './built.ts';
import { elsewhereVisits, lessonVisit } from './elsewhere.ts';
import type { Lab } from './lab.ts';
import { addressOf, labOn } from './lab.ts';
import { all, shareOf } from './test.ts';
import type { Visit } from './visits.ts';
import { visits } from './visits.ts';
import { askAgain, expectMended, isMissingAt, saidOn } from './walk.ts';

/** A page that complains of nothing but what is kept from it: errors of its own fail the test. */
const test = base.extend<{ readonly lab: Lab }>({
  contextOptions: { reducedMotion: 'reduce' },
  lab: async ({ page }, use) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await use(labOn(page, 'en'));
    expect(errors).toEqual([]);
  },
});

// A trace would write down every look at the page.
test.use({ trace: 'off' });

const start: Visit = {
  name: 'the page',
  go: async ({ page, languageId }) => {
    await page.goto(await addressOf({ scenario: 'figure', step: 12, language: languageId }), {
      waitUntil: 'networkidle',
    });
  },
  seen: (lab) => lab.picture,
};

/** A lesson or challenge, and the words of a lesson, are fetched for it alone. */
function walkFor(name: string): readonly Visit[] {
  const lesson = [...playableIds.lesson, ...playableIds.challenge].find((id) => `${camelCase(id)}.js` === name);
  return lesson ? [lessonVisit(lesson)] : [start, ...visits, ...elsewhereVisits];
}

const camelCase = (id: string): string => id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** Words in Chinese are missed by nobody who reads English. */
function isChinese(file: string): boolean {
  return (textOf(file).match(/\p{Script=Han}/gu) ?? []).length > 100;
}

/** Walks until a file that is kept away is missed, and expects a sentence, the run, and the part when it is back. */
async function missAndMend(lab: Lab, files: string, walk: readonly Visit[]): Promise<boolean> {
  for (const visit of walk) {
    if (await isMissingAt(lab, visit)) {
      if (visit === start || visits.includes(visit)) await expectRunOrNothing(lab);
      await lab.page.unroute(files);
      await askAgain(lab);
      await expectMended(lab, visit);
      return true;
    }
    await visit.leave?.(lab);
  }
  return false;
}

/** The run is there; where the link could not be read, no other run is. Only the style sheet takes the picture along. */
async function expectRunOrNothing(lab: Lab): Promise<void> {
  // By roles alone: the words of the reader's language may be what is missing.
  const picture = lab.page.locator('#diagram svg[role=img]').first();
  const tape = lab.page.getByRole('slider');
  const [linkNotRead, looksMissing] = [saidOn(lab, 'linkNotRead'), saidOn(lab, 'looksMissing')];
  // A gallery that came, and lacks some of its cards, lies over the run.
  if ((await lab.page.locator('[data-covers]').count()) > 0) return expect(picture).toBeAttached();
  // Other parts may be missed before it is known that the link cannot be read.
  await expect(picture.or(linkNotRead).or(looksMissing).first()).toBeVisible();
  if ((await linkNotRead.count()) > 0) return expect(tape).toHaveCount(0);
  await expect((await looksMissing.count()) > 0 ? tape : picture).toBeVisible();
  await expect(tape).not.toHaveValue('0');
}

/** The first scripts are the page: without one of them there are only the words of its document. */
const isFirst = (file: string): boolean => /^(lab|loader)-.*\.js$/.test(file);

for (const [index, file] of builtFiles().filter(isOfThePage).entries()) {
  // Names of files have a hash, and no two builds the same.
  const name = file.replace(/-.{8}(?=\.\w+$)/, '');
  test(
    `without ${name} (${index}) the page says what is missing, and trying again brings it`,
    shareOf(index, 54),
    async ({ lab }) => {
      if (isFirst(file)) return expectWordsOfDocument(lab, file);
      const walk = walkFor(name);
      const files = `**/assets/${file}`;
      // From the first walk to the end of the second: between them an idle page could fetch it after all.
      await lab.page.route(files, (route) => route.abort());
      const isMissed = isChinese(file)
        ? await missAndMend(lab.in('zh'), files, walk)
        : (await missAndMend(lab, files, walk)) || (await missAndMend(lab.in('zh'), files, walk));
      expect(isMissed, `nothing on the whole walk needs ${file}`).toBe(true);
    },
  );
}

async function expectWordsOfDocument(lab: Lab, file: string): Promise<void> {
  const files = `**/assets/${file}`;
  await lab.page.route(files, (route) => route.abort());
  await lab.page.goto(await addressOf({ scenario: 'figure', step: 12 }));
  await expect(lab.page.getByText('reload the page to try again')).toBeVisible();
  await expect(lab.page.getByText('请重新载入页面再试')).toBeVisible();
  await lab.page.unroute(files);
  await lab.page.reload();
  await lab.expectStep(12);
}

test(
  'a page that was idle once needs nothing any more: neither a network nor the files of its deployment',
  all,
  async ({ lab }) => {
    await start.go(lab);
    const fetched = () =>
      lab.page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name.split('/').at(-1)));
    await expect.poll(fetched).toEqual(expect.arrayContaining(builtFiles().filter(isOfTheLab)));
    await lab.page.route('**/*', (route) => route.fulfill({ status: 404 }));
    for (const reader of [lab, lab.in('zh')]) {
      if (reader !== lab) await lab.press('l');
      await reader.stepTo(12);
      for (const visit of visits) {
        expect(await isMissingAt(reader, visit), visit.name).toBe(false);
        await visit.leave?.(reader);
      }
    }
  },
);
