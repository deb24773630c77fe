import { milestonesOf } from '../src/protocols/explain/milestones.ts';
import type { Texts } from '../src/text/texts.ts';
import type { Lab } from './lab.ts';
import { historyOf, scenarioNamed } from './lab.ts';
import { all, expect, shareOf, test } from './test.ts';

/**
 * Expects no sideways scrolling: what is wider than the window scrolls in a box of its own, and that is the diagram.
 */
async function expectNoSidewaysScroll(lab: Lab, where: string): Promise<void> {
  const overflow = await lab.page.evaluate(() => {
    const boxes = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
      const { overflowX } = getComputedStyle(element);
      const isScrolled = overflowX === 'auto' || overflowX === 'scroll';
      return isScrolled && element.scrollWidth > element.clientWidth + 1 && !element.closest('#diagram');
    });
    const { scrollingElement } = document;
    return {
      page: (scrollingElement?.scrollWidth ?? 0) - window.innerWidth,
      boxes: boxes.map(({ tagName, className }) => `${tagName} ${className}`),
    };
  });
  expect(overflow.page, `${where}: the page is wider than the window`).toBeLessThanOrEqual(0);
  expect(overflow.boxes, where).toEqual([]);
}

for (const [index, language] of (['en', 'zh'] as const).entries()) {
  test(
    `row 60: at 320 px nothing but the diagram scrolls sideways (${language})`,
    shareOf(index, 2),
    async ({ page, lab: english }) => {
      await page.setViewportSize({ width: 320, height: 600 });
      const lab = english.in(language);
      const { controls } = lab.texts;
      await lab.open({ scenario: 'rush', step: 40 });
      await expectNoSidewaysScroll(lab, 'in the middle');
      await lab.lane('R1').click();
      await lab.button('R1').click();
      await expectNoSidewaysScroll(lab, 'with a replica in focus');
      await closeSheet(lab);
      for (const part of [controls.interventions, controls.legend, lab.texts.inbox.title]) {
        await lab.more(part);
        await expectNoSidewaysScroll(lab, part);
        await closeSheet(lab);
      }
      await lab.button(controls.more).click();
      await expectNoSidewaysScroll(lab, 'with the menu');
      await lab.page.keyboard.press('Escape');
      await lab.openTranscript();
      await expectNoSidewaysScroll(lab, 'with the transcript');
      await lab.transcript.getByRole('button', { name: controls.close, exact: true }).click();
      for (const dialog of ['share', 'setup', 'request', 'partition', 'glossary', 'settings', 'help'] as const) {
        await lab.more(controls[dialog]);
        await expect(lab.dialog).toBeVisible();
        await expectNoSidewaysScroll(lab, dialog);
        await lab.closeDialog();
      }
      await lab.page.goto(`./?s=1.figure.n&lang=${language}`);
      await expect(lab.button(controls.openFigure)).toBeVisible();
      await expectNoSidewaysScroll(lab, 'refusing a link');
    },
  );
}

/** On a phone the panel is a sheet over the page. */
async function closeSheet(lab: Lab): Promise<void> {
  await lab.panel.getByRole('button', { name: lab.texts.controls.close, exact: true }).click();
  await expect(lab.panel).toHaveCount(0);
}

/** The parts of the panel that reach beyond its right edge, or are clipped there. */
function cutInPanel(lab: Lab): Promise<string[]> {
  return lab.panel.evaluate((panel) => {
    const edge = panel.getBoundingClientRect().right;
    const isCut = (element: Element): boolean => {
      const isClipped =
        getComputedStyle(element).overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
      return element.getBoundingClientRect().right > edge + 0.5 || isClipped;
    };
    const cut = [...panel.querySelectorAll('*')].filter(isCut);
    return cut.map((element) => `${element.tagName} ${element.ariaLabel ?? element.textContent}`);
  });
}

const panels = (
  [
    ['en', 1],
    ['zh', 1],
    ['en', 1.5],
  ] as const
).flatMap(([language, textScale]) =>
  [7, 10].flatMap((replicas) =>
    (
      [
        ['3', () => 'R3'],
        ['c0', () => 'C'],
        ['VC1.0.2.0', ({ words }: Texts) => `${words.messages.viewChange} R2 → R0`],
        ['NV2.0.2.3', ({ words }: Texts) => `${words.messages.newView} R2 → R3`],
      ] as const
    ).map(([focus, linkIn]) => ({ language, textScale, replicas, focus, linkIn })),
  ),
);

for (const [index, { language, textScale, replicas, focus, linkIn }] of panels.entries()) {
  const where = `n = ${replicas}, ${language}, text × ${textScale}`;
  test(`on a phone votes are whole with ${focus} in focus (${where})`, shareOf(index, 15), async ({ page, lab }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const reader = lab.in(language);
    const { setup } = scenarioNamed('twoPrimariesDown');
    const scenario = {
      base: 'twoPrimariesDown',
      setup: { ...setup, cluster: { ...setup.cluster, replicas } },
    } as const;
    const { length } = historyOf(scenario).steps;
    await reader.open({ scenario, focus, step: Math.floor(length * 0.7) });
    await reader.button(linkIn(reader.texts)).click();
    await reader.panel.locator('> div').evaluate((panel, zoom) => {
      panel.style.zoom = String(zoom);
    }, textScale);
    await expect(reader.panel.getByRole('heading').nth(1)).toBeVisible();
    expect(await cutInPanel(reader)).toEqual([]);
  });
}

/** The smallest target for a thumb, in px. */
const target = 44;

test('row 60: on a phone the controls are under the thumb, and large enough for it', async ({ elsewhere }) => {
  const lab = await elsewhere({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const { controls } = lab.texts;
  await lab.open({ scenario: 'figure', step: 8 });
  for (const name of [controls.backBy.step, controls.play, controls.stepBy.step]) {
    const box = await lab.button(name).boundingBox();
    if (!box) throw new Error(`${name} is not on the page.`);
    expect(box.y, `${name} is in the lower third`).toBeGreaterThan((844 * 2) / 3);
    expect(box.y + box.height).toBeLessThanOrEqual(844);
  }
  const tape = await lab.tape.boundingBox();
  expect(tape?.x, 'away from the edge, where swiping goes back').toBeGreaterThanOrEqual(16);

  await lab.lane('R1').tap();
  for (const role of ['button', 'combobox', 'textbox', 'slider', 'tab'] as const) {
    for (const control of await lab.page.getByRole(role).all()) {
      const box = await control.boundingBox();
      const isInText = await control.evaluate((element) => element.closest('li, dd, p, td, #diagram') !== null);
      if (!box || isInText) continue;
      const name = `${role} ${await control.evaluate((element) => element.ariaLabel ?? element.textContent)}`;
      expect(box.height, `${name} is high enough`).toBeGreaterThanOrEqual(target);
      if (role === 'button') expect(box.width, `${name} is wide enough`).toBeGreaterThanOrEqual(target);
    }
  }
});

test(
  'on a phone a tap beside the thumb goes one milestone that way, so that a stray touch loses no place',
  all,
  async ({ elsewhere }) => {
    const lab = await elsewhere({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    const milestones = milestonesOf(historyOf('figure')).map((index) => index + 1);
    const [before = 0, after = 0] = milestones.slice(4, 6);
    await lab.open({ scenario: 'figure', step: before });
    const box = await lab.tape.boundingBox();
    if (!box) throw new Error('The tape is not on the page.');
    await lab.page.touchscreen.tap(box.x + box.width * 0.9, box.y + box.height / 2);
    await lab.expectStep(after);
    await lab.page.touchscreen.tap(box.x + 12, box.y + box.height / 2);
    await lab.expectStep(before);
  },
);

test('a menu that is longer than the window stays where the wheel scrolled it to', async ({ elsewhere }) => {
  const lab = await elsewhere({ viewport: { width: 1000, height: 320 } });
  await lab.open();
  await lab.lane('R1').click({ button: 'right' });
  const items = lab.menu.getByRole('menuitem');
  await items.nth(1).hover();
  await lab.page.mouse.wheel(0, 2000);
  const scrolled = (): Promise<number> => lab.menu.evaluate(({ scrollTop }) => scrollTop);
  await expect.poll(scrolled).toBeGreaterThan(0);
  await items.last().hover();
  await expect(items.last()).toBeFocused();
  const end = await scrolled();
  // Off the menu, and off the item that was lit.
  await lab.page.mouse.move(0, 0);
  await expect(items.last()).not.toBeFocused();
  expect(await scrolled()).toBe(end);
  await expect(items.first()).not.toBeFocused();
});
