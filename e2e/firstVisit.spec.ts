import { expect, test } from './test.ts';

test('row 1: a first visit shows a run before its first step, drawn and paused, and asks for nothing', async ({
  lab,
}) => {
  await lab.page.clock.install();
  await lab.open();

  await expect(lab.picture).toBeVisible();
  await expect(lab.caption).toContainText(lab.texts.sidePanel.welcome(4, 1));
  for (const node of ['C', 'R0', 'R1', 'R2', 'R3']) await expect(lab.lane(node)).toBeVisible();
  await lab.expectStep(0);
  await expect(lab.button(lab.texts.controls.play)).toBeVisible();
  await expect(lab.dialog).toHaveCount(0);
  await expect(lab.notice).toHaveCount(0);
  expect(await lab.page.context().cookies()).toEqual([]);
  expect(await lab.page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  // Paused: nothing has moved on by itself.
  await lab.page.clock.runFor(5000);
  await lab.expectStep(0);
});

test('row 1: one click sends the first message on its way', async ({ lab }) => {
  await lab.open();
  await expect(lab.arrows('R0.1.c0.0', 'inFlight')).toHaveCount(0);

  await lab.step();

  await lab.expectStep(1);
  await expect(lab.arrows('R0.1.c0.0', 'inFlight')).toHaveCount(1);
});

test('row 1: one key sends the first message on its way', async ({ lab }) => {
  await lab.open();

  await lab.page.keyboard.press('ArrowRight');

  await lab.expectStep(1);
  await expect(lab.arrows('R0.1.c0.0', 'inFlight')).toHaveCount(1);
});

test('row 1: a key that is pressed as soon as there is a picture is not lost, nor missing in the address', async ({
  lab,
}) => {
  await lab.page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('#diagram svg[role=img]')) return;
      observer.disconnect();
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', code: 'ArrowRight' }));
    });
    observer.observe(document, { childList: true, subtree: true });
  });
  await lab.page.goto('./');
  await lab.expectStep(1);
  await expect(lab.page).toHaveURL(/[?&]at=1(&|$)/);
});

test('where a built-in experiment opens, the panel says what to look for, until somebody goes on or changes it', async ({
  lab,
}) => {
  const { scenarios, summaries } = lab.texts;
  await lab.open();
  for (const id of ['figure', 'nullSlot', 'goDemo'] as const) {
    await lab.openCard(`scenario.${id}`);
    await expect(lab.panel.getByRole('heading', { name: scenarios[id].title })).toBeVisible();
    await expect(lab.panel).toContainText(summaries[id]);
  }
  await lab.step();
  await expect(lab.panel).not.toContainText(summaries.goDemo);

  await lab.openCard('scenario.figure');
  await lab.crash('R2');
  await lab.press('Home');
  await expect(lab.panel).not.toContainText(summaries.figure);
});

test('the figure: 22 messages, counted from what the transcript says was sent to whom', async ({ lab }) => {
  await lab.open({ scenario: 'figure' });
  await lab.press('End');
  await lab.openTranscript();

  const sent: Record<string, number> = {};
  // Lines out of view have no inner text in Firefox.
  for (const line of await lab.transcriptLines.allTextContents()) {
    for (const [, kind = '', to] of line.matchAll(/sends ([A-Z-]+)(?:[^.]*? to ([^.,]+))?/g)) {
      // A message without a named receiver goes to all three other replicas.
      const receivers = to === undefined ? 3 : (to.match(/the client|\bR\d\b/g) ?? []).length;
      sent[kind] = (sent[kind] ?? 0) + receivers;
    }
  }

  expect(sent).toEqual({ REQUEST: 1, 'PRE-PREPARE': 3, PREPARE: 6, COMMIT: 9, REPLY: 3 });
  await expect(lab.arrows(), 'the picture has as many arrows').toHaveCount(22);
});
