import { stopsOf } from '../src/protocols/explain/stops.ts';
import type { Lab } from './lab.ts';
import { historyOf } from './lab.ts';
import { all, expect, test } from './test.ts';

const total = historyOf('figure').steps.length;
const stops = stopsOf(historyOf('figure')).counts;

interface Focused {
  readonly name: string;
  /** The reason why somebody who only looks would not find it; empty where they would. */
  readonly hidden: string;
}

/** The element that has the focus, and whether that is seen. */
function focused(lab: Lab): Promise<Focused> {
  return lab.page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return { name: 'nothing', hidden: 'the focus is lost' };
    // A radio button is shown by its label.
    const isHidden = element.getBoundingClientRect().width < 3;
    const shown = isHidden ? (element.closest('label') ?? element) : element;
    const { outlineStyle, outlineWidth } = getComputedStyle(shown);
    const { left, right, top, bottom } = shown.getBoundingClientRect();
    const isRinged = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    const isInView = right > 0 && bottom > 0 && left < window.innerWidth && top < window.innerHeight;
    const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
    const hidden = isRinged ? (isInView ? '' : 'it is out of view') : 'it has no ring';
    return { name: `${element.tagName.toLowerCase()} ${name.slice(0, 60)}`, hidden };
  });
}

async function expectFocusSeen(lab: Lab, where: string): Promise<string> {
  const { name, hidden } = await focused(lab);
  expect(hidden, `${where}: ${name}`).toBe('');
  return name;
}

/** Presses Tab until something with this name has the focus. */
async function tabTo(lab: Lab, name: string | RegExp, key = 'Tab'): Promise<void> {
  for (let count = 0; count < 80; count++) {
    await lab.page.keyboard.press(key);
    const focusedName = await lab.page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
    });
    if (typeof name === 'string' ? focusedName === name : name.test(focusedName)) return;
  }
  throw new Error(`Tab does not lead to ${name}.`);
}

/** Presses a key until the first lane has the focus: the map of the cluster has a button of the same name. */
async function tabToLanes(lab: Lab, key: string): Promise<void> {
  do await tabTo(lab, /^C, /, key);
  while (await lab.page.evaluate(() => !document.activeElement?.closest('#diagram')));
}

test('row 53: every stop of the Tab key is seen, in either theme', async ({ lab }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await lab.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await lab.open({ scenario: 'figure', step: 12, focus: '1' });
    const stops: string[] = [];
    for (let count = 0; count < 100; count++) {
      await lab.page.keyboard.press('Tab');
      if (await lab.page.evaluate(() => document.activeElement === document.body)) break;
      stops.push(await expectFocusSeen(lab, `stop ${count + 1}`));
    }
    expect(stops[0]).toContain(lab.texts.controls.skipToDiagram);
    expect(stops.length).toBeGreaterThan(25);
    expect(stops.length, 'it ends').toBeLessThan(100);
  }
});

test('row 53: the figure by keyboard alone, without ever losing the focus', async ({ lab }) => {
  const { controls, panels } = lab.texts;
  const keys = lab.page.keyboard;
  await lab.open({ scenario: 'figure', step: 0 });

  await tabTo(lab, controls.stepBy.step);
  for (const step of stops.slice(1)) {
    await keys.press('Enter');
    await lab.expectStep(step);
    await expect(lab.button(controls.stepBy.step)).toBeFocused();
  }
  await keys.press('Enter');
  await lab.expectStep(total);
  await expectFocusSeen(lab, 'at the end, where Step does nothing more');

  await tabTo(lab, controls.backBy.step, 'Shift+Tab');
  await keys.press('Space');
  await lab.expectStep(stops.at(-2) as number);
  await expectFocusSeen(lab, 'after a step back');

  // The reason for the step, and the way to what made it possible.
  await keys.press('w');
  await expectFocusSeen(lab, 'at the explanation');
  await tabTo(lab, new RegExp(`^${panels.goToStep(1).replace('1', '\\d+')}$`));
  await keys.press('Enter');
  expect(await lab.currentStep()).toBeLessThan(total);
  await expectFocusSeen(lab, 'after following the evidence');
});

test('row 53: in the picture arrows go from lane to lane, and Tab along one', async ({ lab }) => {
  const keys = lab.page.keyboard;
  await lab.open({ scenario: 'figure', step: total });
  await tabToLanes(lab, 'Tab');
  await keys.press('ArrowDown');
  await keys.press('ArrowDown');
  await expect(lab.lane('R1')).toBeFocused();
  await keys.press('Tab');
  expect(await expectFocusSeen(lab, 'the first mark')).toMatch(/PRE-PREPARE 1 from R0 to R1/);
  await tabTo(lab, /^R1 prepared/);
  await keys.press('Enter');
  await expect(lab.panel.getByRole('heading', { name: /^R1: prepared/ })).toBeVisible();
  await expectFocusSeen(lab, 'a mark that is looked at');
  await keys.press('Escape');
  await expect(lab.lane('R1')).toBeFocused();
  await expectFocusSeen(lab, 'back on the lane');
});

test('row 53: dialogs, menus, languages and forks give the focus back', async ({ lab }) => {
  const { controls } = lab.texts;
  const keys = lab.page.keyboard;
  await lab.open({ scenario: 'figure', step: total });
  await lab.stepTo(6);
  await tabTo(lab, controls.stepBy.step, 'Shift+Tab');

  for (const key of ['s', '?']) {
    await keys.press(key);
    await expect(lab.dialog).toBeVisible();
    const isInside = await lab.dialog.evaluate((dialog) => dialog.contains(document.activeElement));
    expect(isInside, `${key} takes the focus into its dialog`).toBe(true);
    await keys.press('Escape');
    await expect(lab.dialog).toHaveCount(0);
    await expect(lab.button(controls.stepBy.step)).toBeFocused();
  }
  await keys.press('l');
  await expect(lab.page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await expectFocusSeen(lab, 'after a change of language');
  await keys.press('l');
  await expect(lab.button(controls.stepBy.step)).toBeFocused();

  await tabToLanes(lab, 'Shift+Tab');
  await keys.press('ArrowDown');
  await keys.press('ArrowDown');
  await keys.press('Enter');
  await keys.press('f');
  await expect(lab.menu).toBeVisible();
  await keys.press('Escape');
  await expect(lab.menu).toHaveCount(0);
  await expect(lab.lane('R1')).toBeFocused();
  await keys.press('f');
  await expect(lab.menu).toBeVisible();
  await keys.press('Enter');
  await expect(lab.run('B')).toHaveAttribute('aria-pressed', 'true');
  await expect(lab.lane('R1')).toBeFocused();
  await keys.press('Control+z');
  await expect(lab.run('B')).toHaveCount(0);
  await expectFocusSeen(lab, 'after undoing the fork');
});

test('row 53: the key after Escape belongs to the page again, however soon it comes', async ({ lab }) => {
  await lab.open({ scenario: 'figure', step: 6 });
  await lab.press('s');
  await expect(lab.dialog).toBeVisible();
  for (const key of ['?', '/', 's']) {
    await lab.page.keyboard.press('Escape');
    await lab.page.keyboard.press(key);
    const { help, glossary, share } = lab.words.titles;
    const title = { '?': help, '/': glossary, s: share }[key] as string;
    await expect(lab.dialog.getByRole('heading', { level: 2 })).toHaveText(title);
  }
});

test('row 53: what a press takes off the page does not take the focus with it', async ({ lab }) => {
  const { controls, panels } = lab.texts;
  const keys = lab.page.keyboard;
  await lab.open({ scenario: 'figure', step: 6, focus: '1' });

  await lab.panel.getByRole('button', { name: lab.texts.details.actions.crash(), exact: true }).focus();
  await keys.press('Enter');
  await expect(lab.lane('R1')).toHaveAccessibleName(/crashed/);
  await expectFocusSeen(lab, 'the button of a crash');

  await lab.button(panels.letGo).focus();
  await keys.press('Enter');
  await expectFocusSeen(lab, 'letting go of the focus');

  await lab.notice.getByRole('button', { name: controls.close }).focus();
  await keys.press('Enter');
  await expect(lab.notice).toHaveCount(0);
  await expectFocusSeen(lab, 'closing the notice');

  await lab.more(lab.texts.controls.interventions);
  await lab.panel
    .getByRole('button', { name: new RegExp(`^${panels.remove}`) })
    .first()
    .focus();
  await keys.press('Enter');
  await expectFocusSeen(lab, 'deleting a fault');
});

test('the way past the header leads to the picture, and changes nothing else', all, async ({ lab }) => {
  await lab.open({ scenario: 'figure' });
  await lab.step(2);
  await expect(lab.page).toHaveURL(/at=3/);
  await lab.press('Tab');
  await lab.page.getByRole('link', { name: lab.texts.controls.skipToDiagram }).focus();
  await lab.page.keyboard.press('Enter');
  await lab.page.keyboard.press('Tab');
  await expect(lab.lane('C')).toBeFocused();
  await expect(lab.page).toHaveURL(/at=3&lang=en$/);
  await lab.expectStep(3);
  await expect(lab.run('B')).toHaveCount(0);
});

test(
  'I hides the panel beside the picture and shows it again; on a phone it opens and closes the sheet',
  all,
  async ({ lab }) => {
    await lab.open({ scenario: 'figure', step: 3 });
    const before = await lab.picture.boundingBox();
    await lab.press('i');
    await expect(lab.panel).toHaveCount(0);
    const wider = await lab.picture.boundingBox();
    expect(wider?.width, 'the picture takes the room').toBeGreaterThan((before?.width ?? 0) + 200);
    await lab.press('i');
    await expect(lab.panel).toBeVisible();

    await lab.page.setViewportSize({ width: 390, height: 844 });
    await expect(lab.panel).toHaveCount(0);
    await lab.press('i');
    await expect(lab.panel).toBeVisible();
    await lab.press('i');
    await expect(lab.panel).toHaveCount(0);
  },
);
