import { test as base, expect } from '@playwright/test';
import { builtFiles, textOf } from './built.ts';
import { calls } from './calls.ts';
import type { Lab } from './lab.ts';
import { labOn } from './lab.ts';
import { shareOf } from './test.ts';

/** A page in which calls of the browser fail on purpose: errors of the page fail the test. */
const test = base.extend<{ readonly lab: Lab }>({
  contextOptions: { reducedMotion: 'reduce' },
  lab: async ({ page }, use) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await use(labOn(page, 'en'));
    expect(errors).toEqual([]);
  },
});

for (const [index, { name, refuse, journey, isSilent }] of calls.entries()) {
  const outcome = isSilent ? 'works as before' : 'says so, and goes on when it is allowed again';
  test(`where the browser refuses ${name}, the page ${outcome}`, shareOf(index, 3), async ({ lab }) => {
    await lab.page.addInitScript(() => void Object.assign(window, { refuses: true }));
    await lab.page.addInitScript(refuse);
    await journey(lab);
  });
}

/** The doors out of a page that a browser may keep shut, as they are named in scripts. */
const doors = [
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'caches',
  'cookie',
  'clipboard',
  'navigator.share',
  'createObjectURL',
  'FileReader',
  'showOpenFilePicker',
  'showSaveFilePicker',
  'history',
  'files',
  'getDirectory',
  'serviceWorker',
];

test('every call of the build that a browser may refuse has such a journey', () => {
  const text = builtFiles()
    .filter((file) => file.endsWith('.js'))
    .map(textOf)
    .join('\n');
  // As a property that is read, called, or written: not as a word of a text, nor as a key of an object.
  const used = doors.filter((door) => {
    const last = door.split('.').at(-1);
    const ofSomething = `\\b(?:window|globalThis|navigator|document|URL|self|target)\\??\\.${last}\\b`;
    const bare = `(?<![\\w$.])${last}\\??\\.[a-zA-Z]`;
    return new RegExp(`${ofSomething}|${bare}`).test(text);
  });
  const named = calls.map(({ name }) => name);
  expect(used.filter((door) => !named.includes(door))).toEqual([]);
  expect(used.length, 'the build has some').toBeGreaterThan(3);
});
