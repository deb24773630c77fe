import type { Locator, Page } from '@playwright/test';
import type { StartTexts } from '../src/text/texts.ts';

/** The start page by its parts, as a reader of one language sees it. */

/** The card with a run. */
export function cardOf(page: Page, { run, step, back }: StartTexts) {
  const card = page.getByRole('region', { name: run });
  const mover = (name: string): Locator => card.locator('a').filter({ hasText: name });
  return { card, sentence: card.locator('p'), pictures: card.getByRole('img'), step: mover(step), back: mover(back) };
}

/** Every link to a run. */
export function scenarioLinks(page: Page): Locator {
  return page.locator('main li a[href*="lab/?s="]');
}
