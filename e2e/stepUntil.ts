import type { Locator } from '@playwright/test';
import type { Lab } from './lab.ts';

/** Takes one step after another, until something is there. */
export async function stepUntil(lab: Lab, wanted: Locator, go: () => Promise<void> = () => lab.step()): Promise<void> {
  const most = 20;
  for (let count = 0; count < most; count++) {
    if ((await wanted.count()) > 0) return;
    await go();
  }
  throw new Error('it does not come');
}
