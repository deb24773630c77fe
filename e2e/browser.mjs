// Finds a browser of the Chromium family for the end-to-end tests, without downloading anything.
// Order: what the environment names, Chrome or Chromium or Edge as installed, Playwright's own build.
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { chromium } from '@playwright/test';

/** Chromium as systems package it: Playwright has no channel for these, so it is given the path. */
const packagedOnLinux = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/lib/chromium/chromium',
  '/snap/bin/chromium',
];

/** Firefox as released: Playwright drives it by WebDriver BiDi, and its own patched build is not needed. */
const placesOfFirefox = {
  linux: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/snap/bin/firefox', '/opt/firefox/firefox'],
  darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  win32: ['C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
};

/** @returns {import('./browser.d.mts').FoundBrowser | null} */
export function findFirefox(env = process.env, platform = process.platform) {
  const named = env.E2E_FIREFOX_PATH;
  if (named && !existsSync(named)) throw new Error(`E2E_FIREFOX_PATH names ${named}, which does not exist.`);
  const executablePath = named ?? placesOfFirefox[platform]?.find((place) => existsSync(place));
  // The channel stands for the protocol.
  return executablePath ? { how: `Firefox ${executablePath}`, use: { executablePath, channel: 'moz-firefox' } } : null;
}

/** The places where Playwright's channels look, so that a channel is chosen only if it will start. */
function placesOfChannels(env) {
  const onWindows = (program) =>
    ['LOCALAPPDATA', 'PROGRAMFILES', 'PROGRAMFILES(X86)']
      .filter((name) => env[name])
      .map((name) => env[name] + program);
  const onMac = (program) => [`/Applications/${program}`, `${homedir()}/Applications/${program}`];
  return {
    chrome: {
      linux: ['/opt/google/chrome/chrome'],
      darwin: onMac('Google Chrome.app/Contents/MacOS/Google Chrome'),
      win32: onWindows('\\Google\\Chrome\\Application\\chrome.exe'),
    },
    msedge: {
      linux: ['/opt/microsoft/msedge/msedge'],
      darwin: onMac('Microsoft Edge.app/Contents/MacOS/Microsoft Edge'),
      win32: onWindows('\\Microsoft\\Edge\\Application\\msedge.exe'),
    },
  };
}

/** @returns {import('./browser.d.mts').FoundBrowser | null} */
export function findBrowser(env = process.env, platform = process.platform) {
  const named = env.E2E_BROWSER_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`E2E_BROWSER_PATH names ${named}, which does not exist.`);
    return { how: `E2E_BROWSER_PATH ${named}`, use: { executablePath: named } };
  }
  if (env.E2E_BROWSER_CHANNEL) {
    return { how: `E2E_BROWSER_CHANNEL ${env.E2E_BROWSER_CHANNEL}`, use: { channel: env.E2E_BROWSER_CHANNEL } };
  }
  const packaged = platform === 'linux' && packagedOnLinux.find((path) => existsSync(path));
  if (packaged) return { how: `installed ${packaged}`, use: { executablePath: packaged } };
  for (const [channel, places] of Object.entries(placesOfChannels(env))) {
    const path = places[platform]?.find((place) => existsSync(place));
    if (path) return { how: `installed ${path}`, use: { channel } };
  }
  // The channel 'chromium' is the full build, so that one download is enough: `playwright install --no-shell chromium`.
  const downloaded = chromium.executablePath();
  if (downloaded && existsSync(downloaded)) return { how: `Playwright's ${downloaded}`, use: { channel: 'chromium' } };
  return null;
}
