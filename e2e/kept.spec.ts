import { RULES } from '../src/scenario/rules.ts';
import { expectKept, expectWork, KEY, work } from './keptWork.ts';
import type { Lab } from './lab.ts';
import { labOn } from './lab.ts';
import { all, expect, test } from './test.ts';

test('a reload brings back every run with its name and place, bookmarks and focus, and undo', async ({ lab }) => {
  await work(lab);
  await lab.page.reload();
  await expectWork(lab);
  await lab.press('Control+z');
  await expect(lab.run('C')).toHaveCount(0);
  await lab.press('Control+z');
  await expect(lab.run('B')).toHaveCount(0);
  await lab.page.reload();
  await lab.expectStep(12);
  await lab.press('Control+Shift+z', 'Control+Shift+z');
  await expect(lab.run('B')).toContainText('R2 crashes @12');
  await expect(lab.run('C')).toBeVisible();
});

test('a reload right after a change loses nothing', async ({ lab }) => {
  await lab.open();
  await expect(lab.page).toHaveURL(/\/$/);
  await lab.stepTo(12);
  await lab.crash('R2');
  await lab.page.reload();
  await expect(lab.run('B')).toHaveAttribute('aria-pressed', 'true');
  await lab.expectStep(13);
});

test('a reload right after a change loses nothing where the network takes its time either', all, async ({ lab }) => {
  await lab.open();
  await lab.stepTo(12);
  await expect(lab.page).toHaveURL(/at=12/);
  await lab.page.route(
    (url) => url.pathname.endsWith('/'),
    async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 2000));
      await route.continue();
    },
  );
  await lab.crash('R2');
  await lab.page.reload();
  await expect(lab.run('B')).toHaveAttribute('aria-pressed', 'true');
  await lab.expectStep(13);
});

test('Back still leads to the run of then after a reload', all, async ({ elsewhere }) => {
  const lab = await elsewhere();
  await lab.open();
  await lab.stepTo(5);
  await expect(lab.page).toHaveURL(/at=5/);
  await lab.openCard('scenario.seven');
  await expect(lab.page).toHaveURL(/s=1\.seven/);
  await lab.page.reload();
  await expect(lab.run('B')).toHaveAttribute('aria-pressed', 'true');
  await lab.page.goBack();
  await expect(lab.run('A')).toHaveAttribute('aria-pressed', 'true');
  await lab.expectStep(5);
  await expect(lab.run('C')).toHaveCount(0);
});

test('a link that is opened in the tab adds its run; one to a run that is there goes to it', all, async ({ lab }) => {
  await work(lab);
  await lab.open({ scenario: 'partition', step: 4 });
  await expect(lab.run('D')).toHaveAttribute('aria-pressed', 'true');
  await expect(lab.run('B')).toContainText('R2 crashes @12');
  await lab.open({ scenario: 'figure', step: 7 });
  await expect(lab.run('A')).toHaveAttribute('aria-pressed', 'true');
  // Nobody had touched the partition, but it is not opened again either.
  await expect(lab.run('D')).toBeVisible();
  await expect(lab.run('E')).toHaveCount(0);
});

test('a link that is refused is still refused after a reload, and takes nothing away', all, async ({ lab }) => {
  await work(lab);
  await lab.page.goto('./?s=1.figure-2.AAAA');
  await expect(lab.page.getByText(lab.texts.controls.openFigure)).toBeVisible();
  await expect(lab.run('B')).toContainText('R2 crashes @12');
  await lab.page.reload();
  await expect(lab.page.getByText(lab.texts.controls.openFigure)).toBeVisible();
  await expect(lab.run('B')).toContainText('R2 crashes @12');
});

test(
  'two tabs do not mix: a new one begins afresh, the copy of one begins with its runs and goes its own way',
  all,
  async ({ lab, context }) => {
    await work(lab);
    const fresh = labOn(await context.newPage(), 'en');
    await fresh.open();
    await expect(fresh.run('B')).toHaveCount(0);
    await fresh.stepTo(3);
    await fresh.crash('R1');
    await expectKept(fresh, /"step":3/);

    const kept = await lab.page.evaluate((key) => sessionStorage.getItem(key), KEY);
    const copy = labOn(await context.newPage(), 'en');
    await copy.page.addInitScript(([key, text]) => sessionStorage.setItem(key as string, text as string), [KEY, kept]);
    await copy.page.goto('./');
    await expectWork(copy);
    await copy.crash('R0');
    await expect(copy.run('D')).toBeVisible();

    await lab.page.reload();
    await expectWork(lab);
    await expect(lab.run('D')).toHaveCount(0);
  },
);

test('two tabs keep each other’s preferences, and follow them', all, async ({ lab, context }) => {
  const other = labOn(await context.newPage(), 'en');
  await lab.open();
  await other.open();
  await other.page.waitForLoadState('networkidle');
  await lab.page.waitForLoadState('networkidle');
  await lab.page.evaluate(() => document.documentElement.setAttribute('data-kept', ''));
  await lab.more(`${lab.texts.controls.theme}: ${lab.texts.controls.themes.auto}`);
  await expect(other.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await other.press('n');
  await expect(lab.page.getByRole('region', { name: lab.texts.controls.matrix })).toBeVisible();
  await other.page.reload();
  await expect(other.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(other.page.getByRole('region', { name: lab.texts.controls.matrix })).toBeVisible();
});

test('a session from other rules is opened, and the page says so', all, async ({ lab }) => {
  await work(lab);
  // The address may be written before the session is.
  await expectKept(lab, '"focus":"1"');
  const kept = await lab.page.evaluate((key) => sessionStorage.getItem(key) ?? '', KEY);
  const older = kept.replaceAll(`figure-${RULES}`, 'figure-2').replaceAll(`seven-${RULES}`, 'seven-2');
  await replaceKept(lab, older);
  await expect(lab.notice).toContainText(lab.texts.notices.sessionOfOtherRules(2, RULES));
  await expectWork(lab);
});

test('a session that cannot be read is told of, and the address still opens its run', all, async ({ lab }) => {
  await work(lab);
  await replaceKept(lab, '{"version":99}');
  await expect(lab.notice).toContainText(lab.texts.notices.sessionUnread);
  await lab.expectStep(9);
  await expect(lab.run('B')).toHaveCount(0);
});

/** Puts another text in place of what is kept, as if an older page had left it there. */
async function replaceKept(lab: Lab, text: string): Promise<void> {
  await lab.page.addInitScript(
    ([key, kept]) => {
      if (sessionStorage.getItem('replaced')) return;
      sessionStorage.setItem('replaced', '1');
      sessionStorage.setItem(key as string, kept as string);
    },
    [KEY, text],
  );
  await lab.page.reload();
}

test(
  'a storage that is full keeps the page alive, which says that undo ends with it, or that the runs do',
  all,
  async ({ lab }) => {
    await lab.page.addInitScript(() => {
      const { setItem } = Storage.prototype;
      Storage.prototype.setItem = function (key, value) {
        const isFull = document.documentElement?.dataset.full !== undefined || value.includes('"past":[{');
        if (key === 'pbft-lab.session' && isFull) throw new DOMException('full', 'QuotaExceededError');
        setItem.call(this, key, value);
      };
    });
    await lab.open();
    await lab.stepTo(12);
    for (const node of ['R1', 'R2', 'R0']) {
      await lab.crash(node);
      await lab.stepTo(12);
    }
    await lab.notice.getByRole('button', { name: lab.texts.controls.close }).click();
    await expect(lab.notice).toContainText(lab.texts.notices.undoNotKept);
    await lab.page.evaluate(() => {
      document.documentElement.dataset.full = '';
    });
    await lab.notice.getByRole('button', { name: lab.texts.controls.close }).click();
    await lab.step();
    await expect(lab.notice).toContainText(lab.texts.notices.sessionNotKept);
    await lab.expectStep(13);
  },
);

test(
  'where storage is forbidden, the page works, and says that runs do not last once there is one to lose',
  all,
  async ({ lab }) => {
    await lab.page.addInitScript(() => {
      for (const name of ['sessionStorage', 'localStorage'] as const) {
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('forbidden', 'SecurityError');
          },
        });
      }
    });
    await lab.open();
    await lab.stepTo(12);
    await expect(lab.page).toHaveURL(/at=12/);
    // Settings are kept there as well, and may be lost: that is said first.
    await expect(lab.notice).toContainText(lab.texts.notices.preferencesNotRead);
    await lab.notice.getByRole('button', { name: lab.texts.controls.close }).click();
    await expect(lab.notice).toHaveCount(0);
    await lab.crash('R2');
    await lab.notice.getByRole('button', { name: lab.texts.controls.close }).click();
    await expect(lab.notice).toContainText(lab.texts.notices.sessionNotKept);
    await expect(lab.page).toHaveURL(/at=13/);
    await lab.page.reload();
    await lab.expectStep(13);
    await expect(lab.run('B')).toHaveCount(0);
  },
);

test('a full house asks which changed run goes, and undo brings it back', async ({ lab }) => {
  await lab.open();
  for (const letter of ['B', 'C', 'D', 'E', 'F']) {
    await lab.stepTo(9);
    await lab.press('b');
    await lab.crash('R2');
    await expect(lab.run(letter)).toHaveAttribute('aria-pressed', 'true');
  }
  await lab.openCard('scenario.seven');
  await expect(lab.page.getByRole('dialog', { name: lab.words.titles.room })).toBeVisible();
  await lab.press('Escape');
  await expect(lab.dialog).toHaveCount(0);
  for (const letter of ['A', 'B', 'C', 'D', 'E', 'F']) await expect(lab.run(letter)).toBeVisible();
  await lab.openCard('scenario.clear');
  await lab.dialog.getByRole('button', { name: /^Close C:/ }).click();
  await expect(lab.run('G')).toHaveAttribute('aria-pressed', 'true');
  await expect(lab.run('C')).toHaveCount(0);
  await lab.press('Control+z', 'Control+z');
  await expect(lab.run('C')).toBeVisible();
});
