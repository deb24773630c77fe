import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { unzipSync } from 'fflate';
import { start as startWords } from '../src/text/en/start.ts';
import { axeFaults } from './axe.ts';
import { built } from './built.ts';
import { labOn } from './lab.ts';
import { asksToBeKept, expect, hasAllParts, noteRegistrations, test, visitAll } from './offline.ts';
import { all } from './test.ts';

/** The copies that a reader takes along: the lab in one file, and the site in a folder. */

/** A limit of each copy, in bytes. */
const COPY_MOST = 3_000_000;

const copies = join(built, 'download');

test('the copies are small enough to be sent', () => {
  for (const name of ['pbft-lab.html', 'pbft-lab.zip']) {
    const { size } = statSync(join(copies, name));
    console.log(`${name}: ${(size / 1_000_000).toFixed(2)} MB`);
    expect(size).toBeLessThanOrEqual(COPY_MOST);
  }
});

/** Opens the lab in one file, in a browser without any network, from a folder with a name that needs care. */
async function openFile(context: BrowserContext, place: string, change = (html: string): string => html) {
  const file = join(place, 'my 文件 #1', 'pbft-lab.html');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, change(readFileSync(join(copies, 'pbft-lab.html'), 'utf8')));
  const asked: string[] = [];
  context.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url())) asked.push(request.url().replace(/\?.*$/, ''));
  });
  const page = await context.newPage();
  const address = new URL(`file://${file.replaceAll('#', '%23')}`).href;
  await page.goto(address);
  return { lab: labOn(page, 'en'), address, asked };
}

test('the lab in one file opens by a double click and needs no network at all', all, async ({ browserFor, place }) => {
  const context = await browserFor('file://', { offline: true, colorScheme: 'dark' });
  const { lab, address, asked } = await openFile(context, place);
  await expect(lab.picture).toBeVisible();
  await lab.press('l');
  await lab.in('zh').stepTo(12);
  await visitAll(lab.in('zh'));
  await lab.in('zh').press('l');

  // Nothing else is beside it, so its name leads nowhere.
  await expect(lab.page.getByRole('banner').getByRole('link')).toHaveCount(0);
  const step = await lab.currentStep();
  const link = await lab.share();
  expect(link.startsWith(`${address}?s=`)).toBe(true);
  await expect(lab.dialog.getByText(lab.words.shareHints.thisComputer)).toBeVisible();
  await expect(lab.dialog.getByRole('img', { name: lab.words.formats.qrOf })).toHaveCount(0);
  expect(await axeFaults(lab)).toEqual([]);
  const opened = labOn(await context.newPage(), 'en');
  await opened.page.goto(link);
  await opened.expectStep(step);
  expect([...new Set(asked)]).toEqual([address]);
});

test(
  'the lab in one file gives links to the public site where its build knew it',
  all,
  async ({ browserFor, place }) => {
    const site = 'https://lab.example.org/pbft/';
    const named = (html: string): string => html.replace('data-site=""', `data-site="${site}"`);
    const { lab } = await openFile(await browserFor('file://', { offline: true }), place, named);
    await lab.step(3);
    const home = lab.page.getByRole('link', { name: lab.texts.controls.startPage(lab.texts.controls.title) });
    await expect(home).toHaveAttribute('href', site);
    expect((await lab.share()).startsWith(`${site}lab/?s=`)).toBe(true);
    await expect(lab.dialog.getByText(lab.words.shareHints.site)).toBeVisible();
  },
);

test(
  'the archive is the site for any web server, without a worker that would outlive it',
  all,
  async ({ browserFor, place, serve }) => {
    const files = Object.entries(unzipSync(readFileSync(join(copies, 'pbft-lab.zip'))));
    for (const [path, content] of files) {
      expect(path.startsWith('pbft-lab/')).toBe(true);
      mkdirSync(dirname(join(place, path)), { recursive: true });
      writeFileSync(join(place, path), content);
    }
    const unpacked = join(place, 'pbft-lab');
    expect(readdirSync(unpacked).sort()).toEqual(
      ['README.txt', 'assets', 'en', 'experiments', 'favicon.svg', 'index.html', 'lab', 'pbft-lab.html', 'zh'].sort(),
    );
    const site = await serve(unpacked);
    const context = await browserFor(site.origin);
    await noteRegistrations(context);
    const page = await context.newPage();
    await page.goto('../en/');
    await expect(page.getByRole('heading', { name: startWords.lessonsTitle(19) })).toBeVisible();
    await expect(page.getByRole('heading', { name: startWords.copies.title })).toHaveCount(0);
    await page.getByRole('link', { name: startWords.openLab }).first().click();
    await expect(labOn(page, 'en').picture).toBeVisible();
    await hasAllParts(page);
    expect(await asksToBeKept(page)).toBe(false);
  },
);

test('the start page and that for teachers lead to the copies', all, async ({ serve, browserFor }) => {
  const site = await serve();
  const page = await (await browserFor(site.origin, { serviceWorkers: 'block' })).newPage();
  for (const address of ['../', '../zh/', '../en/teachers/']) {
    await page.goto(address);
    const links = page.locator('[data-copies] a[download]');
    const hrefs = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(hrefs).toHaveLength(2);
    for (const href of hrefs) expect((await fetch(href)).status).toBe(200);
  }
});
