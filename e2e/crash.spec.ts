import { test as base, expect } from '@playwright/test';
import type { Lab } from './lab.ts';
import { labOn } from './lab.ts';
import { all } from './test.ts';

/** A test without the usual watch on the console: React complains of the fault that is planted. */
const test = base.extend<{ readonly lab: Lab }>({
  lab: async ({ page }, use) => use(labOn(page, 'en')),
});

/** Plants a fault: from now on, and after a reload as often as it says, the picture cannot be drawn. */
async function plantFault(lab: Lab, times: number): Promise<void> {
  await lab.page.addInitScript(() => {
    const left = Number(sessionStorage.getItem('faults') ?? 0);
    if (left === 0) return;
    sessionStorage.setItem('faults', String(left - 1));
    window.ResizeObserver = class {
      constructor() {
        throw new Error('broken on purpose');
      }
    } as unknown as typeof ResizeObserver;
  });
  await lab.page.evaluate((count) => sessionStorage.setItem('faults', String(count)), times);
}

async function work(lab: Lab): Promise<void> {
  await lab.open({ scenario: 'figure' });
  await lab.stepTo(12);
  await lab.crash('R2');
  await lab.stepTo(9);
  await expect(lab.page).toHaveURL(/at=9/);
}

test('a page that broke brings its runs back when it is reloaded, and gives their links before', async ({ lab }) => {
  const { controls, notices } = lab.texts;
  await work(lab);
  await plantFault(lab, 1);
  await lab.page.reload();
  await expect(lab.page.getByText(controls.failed)).toBeVisible();
  await expect(lab.page.getByText(notices.rescue.kept)).toBeVisible();
  const links = lab.page.getByRole('textbox', { name: notices.rescue.links });
  await expect(links).toHaveValue(/^A One replica crashes: http.*at=12\nB R2 crashes @12: http.*at=9$/);
  const link = (await links.inputValue()).split('\n')[1]?.replace(/^[^:]*: /, '') ?? '';

  await lab.button(controls.reload).click();
  await expect(lab.run('B')).toContainText('R2 crashes @12');
  await lab.expectStep(9);

  const other = labOn(await lab.page.context().newPage(), 'en');
  await other.page.goto(link);
  await other.expectStep(9);
});

test('a page that breaks of the runs it brings back offers to start without them', all, async ({ lab }) => {
  const { controls, notices } = lab.texts;
  await work(lab);
  await plantFault(lab, 2);
  await lab.page.reload();
  await lab.button(controls.reload).click();
  await expect(lab.page.getByText(notices.rescue.repeated)).toBeVisible();
  await expect(lab.page.getByRole('textbox', { name: notices.rescue.links })).toHaveValue(/R2 crashes @12/);
  await lab.button(notices.rescue.startWithout).click();
  await expect(lab.picture).toBeVisible();
  await expect(lab.run('B')).toHaveCount(0);
  await expect(lab.page).toHaveURL(/\/$/);
  await lab.step();
  await lab.expectStep(1);
});

test('a page that died while it brought runs back asks before it tries again', all, async ({ lab }) => {
  const { controls, notices } = lab.texts;
  await work(lab);
  await lab.page.addInitScript(() => {
    if (sessionStorage.getItem('died')) return;
    sessionStorage.setItem('died', '1');
    sessionStorage.setItem('pbft-lab.session.restoring', '');
  });
  await lab.page.reload();
  await expect(lab.page.getByText(controls.failed)).toBeVisible();
  await expect(lab.button(notices.rescue.startWithout)).toBeVisible();
  await lab.button(controls.reload).click();
  await expect(lab.run('B')).toContainText('R2 crashes @12');
});
