import type { Lab } from './lab.ts';
import { expect } from './test.ts';

/** The key under which a tab keeps its runs. */
export const KEY = 'pbft-lab.session';

/** Makes three runs: the figure with a bookmark, a fork of it, a scenario that was moved in; and an undo that is known. */
export async function work(lab: Lab): Promise<void> {
  await lab.open({ scenario: 'figure' });
  await lab.stepTo(12);
  await lab.press('b');
  await lab.crash('R2');
  await expect(lab.run('B')).toHaveAttribute('aria-pressed', 'true');
  await lab.openCard('scenario.seven');
  await expect(lab.run('C')).toHaveAttribute('aria-pressed', 'true');
  await lab.step(2);
  await lab.run('B').click();
  await lab.stepTo(9);
  await lab.lane('R1').click();
  await expect(lab.page).toHaveURL(/at=9&focus=1/);
}

export async function expectWork(lab: Lab): Promise<void> {
  await expect(lab.run('B')).toHaveAttribute('aria-pressed', 'true');
  await expect(lab.run('B')).toContainText('R2 crashes @12');
  await lab.expectStep(9);
  await expect(lab.lane('R1')).toHaveAttribute('aria-pressed', 'true');
  await lab.run('C').click();
  await lab.expectStep(2);
  await lab.run('A').click();
  await lab.expectStep(12);
  await lab.press('Home', 'm');
  await lab.expectStep(1);
  await lab.press('m');
  await lab.expectStep(12);
}

/** Waits until what is kept has such a text in it. */
export function expectKept(lab: Lab, text: string | RegExp): Promise<void> {
  return expect.poll(() => lab.page.evaluate((key) => sessionStorage.getItem(key) ?? '', KEY)).toMatch(text);
}
