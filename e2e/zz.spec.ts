import { expect, test } from './test.ts';

test('legend', async ({ page, lab }) => {
  await page.setViewportSize({ width: 320, height: 600 });
  const l = lab.in('zh');
  await l.open();
  await l.button(l.texts.controls.legend).click();
  await expect(l.dialog).toBeVisible();
  console.log(
    await page.evaluate(() => {
      const d = document.querySelector('dialog')!;
      const r = d.getBoundingClientRect();
      return [
        d.scrollWidth,
        d.clientWidth,
        ...[...d.querySelectorAll('*')]
          .filter((e) => e.getBoundingClientRect().right > r.left + d.clientWidth)
          .map((e) => e.tagName + ' ' + e.textContent + ' ' + e.getBoundingClientRect().right),
      ];
    }),
  );
  await page.screenshot({ path: '/tmp/probe/legend.png' });
});
test('letters', async ({ lab }) => {
  const { controls } = lab.texts;
  await lab.open({ scenario: 'figure', step: 9, focus: '1' });
  await lab.button(controls.settings).click();
  await lab.page.getByRole('checkbox', { name: controls.letterKeys }).uncheck();
  await lab.closeDialog();
  await lab.page.evaluate(() =>
    window.addEventListener('keydown', (e) =>
      console.log(e.key, e.shiftKey, e.ctrlKey, (e.target as Element).tagName, e.defaultPrevented),
    ),
  );
  lab.page.on('console', (m) => console.log(m.text()));
  for (const k of ['r', '1', '+', '?', 'ArrowRight', 'ArrowRight']) {
    await lab.press(k);
    console.log(k, await lab.currentStep());
  }
});
