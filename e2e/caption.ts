import type { Locator } from '@playwright/test';
import type { Lab } from './lab.ts';

/** The sentence of the step above the picture, with the line that names the step. */
export function captionOf({ page, texts }: Lab): Locator {
  return page.getByRole('region', { name: texts.sidePanel.caption, exact: true });
}
