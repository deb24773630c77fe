import type { Locator } from '@playwright/test';
import { openingStepOf } from '../src/scenario/builtIn/overview.ts';
import { glossary as english } from '../src/text/en/glossary.ts';
import type { LanguageId } from '../src/text/index.ts';
import { glossary as chinese } from '../src/text/zh/glossary.ts';
import { axeFaults } from './axe.ts';
import type { Lab } from './lab.ts';
import { all, expect, test } from './test.ts';

const names = { en: ['prepared', 'slot'], zh: ['槽位', '已准备'] };

/** The words of the caption that can be asked for, as they stand in it. */
const termsOf = (lab: Lab): Locator => lab.caption.locator('p [role=button]');
const term = (lab: Lab, name: string): Locator => lab.caption.getByRole('button', { name, exact: true });
const card = (lab: Lab): Locator => lab.caption.locator('[popover]:popover-open');

/** A step in which R2 is prepared. */
async function openPrepared(lab: Lab, language: LanguageId): Promise<Lab> {
  const reader = lab.in(language);
  await reader.open({ scenario: 'clear', step: 7 });
  await expect(termsOf(reader)).toHaveText(names[language]);
  return reader;
}

for (const language of ['en', 'zh'] as const) {
  test(
    `terms of the caption (${language}): tell what they mean, with the numbers of the run`,
    language === 'zh' ? {} : all,
    async ({ lab }) => {
      const reader = await openPrepared(lab, language);
      const name = language === 'en' ? 'prepared' : '已准备';
      await term(reader, name).hover();
      await expect(card(reader)).toContainText(english.prepared.term);
      await expect(card(reader)).toContainText(chinese.prepared.term);
      await expect(card(reader)).toContainText(language === 'en' ? '3 of 4 replicas' : '4 个副本中有 3 个');
      // The pointer may go there, over the gap, and away.
      await card(reader).getByRole('button').hover();
      await expect(card(reader)).toBeVisible();
      expect(await axeFaults(reader)).toEqual([]);
      await reader.stepField.hover();
      await expect(card(reader)).toHaveCount(0);
    },
  );
}

test('terms of the caption: by keyboard, and Escape closes the card alone', async ({ lab }) => {
  await openPrepared(lab, 'en');
  await lab.lane('R1').click();
  const keys = lab.page.keyboard;
  // From the last button of the header.
  await lab.button(lab.texts.controls.share).focus();
  await keys.press('Tab');
  await expect(term(lab, 'prepared')).toBeFocused();
  await expect(card(lab)).toContainText('PREPAREs');
  await expect(term(lab, 'prepared')).toHaveAccessibleDescription(/3 of 4 replicas/);
  await keys.press('Escape');
  await expect(card(lab)).toHaveCount(0);
  await expect(term(lab, 'prepared')).toBeFocused();
  await expect(lab.lane('R1'), 'what is in focus stays').toHaveAttribute('aria-pressed', 'true');

  await keys.press('Enter');
  await keys.press('Tab');
  await expect(card(lab).getByRole('button')).toBeFocused();
  await keys.press('Escape');
  await expect(term(lab, 'prepared'), 'the focus is not lost with the card').toBeFocused();
  await keys.press('Space');
  await keys.press('Tab');
  await keys.press('Enter');
  await expect(lab.dialog.locator('dt').first()).toHaveText(english.pbft.term);
  await keys.press('Escape');
  await expect(lab.dialog).toHaveCount(0);
  await expect(term(lab, 'prepared')).toBeFocused();
  await expect(card(lab)).toHaveCount(0);

  await keys.press('Tab');
  await expect(term(lab, 'slot')).toBeFocused();
  await expect(card(lab)).toContainText(english.slot.term);
  await keys.press('ArrowRight');
  await expect(card(lab), 'a step closes it').toHaveCount(0);
  // To the end, where no term is left.
  await keys.press('End');
  await expect(lab.page.locator('body')).not.toBeFocused();
});

test('terms of the caption: by touch, on a phone, above the sentence', async ({ elsewhere }) => {
  const lab = await elsewhere({ viewport: { width: 390, height: 844 }, hasTouch: true });
  await openPrepared(lab, 'zh');
  await term(lab.in('zh'), '已准备').tap();
  const [box, sentence] = [await card(lab).boundingBox(), await lab.caption.locator('p').boundingBox()];
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(sentence?.y ?? 0);
  await lab.page.touchscreen.tap(20, 300);
  await expect(card(lab)).toHaveCount(0);
});

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const) {
  test(`terms of the caption: change no line of it, at ${width}×${height}`, all, async ({ lab }) => {
    await lab.page.setViewportSize({ width, height });
    for (const language of ['en', 'zh'] as const) {
      const reader = await openPrepared(lab, language);
      for (let count = openingStepOf('clear'); count < 12; count++) {
        const { marked, plain } = await lab.page.evaluate(() => {
          const sentence = document.querySelector('section:has(> div > [role=status]) > p') as HTMLElement;
          const boxesOf = (element: Element) => {
            const range = document.createRange();
            range.selectNodeContents(element);
            const boxes = [...range.getClientRects()].map(({ right, bottom }) => [Math.round(bottom), right] as const);
            // The end of each line.
            return [...new Map(boxes.toSorted(([, one], [, other]) => one - other))].map(([bottom, right]) => {
              return `${bottom}: ${Math.round(right)}`;
            });
          };
          const marked = boxesOf(sentence);
          const copy = sentence.cloneNode() as HTMLElement;
          copy.textContent = sentence.textContent;
          sentence.replaceWith(copy);
          const plain = boxesOf(copy);
          copy.replaceWith(sentence);
          return { marked, plain };
        });
        expect(marked.toSorted()).toEqual(plain.toSorted());
        await reader.step();
      }
    }
  });
}
