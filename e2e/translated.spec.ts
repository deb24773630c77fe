import type { Lab } from './lab.ts';
import { all, expect, test } from './test.ts';
import type { Visit } from './visits.ts';
import { visits } from './visits.ts';
import { isMissingAt } from './walk.ts';

// A trace would write down every exchange of a text.
test.use({ trace: 'off' });

/** Exchanges every text of the page, and each that comes later, as a translator in the browser does. */
function exchangeTexts(): void {
  const exchange = (): void => {
    if (!document.body) return;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      const parent = text.parentElement;
      // Pictures are not translated, nor what is typed.
      if (!parent || parent.closest('font, svg, textarea, script, style') || text.data.trim() === '') continue;
      const font = document.createElement('font');
      font.textContent = text.data;
      text.replaceWith(font);
    }
  };
  new MutationObserver(exchange).observe(document, {
    childList: true,
    characterData: true,
    subtree: true,
  });
}

/** The words on the page. Where lines end is a matter of looks. */
async function readOn(lab: Lab): Promise<readonly string[]> {
  const text = await lab.page.evaluate(() => document.body.innerText);
  return text.trim().split(/\s+/);
}

/** Expects that a page whose texts were exchanged says the same as one whose texts were not. */
async function expectSame(translated: Lab, plain: Lab, where: string): Promise<void> {
  await expect.poll(() => readOn(translated), where).toEqual(await readOn(plain));
}

const play: Visit = {
  name: 'play',
  go: (lab) => lab.button(lab.texts.controls.play).click(),
  seen: (lab) => lab.button(lab.texts.controls.pause),
  leave: async (lab) => {
    await lab.button(lab.texts.controls.pause).click();
    await lab.stepTo(12);
  },
};

test(
  'a page that the browser translates says in every part what it would say, and does not break',
  all,
  async ({ lab, elsewhere }) => {
    const plain = await elsewhere();
    await lab.page.addInitScript(exchangeTexts);
    const pages = [plain, lab] as const;
    for (const page of pages) await page.open({ scenario: 'figure', step: 12 });
    for (const visit of [play, ...visits]) {
      for (const page of pages) expect(await isMissingAt(page, visit), visit.name).toBe(false);
      if (visit !== play) await expectSame(lab, plain, visit.name);
      for (const page of pages) await visit.leave?.(page);
      if (visit !== play) await expectSame(lab, plain, `after ${visit.name}`);
    }
  },
);

test(
  'a page that the browser translates is stepped from one end of a run to the other',
  all,
  async ({ lab, elsewhere }) => {
    const plain = await elsewhere();
    await lab.page.addInitScript(exchangeTexts);
    for (const page of [plain, lab]) {
      await page.open({ scenario: 'figure', step: 0 });
      // It has no line before the first step.
      await page.press('t');
      await expect(page.transcript).toBeVisible();
      await page.press('n');
    }
    for (const key of [
      ...Array.from({ length: 24 }, () => 'ArrowRight'),
      'Home',
      'm',
      ']',
      ']',
      '[',
      'ArrowLeft',
      'End',
    ]) {
      for (const page of [plain, lab]) await page.press(key);
      await expectSame(lab, plain, key);
    }
  },
);
