// `npm run lighthouse`: builds the site, serves it as a static host does, compressed and with the headers of
// public/_headers, and has Lighthouse judge the pages below as it judges them for a phone. It prints the points, the audits
// that lost some, and what the phone would wait for; it fails below the points that a page must have.
// `npm run lighthouse -- lab` takes the pages whose name begins so; `--runs 5` has a page judged five times, and the median counts.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { runnerImport } from 'vite';
import { findBrowser } from '../../e2e/browser.mjs';
import { lostAudits, median, rowOf, shortOf } from './points.mjs';

const here = '.ci/lighthouse';
/** A build of its own: search engines want full addresses, and those of the pages are of the server here. */
const built = process.env.E2E_DIST ?? 'reports/lighthouse';
const report = 'reports/lighthouse.json';

/** The folder of the site: the root, where a crawler looks for robots.txt. */
const folder = '/';

const all100 = { performance: 100, accessibility: 100, 'best-practices': 100, seo: 100 };

/** By name: the address, the points it must have, and how often it is judged, since its points differ from time to time. */
const pages = {
  'start en': { address: 'en/', least: all100, runs: 1 },
  'start zh': { address: 'zh/', least: all100, runs: 1 },
  'lesson en': { address: 'en/lessons/four-computers/', least: all100, runs: 1 },
  'lesson zh': { address: 'zh/lessons/four-computers/', least: all100, runs: 1 },
  'teachers en': { address: 'en/teachers/', least: all100, runs: 1 },
  'teachers zh': { address: 'zh/teachers/', least: all100, runs: 1 },
  lab: { address: 'lab/', least: { ...all100, performance: 95 }, runs: 3 },
  'lab, 5,000 steps': { address: 'lab/', least: { ...all100, performance: 80 }, runs: 3, requests: 180 },
};

function run(command, args, env = {}) {
  const shell = process.platform === 'win32';
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env }, shell });
  if (status !== 0) process.exit(status ?? 1);
}

/** Starts the browser that the journeys use, for Lighthouse to drive. */
async function startBrowser(use) {
  const { launch } = await import('chrome-launcher');
  const chromePath = use.executablePath ?? (use.channel === 'chromium' ? chromium.executablePath() : undefined);
  return launch({ chromePath, chromeFlags: ['--headless=new', '--no-sandbox', '--disable-dev-shm-usage'] });
}

async function judge(name, { address, least, runs }, { origin, port, times }) {
  const { default: lighthouse } = await import('lighthouse');
  const results = [];
  for (let count = 0; count < (times ?? runs); count++) {
    const options = { port, logLevel: 'error', onlyCategories: Object.keys(least) };
    const { lhr } = await lighthouse(new URL(address, origin + folder).href, options);
    if (lhr.runtimeError) throw new Error(`${name}: ${lhr.runtimeError.message}`);
    results.push(lhr);
  }
  return median(results);
}

const { values, positionals } = parseArgs({ options: { runs: { type: 'string' } }, allowPositionals: true });
const chosen = Object.entries(pages).filter(
  ([name]) => positionals.length === 0 || positionals.some((each) => name.startsWith(each)),
);
const browser = findBrowser();
if (!browser) throw new Error('Lighthouse needs a browser: node e2e/ensure-browser.mjs');
if (!existsSync(`${here}/node_modules/lighthouse`)) run('npm', ['ci', '--prefix', here]);

const { module: hosting } = await runnerImport('./e2e/hosting.ts');
const { module: lab } = await runnerImport('./e2e/lab.ts');
const { module: many } = await runnerImport('./e2e/manyRequests.ts');
const hosted = await hosting.host(built, folder, hosting.readHeaders(readFileSync('public/_headers', 'utf8')));
if (!process.env.E2E_DIST) {
  const build = ['vite', 'build', '--outDir', built, '--emptyOutDir', '--logLevel', 'warn'];
  run('npx', build, { SITE_ADDRESS: hosted.origin + folder });
}
const chrome = await startBrowser(browser.use);
const judged = [];
try {
  for (const [name, page] of chosen) {
    const link = page.requests ? await lab.addressOf({ scenario: many.manyRequests(page.requests), step: 0 }) : '';
    const address = page.address + link;
    const times = values.runs === undefined ? undefined : Number(values.runs);
    const result = await judge(name, { ...page, address }, { origin: hosted.origin, port: chrome.port, times });
    console.log(`${name}: ${lostAudits(result).join('; ') || 'nothing lost points'}`);
    judged.push({ name, least: page.least, result });
  }
} finally {
  chrome.kill();
  hosted.close();
}
mkdirSync('reports', { recursive: true });
writeFileSync(report, JSON.stringify(judged));
console.table(Object.fromEntries(judged.map(({ name, result }) => [name, rowOf(result)])));
const short = judged.flatMap(({ name, least, result }) => shortOf(result, least).map((fault) => `${name}: ${fault}`));
for (const fault of short) console.error(fault);
console.log(`${judged.length} pages, ${short.length} categories below their points; everything is in ${report}`);
process.exitCode = short.length > 0 ? 1 : 0;
