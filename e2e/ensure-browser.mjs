// Provides a browser for the end-to-end tests: an installed one, else one from the system's packages where we may
// install them, else, of Chromium, Playwright's own download. `node e2e/ensure-browser.mjs firefox` provides Firefox.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser, findFirefox } from './browser.mjs';

// Chinese shows as boxes without the first of the fonts; the others keep screenshots the same on every machine.
const fonts = ['fonts-noto-cjk', 'fonts-liberation', 'fonts-dejavu-core'];
const isFirefox = process.argv[2] === 'firefox';
const packages = [isFirefox ? 'firefox-esr' : 'chromium', ...fonts];
const find = isFirefox ? findFirefox : findBrowser;
const longestInstallation = 10 * 60_000;

function run(command, args, env = {}) {
  spawnSync(command, args, {
    // The output of these belongs to the log of the tests, not to their result.
    stdio: ['ignore', 2, 2],
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
    timeout: longestInstallation,
  });
}

function installFromDebian() {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return;
  const aptGet = (...args) =>
    run('apt-get', ['-o', 'DPkg::Lock::Timeout=300', '-qq', ...args], { DEBIAN_FRONTEND: 'noninteractive' });
  aptGet('update');
  aptGet('install', '-y', '--no-install-recommends', ...packages);
}

function downloadWithPlaywright() {
  // Its Firefox is a build of its own, which speaks another protocol.
  if (isFirefox) return;
  run('npx', ['playwright', 'install', '--no-shell', 'chromium']);
}

function findOrInstall() {
  for (const attempt of [() => {}, installFromDebian, downloadWithPlaywright]) {
    attempt();
    const browser = find();
    if (browser) return browser;
  }
  return null;
}

try {
  const browser = findOrInstall();
  if (browser) {
    console.log(`Browser: ${browser.how}`);
  } else {
    console.error(
      isFirefox
        ? 'The journeys in Firefox were not walked, and count as failed: install Firefox (the package firefox-esr of ' +
            'Debian), or set E2E_FIREFOX_PATH to the one you have.'
        : 'The end-to-end tests need Chrome, Chromium or Edge: install one, or run ' +
            '`npx playwright install --no-shell chromium`, or set E2E_BROWSER_PATH to the one you have.',
    );
    process.exitCode = 1;
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
