import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { workerFor } from '../src/pages/worker.ts';
import { axeFaults } from './axe.ts';
import { built } from './built.ts';
import { lessonVisit } from './elsewhere.ts';
import { addressOf, labOn } from './lab.ts';
import { asksToBeKept, expect, folder, hasAllParts, noteRegistrations, test, visitAll } from './offline.ts';
import { all } from './test.ts';
import { isMissingAt } from './walk.ts';

/**
 * The site without a network: kept by a service worker, whose network is taken away by ending the server, since a browser
 * that is told to be offline may let its workers through.
 */

/** Waits until the whole site is kept, and this page is answered by it. */
async function isKept(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

/** The names of the versions that the browser keeps. */
const keptVersions = (page: Page): Promise<string[]> => page.evaluate(() => caches.keys());

test(
  'after one visit the lab, the start page, lessons and pages to read open without a network',
  all,
  async ({ serve, browserFor }) => {
    const site = await serve();
    const page = await (await browserFor(site.origin)).newPage();
    await page.goto('./');
    await isKept(page);
    site.close();
    await expect(fetch(site.origin)).rejects.toThrow();

    const lab = labOn(page, 'en');
    await lab.open({ scenario: 'figure', step: 12 });
    await visitAll(lab);
    await lab.press('s');
    await lab.dialog.getByRole('button', { name: 'Mermaid', exact: true }).click();
    await expect(lab.dialog.getByText(lab.words.formats.saved('figure.mmd'))).toBeVisible();
    await lab.page.keyboard.press('Escape');
    await lab.in('zh').open({ scenario: 'figure', step: 12, language: 'zh' });
    await lab.in('zh').openTranscript();
    const lesson = lessonVisit('counting');
    expect(await isMissingAt(lab, lesson)).toBe(false);

    for (const address of [
      '../',
      '../zh/',
      '../en/lessons/counting/',
      '../zh/lessons/why-commit/',
      '../zh/teachers/',
    ]) {
      await page.goto(`${address}?from=a-slide`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      // Its style sheet is there as well.
      await expect(page.locator('html')).toHaveCSS('color-scheme', /light|dark/);
      expect(await page.evaluate(() => [...document.styleSheets].every((sheet) => sheet.cssRules.length > 0))).toBe(
        true,
      );
    }
    // Hosts lead to the folder where the slash was left out; so does what is kept, with the query.
    await page.goto(`../zh/lab?${(await addressOf({ scenario: 'figure', step: 9 })).split('?')[1]}`);
    await lab.in('zh').expectStep(9);
    expect(new URL(page.url()).pathname).toBe(`${folder}zh/lab/`);
  },
);

test('a visit to a page to read keeps the lab as well', async ({ serve, browserFor }) => {
  const site = await serve();
  const page = await (await browserFor(site.origin)).newPage();
  await page.goto('../en/lessons/counting/');
  await isKept(page);
  site.close();
  await labOn(page, 'en').open({ scenario: 'figure', step: 12 });
});

/** A part of the first version alone. */
const GONE = 'assets/gone-00000000.js';

/** Makes a version of the site, which differs from others by a word in its documents. */
function versionOf(place: string, name: string, more: Readonly<Record<string, string>> = {}): string {
  const version = join(place, name);
  cpSync(built, version, { recursive: true, filter: (source) => !source.endsWith('download') });
  for (const [path, text] of Object.entries(more)) writeFileSync(join(version, path), text);
  const paths = readdirSync(version, { recursive: true, encoding: 'utf8' }).filter((path) => {
    return statSync(join(version, path)).isFile() && !['sw.js', '_headers'].includes(path);
  });
  for (const path of paths.filter((each) => each.endsWith('index.html'))) {
    const text = readFileSync(join(version, path), 'utf8');
    writeFileSync(join(version, path), text.replace('<html ', `<html data-version="${name}" `));
  }
  const files = new Map(paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(version, path))]));
  const [, ...code] = readFileSync(join(built, 'sw.js'), 'utf8').split('\n');
  writeFileSync(join(version, 'sw.js'), workerFor(files, code.join('\n')));
  return version;
}

test(
  'a new version is offered when the page is at rest, and taken with its runs; another tab goes on with its own',
  all,
  async ({ serve, browserFor, place }) => {
    const site = await serve(versionOf(place, 'first', { [GONE]: 'export {};' }));
    const context = await browserFor(site.origin);
    const old = labOn(await context.newPage(), 'en');
    await old.open({ scenario: 'figure', step: 5 });
    await isKept(old.page);
    await old.page.evaluate(() => Object.assign(window, { isTheSame: true }));

    site.deploy(versionOf(place, 'second'));
    const lab = labOn(await context.newPage(), 'en');
    await lab.page.clock.install();
    await lab.open({ scenario: 'figure', step: 12 });
    await lab.crash('R2');
    // The version that is kept opens, and the new one is fetched beside it.
    await expect(lab.page.locator('html')).toHaveAttribute('data-version', 'first');
    const offer = lab.notice.getByText(lab.texts.notices.newVersion);
    const run = (milliseconds: number): Promise<void> => lab.page.clock.runFor(milliseconds);
    await expect
      .poll(async () => {
        await run(1_000);
        return lab.page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting));
      })
      .toBe(true);
    await lab.press('?');
    await expect(lab.dialog).toBeVisible();
    await run(300_000);
    await expect(offer).toHaveCount(0);
    await lab.page.keyboard.press('Escape');
    // The words about the crash are read first.
    await lab.notice.getByRole('button', { name: lab.texts.controls.close }).click();
    await run(30_000);
    await lab.press('ArrowLeft');
    await run(40_000);
    await expect(offer).toHaveCount(0);
    await run(60_000);
    await expect(offer).toBeVisible();
    expect(await axeFaults(lab)).toEqual([]);

    const step = await lab.currentStep();
    await lab.notice.getByRole('button', { name: lab.texts.notices.openNewVersion }).click();
    await expect(lab.page.locator('html')).toHaveAttribute('data-version', 'second');
    await lab.expectStep(step);
    await expect(lab.run('B')).toBeVisible();

    // The other tab is not reloaded, and has its parts; no host has them any more.
    expect((await fetch(`${site.origin}${folder}${GONE}`)).status).toBe(404);
    expect(await old.page.evaluate((part) => import(part).then(() => 'isTheSame' in window), `${folder}${GONE}`)).toBe(
      true,
    );
    await old.step();
    await old.expectStep(6);
    expect(await keptVersions(lab.page)).toHaveLength(2);
    // Its version goes with it.
    await old.page.close();
    await lab.page.reload();
    await expect
      .poll(async () => {
        await run(1_000);
        return keptVersions(lab.page);
      })
      .toHaveLength(1);
    expect(site.asked.filter((path) => path.endsWith('/sw.js')).length).toBeGreaterThan(1);
  },
);

test(
  'a version of which a file does not come is not used, and the network serves the site',
  all,
  async ({ serve, browserFor, place }) => {
    const half = versionOf(place, 'half', { 'assets/last-00000000.js': '' });
    // It is there, but not as it was built: so are the files of another version, in the middle of a deployment.
    writeFileSync(join(half, 'assets', 'last-00000000.js'), 'changed');
    const site = await serve(half);
    const lab = labOn(await (await browserFor(site.origin)).newPage(), 'en');
    const registrations = (): Promise<number> =>
      lab.page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
    await lab.open({ scenario: 'figure', step: 12 });
    await expect.poll(() => site.asked.some((path) => path.endsWith('last-00000000.js'))).toBe(true);
    await expect.poll(registrations).toBe(0);
    await lab.openTranscript();
    site.deploy(built);
    await lab.page.reload();
    await isKept(lab.page);
  },
);

test('embedded in another page the lab is not kept, and says nothing of it', all, async ({ serve, browserFor }) => {
  const frameOf = `<iframe title="PBFT Lab" width="1200" height="700" src="${folder}lab/"></iframe>`;
  const site = await serve(built, `<!doctype html><title>Course</title><link rel="icon" href="data:,">${frameOf}`);
  const context = await browserFor(site.origin);
  await noteRegistrations(context);
  const page = await context.newPage();
  await page.goto(site.origin);
  const frame = page.frame({ url: (url) => url.pathname.startsWith(folder) });
  if (!frame) throw new Error('the page has no frame');
  await hasAllParts(frame);
  expect(await asksToBeKept(frame)).toBe(false);
  // By itself it does.
  await page.goto('./');
  await hasAllParts(page);
  expect(await asksToBeKept(page)).toBe(true);
});
