import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { en } from '../src/text/en/index.ts';
import { built } from './built.ts';

/** The limit of the JavaScript that a visitor waits for, compressed. 1 kB is 1000 bytes. */
const firstViewLimitKilobytes = 175;

/** The document, its icon, and what the first and the second view are made of. Each of them costs a round trip. */
const requestsLimit = 11;

const { diagram, lights } = en;

/** The scripts that the document of the lab names, and everything they import without being asked to: `import('…')` comes later. */
function firstViewScripts(): string[] {
  const html = readFileSync(join(built, 'lab', 'index.html'), 'utf8');
  const waiting = [...html.matchAll(/(?:src|href)="\.\.\/(assets\/[^"]+\.js)"/g)].map((match) => match[1] ?? '');
  const scripts = new Set<string>();
  for (const script of waiting) {
    if (scripts.has(script)) continue;
    scripts.add(script);
    const text = readFileSync(join(built, script), 'utf8');
    const imports = text.matchAll(/\b(?:import|from)\s*["'`]\.\/([^"'`]+\.js)["'`]/g);
    for (const match of imports) waiting.push(`assets/${match[1]}`);
  }
  return [...scripts];
}

test('the JavaScript of the first view stays within its budget', () => {
  const scripts = firstViewScripts();
  const kilobytes = scripts.map((script) => gzipSync(readFileSync(join(built, script))).length / 1000);
  const sum = kilobytes.reduce((total, size) => total + size, 0);
  const account = scripts.map((script, index) => `${script} ${kilobytes[index]?.toFixed(1)} kB`).join(', ');
  console.log(`First view: ${sum.toFixed(1)} kB of ${firstViewLimitKilobytes} kB (${account})`);

  expect(scripts.length, 'the document names a script').toBeGreaterThan(0);
  expect(sum, account).toBeLessThanOrEqual(firstViewLimitKilobytes);
});

test('the page makes few requests until its second view is there', async ({ page }) => {
  // The rest is fetched when the page is idle.
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0;
  });
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await page.goto('./', { waitUntil: 'networkidle' });
  await expect(page.getByRole('button', { name: lights.safety })).toBeVisible();
  await expect(page.getByRole('img', { name: diagram.clusterName })).toBeVisible();

  expect(requests.length, requests.join(', ')).toBeLessThanOrEqual(requestsLimit);
});

for (const document of ['index.html', 'zh/index.html', 'lab/index.html', 'en/lab/index.html']) {
  test(`${document} needs no inline code`, () => {
    const html = readFileSync(join(built, document), 'utf8');
    expect(html).toContain('http-equiv="Content-Security-Policy"');
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/);
    expect(readdirSync(built)).toContain('favicon.svg');
  });
}
