import type { Frame, Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** A page of somebody else with frames of the lab in it, and what it hears from them. */

/** Calls that no guest may make: each is written down, in every frame of the page. */
const watched = `(() => {
  const done = [];
  window.__done = done;
  const note = (owner, name) => {
    const kept = owner[name];
    owner[name] = function (...given) {
      done.push(name + ' ' + given[0]);
      return kept.apply(this, given);
    };
  };
  for (const name of ['getItem', 'setItem', 'removeItem', 'clear', 'key']) note(Storage.prototype, name);
  for (const name of ['pushState', 'replaceState']) note(History.prototype, name);
  for (const name of ['focus']) note(HTMLElement.prototype, name);
  note(IDBFactory.prototype, 'open');
  window.heard = [];
  addEventListener('message', ({ data, source }) => {
    const index = Array.from(frames).indexOf(source);
    heard.push({ ...data, index });
  });
})();`;

/** Serves a page at an address beside the lab, with other files that it wants, and goes there. */
export async function openHost(
  page: Page,
  body: string,
  files: Readonly<Record<string, string>> = {},
  policy?: string,
): Promise<void> {
  await page.addInitScript(watched);
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><body>${body}</body></html>`;
  for (const [name, text] of Object.entries({ ...files, 'page.html': html })) {
    const contentType = name.endsWith('.css') ? 'text/css' : name.endsWith('.js') ? 'text/javascript' : 'text/html';
    await page.route(`**/host/${name}`, (route) =>
      route.fulfill({
        body: text,
        contentType: `${contentType}; charset=utf-8`,
        headers: policy === undefined ? {} : { 'content-security-policy': policy },
      }),
    );
  }
  await page.goto('../host/page.html');
}

/** A frame of the lab, as its snippet in the share dialog has it. */
export function frameTag(query: string, style = 'width: 640px; height: 400px; border: 0'): string {
  return `<iframe src="../lab/?${query.replaceAll('&', '&amp;')}" title="A run" style="${style}"></iframe>`;
}

/** A message that the page has heard from a frame. */
export interface Heard {
  readonly type: string;
  readonly index: number;
  readonly step?: number;
  readonly count?: number | null;
  readonly sentence?: string;
  readonly height?: number;
}

export function heardBy(page: Page): Promise<Heard[]> {
  return page.evaluate('heard');
}

/** Sends something to a frame, as the page. */
export function sayTo(page: Page, index: number, message: unknown): Promise<void> {
  return page.evaluate(([at, data]) => window.frames[at as number]?.postMessage(data, '*'), [index, message]);
}

/** Waits until a frame has said that it is at a step. */
export async function expectStep(page: Page, index: number, step: number): Promise<void> {
  await expect
    .poll(async () => (await heardBy(page)).findLast((each) => each.index === index && each.step !== undefined)?.step)
    .toBe(step);
}

export async function expectReady(page: Page, frames = 1): Promise<void> {
  await expect.poll(async () => (await heardBy(page)).filter(({ type }) => type === 'ready').length).toBe(frames);
}

/** Returns the calls of a frame that no guest may make. */
export function doneIn(frame: Frame): Promise<string[]> {
  return frame.evaluate('window.__done');
}
