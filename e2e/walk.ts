import type { Locator } from '@playwright/test';
import { expect } from '@playwright/test';
import { en } from '../src/text/en/index.ts';
import { zh } from '../src/text/zh/index.ts';
import type { Lab } from './lab.ts';
import type { Visit } from './visits.ts';

const controls = [en.controls, zh.controls];

const kinds = ['partMissing', 'linkNotRead', 'looksMissing', 'wordsNotFetched', 'addressNotKept'] as const;
type Kind = (typeof kinds)[number];

/** The places where the page says in either language that something of these kinds did not arrive. */
export function saidOn(lab: Lab, ...asked: readonly Kind[]): Locator {
  const sentences = controls.flatMap((texts) => asked.map((kind) => texts[kind]));
  const escaped = sentences.map((sentence) => sentence.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return lab.page.getByText(new RegExp(`^(${escaped.join('|')})$`));
}

/** The places where the page says that something is missing. */
export function missingOn(lab: Lab): Locator {
  return saidOn(lab, ...kinds);
}

/** Asks again, in the dialog if one is open: nothing else can be pressed then. */
export async function askAgain(lab: Lab): Promise<void> {
  const name = new RegExp(`^(${controls.map(({ tryAgain }) => tryAgain).join('|')})$`);
  const place = (await lab.dialog.count()) > 0 ? lab.dialog : lab.page;
  await place.getByRole('button', { name }).first().click();
}

/** Makes a visit. Returns whether the page says in place of what should be there that something is missing. */
export async function isMissingAt(lab: Lab, { name, go, seen }: Visit): Promise<boolean> {
  await go(lab);
  const missing = missingOn(lab);
  await expect(seen(lab).or(missing).first(), name).toBeVisible();
  return (await missing.count()) > 0;
}

/** Expects that what was missing at a visit comes, and that nothing else is missing any more. */
export async function expectMended(lab: Lab, { name, seen }: Visit): Promise<void> {
  await expect(seen(lab).first(), name).toBeVisible();
  await expect(missingOn(lab), name).toHaveCount(0);
}
