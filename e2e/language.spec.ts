import { cases } from '../src/lessons/cases/index.ts';
import type { ScenarioId } from '../src/scenario/builtIn/index.ts';
import { scenarios } from '../src/scenario/builtIn/index.ts';
import type { Lab } from './lab.ts';
import { all, expect, shareOf, test } from './test.ts';

test('row 59: switching the language keeps run, step and focus, and the keyboard where it was', async ({ lab }) => {
  await lab.open({ scenario: 'figure', step: 20 });
  await lab.stepTo(12);
  await lab.crash('R2');
  await lab.stepTo(9);
  await lab.lane('R1').click();

  const chinese = lab.in('zh');
  await lab.button('中文').press('Enter');
  await expect(lab.page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await expect(lab.button('English')).toBeFocused();
  await chinese.expectStep(9);
  await expect(chinese.run('B')).toHaveAttribute('aria-pressed', 'true');
  await expect(chinese.lane('R1')).toHaveAttribute('aria-pressed', 'true');
  await expect(chinese.panel.getByRole('heading', { name: chinese.texts.panels.replicaTitle('R1') })).toBeVisible();

  await chinese.press('l');
  await expect(lab.page.locator('html')).toHaveAttribute('lang', 'en');
  await lab.expectStep(9);
  await expect(lab.lane('R1')).toHaveAttribute('aria-pressed', 'true');
});

test('row 59: the page opens in the language of the browser, and keeps the one that was chosen', async ({
  elsewhere,
}) => {
  const chinese = (await elsewhere({ locale: 'zh-CN' })).in('zh');
  await chinese.page.goto('./');
  await expect(chinese.page).toHaveTitle(/PBFT 实验室/);
  await chinese.button('English').click();
  await expect(chinese.page).toHaveTitle(/PBFT Lab/);
  await chinese.page.goto('./');
  await expect(chinese.page).toHaveTitle(/PBFT Lab/);
});

/** Latin words that Chinese readers expect: names, messages of the paper, operations, units, programs and keys. */
const allowed = new RegExp(
  [
    '\\d+|PBFT|Lab|English|Markdown|R\\d+|C\\d*|[A-Z]',
    'REQUEST|PRE-PREPARE|PREPARE|COMMIT|REPLY|CHECKPOINT|PP|Re|CK|VC|NV|(min-s|max-s)( = \\d+)?',
    // A log has no room for a whole operation of the paper's figure.
    '(put|get|add|cas|warT(i|im|ime)?) ?[=\\w -]*|none|ok|prepared',
    '[nvhdtocKLfxy]\\d?|M\\d|at|v\\d|d=[0-9a-f]+|n=\\d+|[0-9a-f]{2,64}',
    'Mermaid|PlantUML|TikZ|ShiViz',
    'Shift|Esc|Space|PageDown|PageUp|Home|End|Ctrl|Tab|Enter|Z|https?:\\S+|JSON|SHA-256',
  ].join('|'),
);

/** People, programs and papers that the palette names. */
const sources = new RegExp(
  [
    'Castro|Liskov|OSDI|p = v mod n',
    ...Object.values(cases).flatMap(({ source }) => source.name.match(/[A-Za-z]+/g) ?? []),
  ].join('|'),
);

/** The nodes of the Go program, its paths and what its addresses say; in a run of PBFT they would be strange. */
const allowedInDemo = /Apple|MS|Google|IBM|req|prePrepare|prepare|commit|nodeId/;

/** The words of what is seen and of what is said to those who do not see, that are neither Chinese nor expected. */
async function strangeWords(lab: Lab, expected: readonly RegExp[] = [allowed]): Promise<string[]> {
  const texts = await lab.page.evaluate(() => {
    const seen: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node instanceof Element ? node : (node.parentElement as Element);
      if (element.closest('noscript, script, style, textarea, code, kbd')) continue;
      if (node instanceof Element) {
        for (const name of ['aria-label', 'title', 'aria-valuetext', 'placeholder']) {
          const text = node.getAttribute(name);
          if (text) seen.push(text);
        }
      } else seen.push(node.textContent ?? '');
    }
    return [...new Set(seen)];
  });
  const words = expected.map(({ source }) => source).join('|');
  return texts.filter((text) =>
    text
      .split(/[^A-Za-z0-9=_ -]+/)
      .map((piece) => piece.trim())
      .some((piece) => /[A-Za-z]{3,}/.test(piece) && !new RegExp(`^(?:(?:${words})[\\s-]*)+$`).test(piece)),
  );
}

for (const [index, scenario] of (Object.keys(scenarios) as ScenarioId[]).entries()) {
  test(
    `row 59: a Chinese ${scenario} has no English words but names, messages and operations`,
    shareOf(index, 10),
    async ({ lab }) => {
      const chinese = lab.in('zh');
      await chinese.open({ scenario });
      await chinese.press('End');
      await chinese.openTranscript();
      const expected = scenarios[scenario].setup.protocol === 'pbft' ? [allowed] : [allowed, allowedInDemo];
      for (const key of ['Home', 'End']) {
        await chinese.press(key);
        expect(await strangeWords(chinese, expected), key).toEqual([]);
      }
    },
  );
}

test('row 59: nor have the panels, the menus and the dialogs', all, async ({ lab }) => {
  const chinese = lab.in('zh');
  const { texts } = chinese;
  await chinese.open({ scenario: 'readOnlyRepaired' });
  await chinese.press('End');
  await chinese.lane('R0').click();
  expect(await strangeWords(chinese), 'a replica').toEqual([]);
  await chinese.lane('C').click();
  expect(await strangeWords(chinese), 'a client').toEqual([]);
  await chinese.lane('R1').click({ button: 'right' });
  await expect(chinese.menu).toBeVisible();
  expect(await strangeWords(chinese), 'a menu').toEqual([]);
  await chinese.press('Escape');
  await chinese.more(chinese.texts.controls.interventions);
  expect(await strangeWords(chinese), 'faults').toEqual([]);
  await chinese.more(chinese.texts.controls.legend);
  await expect(chinese.panel.locator('li svg').first()).toBeVisible();
  expect(await strangeWords(chinese), 'legend').toEqual([]);
  await chinese.stepTo(12);
  await chinese.more(chinese.texts.inbox.title);
  await expect(chinese.panel.locator('[data-waiting]').first()).toBeVisible();
  expect(await strangeWords(chinese), 'inbox').toEqual([]);
  const { share, settings, setup, help, request, partition, until, palette } = texts.controls;
  for (const dialog of [share, settings, setup, help, request, partition, until, palette]) {
    if (dialog === share) await chinese.button(dialog).click();
    else await chinese.more(dialog);
    await expect(chinese.dialog).toBeVisible();
    // It names what the cases come from, and who made the protocol.
    if (dialog === palette) await expect(chinese.dialog.getByRole('option').first()).toBeVisible();
    const expected = dialog === palette ? [allowed, sources] : [allowed];
    expect(await strangeWords(chinese, expected), dialog).toEqual([]);
    await chinese.closeDialog();
  }
  await chinese.page.goto('./?s=1.figure.n&lang=zh');
  await expect(chinese.button(texts.controls.openFigure)).toBeVisible();
  expect(await strangeWords(chinese), 'the refusal').toEqual([]);
});
