import type { Page } from '@playwright/test';
import { cases } from '../src/lessons/cases/index.ts';
import { placeOf } from '../src/lessons/place.ts';
import { runOf } from '../src/protocols/run.ts';
import { axeFaults } from './axe.ts';
import type { Lab } from './lab.ts';
import { all, expect, test } from './test.ts';

// A trace would write down every look at the page.
test.use({ trace: 'off' });

const ids = {
  lessons: 19,
  challenges: 11,
  scenarios: 19,
  lies: 44,
  brokenRules: 35,
  cases: 18,
  comparisons: 14,
} as const;

function search(lab: Lab) {
  return lab.page.getByRole('combobox', { name: lab.words.gallery.search });
}

function cards(lab: Lab) {
  return lab.page.locator('[data-card]');
}

/** The button with the way back; its name ends with its key, where that is shown. */
function closing(lab: Lab) {
  return lab.page.getByRole('banner').getByRole('button', { name: lab.texts.controls.close });
}

/** The id of the card that is selected, as the search field says it. */
async function selected(lab: Lab): Promise<string | null> {
  const id = await search(lab).getAttribute('aria-activedescendant');
  const card = lab.page.locator(`[id="${id}"]`);
  await expect(card).toHaveAttribute('aria-selected', 'true');
  return card.getAttribute('data-card');
}

async function openGallery(lab: Lab): Promise<void> {
  await lab.title.click();
  await expect(search(lab)).toBeFocused();
}

test('by keys alone: the title opens it, arrows move the selection only, Enter opens, Esc goes back to the title', async ({
  lab,
}) => {
  await lab.open();
  await lab.title.focus();
  await lab.page.keyboard.press('Enter');
  await expect(search(lab)).toBeFocused();
  expect(await selected(lab)).toBe('lesson.four-computers');
  await lab.page.keyboard.press('ArrowRight');
  expect(await selected(lab)).toBe('lesson.counting');
  await lab.page.keyboard.press('ArrowDown');
  await lab.page.keyboard.press('ArrowLeft');
  // Four in a row.
  expect(await selected(lab)).toBe('lesson.lying-backup');
  await lab.page.keyboard.press('ArrowUp');
  expect(await selected(lab)).toBe('lesson.four-computers');
  await lab.page.keyboard.press('End');
  expect(await selected(lab)).toBe('comparison.D15');
  await expect(lab.card('comparison.D15')).toBeInViewport();
  await lab.page.keyboard.press('Home');
  await expect(lab.card('lesson.four-computers')).toBeInViewport();
  await expect(search(lab)).toBeFocused();

  await lab.page.keyboard.press('Escape');
  await expect(cards(lab)).toHaveCount(0);
  await expect(lab.title).toBeFocused();
  await lab.expectScenario('clear');
  await lab.expectStep(0);

  await lab.page.keyboard.press('Enter');
  await expect(search(lab)).toBeFocused();
  await search(lab).pressSequentially('hole in the log');
  expect(await selected(lab)).toBe('scenario.nullSlot');
  await lab.page.keyboard.press('Enter');
  await lab.expectScenario('nullSlot');
  await expect(lab.page.locator('#diagram')).toBeFocused();
  await lab.page.keyboard.press('ArrowRight');
  await lab.expectStep(1);
});

test('keys of the page do nothing under it, and what lies under it cannot be reached', async ({ lab }) => {
  await lab.open({ scenario: 'figure', step: 12 });
  await openGallery(lab);
  await search(lab).pressSequentially('s?]');
  await expect(search(lab)).toHaveValue('s?]');
  await lab.page.getByText(lab.words.gallery.nothing('s?]')).click();
  await lab.page.keyboard.press('?');
  await expect(lab.dialog).toHaveCount(0);
  await expect(lab.picture).toBeHidden();
  await expect(lab.stepField).toBeHidden();
  await closing(lab).click();
  await expect(lab.picture).toBeVisible();
  await lab.expectStep(12);
});

test('opening replaces a run that nobody touched, and keeps one that was changed', all, async ({ lab }) => {
  await lab.open();
  await lab.openCard('scenario.seven');
  await lab.expectScenario('seven');
  await expect(lab.runs).toHaveCount(0);
  await lab.step(3);
  await lab.crash('R2');
  await expect(lab.run('B')).toHaveAttribute('aria-pressed', 'true');
  await lab.openCard('lie.equivocates');
  await expect(lab.run('C')).toHaveAttribute('aria-pressed', 'true');
  await expect(lab.title).toHaveText(`R0 lies: ${lab.texts.waysToLie.equivocates.name}`);
  await expect(lab.run('B')).toContainText('R2 crashes');

  await openGallery(lab);
  await lab.page.getByRole('button', { name: lab.words.gallery.groups.runs }).click();
  await expect(cards(lab)).toHaveCount(3);
  await lab.card('run.B').click();
  await expect(lab.run('B')).toHaveAttribute('aria-pressed', 'true');
});

test('each group has its cards, and each of them a picture of its run', all, async ({ lab }) => {
  test.slow();
  await lab.open();
  await openGallery(lab);
  const { groups } = lab.words.gallery;
  for (const [group, count] of Object.entries(ids)) {
    await lab.page.getByRole('button', { name: new RegExp(`^${groups[group as keyof typeof ids]}`) }).click();
    await expect(cards(lab)).toHaveCount(count);
    for (const card of await cards(lab).all()) {
      await card.scrollIntoViewIfNeeded();
      // Lanes, and something that happened on them.
      await expect.poll(() => card.locator('svg path').count(), { timeout: 60_000 }).toBeGreaterThan(4);
      await expect(card).toHaveAccessibleName(/\S/);
    }
  }
});

test(
  'a case opens at its place, with the run without the mistake beside it, and names its source',
  all,
  async ({ lab }) => {
    await lab.open();
    await openGallery(lab);
    await lab.page.getByRole('button', { name: new RegExp(`^${lab.words.gallery.groups.cases}`) }).click();
    const source = lab.page.getByRole('link', { name: 'Fabric #1917' });
    await expect(source).toHaveAttribute('href', 'https://github.com/hyperledger-archives/fabric/issues/1917');
    await search(lab).fill('1917');
    await expect(cards(lab)).toHaveCount(1);
    await expect(lab.page.getByRole('list').getByRole('link')).toHaveCount(1);
    await lab.card('case.fabric-1917').click();
    await expect(lab.run('A')).toContainText('E22');
    await expect(lab.run('B')).toContainText(lab.texts.controls.runRulesKept);
    const { scenario, place } = cases['fabric-1917'].run;
    await lab.expectStep(placeOf(runOf(scenario.setup), place) ?? 0);
    await expect(lab.page.locator('#diagram')).toBeFocused();
  },
);

test('nothing found is said, with ways back', async ({ lab }) => {
  await lab.open();
  await lab.more(lab.texts.controls.lab);
  const { gallery } = lab.words;
  await search(lab).fill('落后的副本');
  await expect(lab.page.getByText(gallery.nothing('落后的副本'))).toBeVisible();
  await lab.page.keyboard.press('Enter');
  await lab.button(gallery.everywhere).click();
  await expect(cards(lab)).toHaveCount(1);
  await expect(lab.card('scenario.inTheDark')).toBeVisible();
  await search(lab).fill('no such thing');
  await lab.button(gallery.clear).click();
  await expect(search(lab)).toBeFocused();
  await expect(cards(lab)).toHaveCount(Object.values(ids).reduce<number>((sum, count) => sum + count, 0));
});

test('Enter chooses a word that is being composed, and opens nothing', async ({ lab }) => {
  await lab.open();
  await openGallery(lab);
  await search(lab).evaluate((field) => {
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, isComposing: true }));
  });
  await expect(search(lab)).toBeFocused();
});

test(
  'the keyboard opens the comparisons by D, and what is open there goes back to the picture',
  all,
  async ({ lab }) => {
    await lab.open({ scenario: 'figure' });
    await lab.press('d');
    await expect(cards(lab)).toHaveCount(ids.comparisons);
    await expect(lab.page.getByText(lab.words.comparisons.notShown)).toBeVisible();
    await lab.page.keyboard.press('Escape');
    await expect(lab.page.locator('#diagram')).toBeFocused();
  },
);

for (const language of ['en', 'zh'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`has no faults of accessibility: ${language}, ${colorScheme}`, all, async ({ lab, page }) => {
      await page.emulateMedia({ colorScheme });
      const reader = lab.in(language);
      await reader.open();
      await openGallery(reader);
      await expect(reader.card('lesson.counting').locator('svg')).toBeVisible();
      expect(await axeFaults(reader)).toEqual([]);
      // With links to the sources below the cards.
      await page.getByRole('button', { name: new RegExp(`^${reader.words.gallery.groups.cases}`) }).click();
      await expect(page.getByRole('link', { name: 'Fabric #1917' })).toBeVisible();
      expect(await axeFaults(reader)).toEqual([]);
      await search(reader).fill('no such thing');
      await expect(page.getByText(reader.words.gallery.nothing('no such thing'))).toBeVisible();
      expect(await axeFaults(reader)).toEqual([]);
    });
  }
}

/** Returns how much wider the page is than its window. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

for (const language of ['en', 'zh'] as const) {
  test(
    `fits a phone of 320 px, one card in a row: ${language}`,
    language === 'en' ? {} : all,
    async ({ lab, page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      const reader = lab.in(language);
      await reader.open();
      await openGallery(reader);
      await page.keyboard.press('ArrowDown');
      expect(await selected(reader)).toBe('lesson.counting');
      expect(await overflow(page)).toBe(0);
      for (const part of [search(reader), reader.card('lesson.counting'), closing(reader)]) {
        const box = await part.boundingBox();
        expect(box?.x).toBeGreaterThanOrEqual(0);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
      }
      await expect(search(reader)).toHaveCSS('font-size', '16px');
      await reader.card('scenario.figure').click();
      await reader.expectScenario('figure');
    },
  );
}
