import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base, expect } from '@playwright/test';
import { host, readHeaders } from './hosting.ts';
import type { Lab } from './lab.ts';
import { addressOf, historyOf, labOn } from './lab.ts';
import { all } from './test.ts';
import { watch } from './watch.ts';

/** The page as README.md says to host it: in a folder of a site, with the headers of the example file. */

const built = process.env.E2E_DIST ?? join(dirname(fileURLToPath(import.meta.url)), '..', 'dist');
const folder = '/courses/pbft/';
const labFolder = `${folder}lab/`;
const rules = readHeaders(readFileSync(join(built, '_headers'), 'utf8'));

const test = base.extend<{ readonly origin: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern.
  origin: async ({}, use) => {
    const hosted = await host(built, folder, rules);
    await use(hosted.origin);
    hosted.close();
  },
});

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Opens what is fetched later, each part once. */
async function walk(lab: Lab): Promise<void> {
  const { controls } = lab.texts;
  await lab.step(3);
  await lab.lane('R1').click();
  await lab.press('f');
  await expect(lab.menu).toBeVisible();
  await lab.page.keyboard.press('Escape');
  await lab.press('n');
  await expect(lab.page.getByRole('region', { name: controls.matrix }).getByRole('table')).toBeVisible();
  await lab.openTranscript();
  for (const key of ['?', '/', 's']) {
    await lab.press(key);
    await expect(lab.dialog.getByRole('heading', { level: 2 })).toBeVisible();
    await lab.page.keyboard.press('Escape');
    await expect(lab.dialog).toHaveCount(0);
  }
  await lab.press('l');
  await expect(lab.page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
}

test(
  'hosted in a folder, with the headers of the example file, the page works and breaks no policy',
  all,
  async ({ page, context, origin }) => {
    const complaints = await watch(context, origin);
    const policies: (string | undefined)[] = [];
    page.on('response', (response) => policies.push(response.headers()['content-security-policy']));
    const address = await addressOf({ scenario: 'figure', step: 9 });
    await page.goto(new URL(address, `${origin}${labFolder}`).href);
    await walk(labOn(page, 'en'));
    expect(policies.every((policy) => policy?.includes("default-src 'self'"))).toBe(true);
    expect(complaints).toEqual([]);
  },
);

test('the example file forbids what the page itself forbids', () => {
  const html = readFileSync(join(built, 'lab', 'index.html'), 'utf8');
  const own = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1];
  const policy = rules.flatMap(({ headers }) => headers).find(([name]) => name === 'Content-Security-Policy')?.[1];
  expect(policy).toBe(`${own}; frame-ancestors *`);
});

test('search engines may read the whole site, and are told so in the words of their format', async ({
  request,
  origin,
}) => {
  const robots = await request.get(`${origin}${folder}robots.txt`);
  expect(robots.headers()['content-type']).toContain('text/plain');
  expect((await robots.text()).trim().split('\n')).toEqual(['User-agent: *', 'Allow: /']);
});

test('embedded in a page of another site, in a sandbox as README.md names it, the page works', {
  tag: '@chromium',
}, async ({ page, context, origin }) => {
  const embedding = (address: string) =>
    `<!doctype html><title>Course</title><iframe title="PBFT Lab" width="1200" height="700" allow="clipboard-write"
      sandbox="allow-scripts allow-same-origin allow-downloads allow-popups" src="${address}"></iframe>`;
  const address = new URL(await addressOf({ scenario: 'figure', step: 9 }), `${origin}${labFolder}`).href;
  const course = await host(built, '/nothing/', [], embedding(address));
  const complaints = await watch(context, origin);
  await page.goto(course.origin.replace('127.0.0.1', 'localhost'));
  const inside = page.frameLocator('iframe');
  await expect(inside.locator('#diagram svg[role=img]')).toBeVisible();
  await inside.getByRole('button', { name: labOn(page, 'en').texts.controls.stepBy.step, exact: true }).click();
  const field = inside.getByRole('textbox', { name: labOn(page, 'en').texts.controls.goTo });
  await expect(field).toHaveValue('10');
  expect(historyOf('figure').steps.length).toBeGreaterThan(10);
  course.close();
  expect(complaints.filter((complaint) => !complaint.includes('localhost'))).toEqual([]);
});
