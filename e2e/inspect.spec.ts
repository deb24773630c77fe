import { crashedPrimary } from '../src/testing/ui/crashedPrimary.ts';
import { dialogs } from '../src/text/en/dialogs.ts';
import { en } from '../src/text/en/index.ts';
import type { Lab } from './lab.ts';
import { historyOf } from './lab.ts';
import { all, expect, test } from './test.ts';

const scenario = crashedPrimary();
const history = historyOf(scenario);
const last = history.steps.length;
const { inspect, words } = en;

/** The panel of the message in focus. */
function panelOf(lab: Lab, title: string) {
  return lab.panel.getByRole('region', { name: title });
}

test('a VIEW-CHANGE shows the view it asks for, h with its proof, and each prepared certificate as 1 PRE-PREPARE and q−1 PREPAREs', async ({
  lab,
}) => {
  await lab.open({ scenario, step: last, focus: 'VC1.0.2.1' });
  const panel = panelOf(lab, 'VIEW-CHANGE R2 → R1');
  await expect(panel.getByText(inspect.asksForView)).toBeVisible();
  await expect(panel.getByText(inspect.noProofNeeded(0))).toBeVisible();
  const certificates = panel.getByRole('listitem');
  await expect(certificates).toHaveCount(1);
  await expect(certificates).toContainText(inspect.slotInView(2, 0));
  await expect(certificates).toContainText('put y 2');
  await expect(certificates).toContainText(inspect.of(words.messages.prePrepare, ['R0']));
  await expect(certificates.getByRole('img', { name: en.details.haveOfNeed(3, 3) })).toBeVisible();
});

test(
  'a NEW-VIEW shows V, min-s and max-s, and slot by slot which certificate won and what became null',
  all,
  async ({ lab }) => {
    await lab.open({ scenario, step: last, focus: 'NV1.0.1.2' });
    const panel = panelOf(lab, 'NEW-VIEW R1 → R2');
    await expect(panel).toContainText(inspect.minSequence);
    await expect(panel).toContainText(inspect.maxSequence);
    for (const replica of ['R1', 'R2', 'R3']) {
      await expect(panel.getByText(inspect.member(replica, 0, [2]))).toBeVisible();
    }
    const nullSlot = panel.getByRole('listitem').filter({ hasText: /^slot 1/i });
    await expect(nullSlot).toContainText(inspect.becomesNull);
    await expect(nullSlot).toContainText(inspect.whyNull);
    const kept = panel.getByRole('listitem').filter({ hasText: /^slot 2/i });
    await expect(kept).toContainText(inspect.viewWins(0));
    await expect(kept).toContainText(inspect.certificateOf(0, ['R1', 'R2', 'R3']));
    await expect(kept).toContainText('put y 2');
    // Each VIEW-CHANGE opens where it is.
    await panel.getByText(inspect.member('R3', 0, [2])).click();
    await expect(panel.locator('details[open]').getByText(inspect.slotInView(2, 0))).toBeVisible();
  },
);

test('a NEW-VIEW shows the same computation at each backup: accepted, with the way to its step, or not, and why', async ({
  lab,
}) => {
  await lab.open({ scenario, step: last, focus: 'NV1.0.1.2' });
  const panel = panelOf(lab, 'NEW-VIEW R1 → R2');
  const verdictOf = (replica: string) => panel.getByRole('listitem').filter({ hasText: new RegExp(`^${replica} `) });
  await expect(verdictOf('R0')).toContainText(inspect.notAccepted('').trim());
  await expect(verdictOf('R3')).toContainText(inspect.accepted);
  const entered = history.steps.findIndex(
    ({ node, notes }) => node === 2 && notes.some(({ kind }) => kind === 'enteredView'),
  );
  await verdictOf('R2').getByRole('button').click();
  await lab.expectStep(entered + 1);
  await expect(lab.caption).toContainText('R2 checks R1’s NEW-VIEW');
});

test('before a backup has the NEW-VIEW, the panel says that it is on its way', async ({ lab }) => {
  const made = history.steps.findIndex(({ sent }) => sent.some(({ letters }) => letters === 'NV'));
  await lab.open({ scenario, step: made + 1, focus: 'NV1.0.1.3' });
  const panel = panelOf(lab, 'NEW-VIEW R1 → R3');
  await expect(panel.getByText(inspect.accepted)).toHaveCount(0);
  await expect(panel.getByRole('listitem').filter({ hasText: /^R2 / })).toContainText('arrives at');
});

test('a replica between two views says so, with the VIEW-CHANGEs it holds, its timers and its pending requests', async ({
  lab,
}) => {
  const asked = history.steps.findIndex(
    ({ node, notes }) => node === 1 && notes.some(({ kind }) => kind === 'viewChangeStarted'),
  );
  await lab.open({ scenario, step: asked + 1, focus: '1' });
  const panel = panelOf(lab, en.panels.replicaTitle('R1'));
  await expect(panel).toContainText(inspect.betweenViews(1));
  await expect(panel.getByText(inspect.viewChangesHeld)).toBeVisible();
  await expect(panel).toContainText(inspect.forView(1));
  await expect(panel.getByText(inspect.timers, { exact: true })).toBeVisible();
  await expect(panel).toContainText('If it makes no progress by');
  await expect(panel).toContainText(inspect.requestOf('C1', 1));
});

test(
  'settings that make no sense are refused with the rule, and the others make a run of their own',
  all,
  async ({ lab }) => {
    await lab.open({ scenario: 'clear' });
    await lab.more(en.controls.setup);
    const field = (name: string) => lab.dialog.getByRole('spinbutton', { name });
    const { viewChangeTimeout, batchSize, window, checkpointInterval, settingRules, apply } = dialogs;
    const refused = lab.dialog.getByRole('alert');
    await field(viewChangeTimeout).fill('0');
    await expect(refused).toContainText(settingRules.viewChangeTimeout);
    await field(viewChangeTimeout).fill('400');
    await field(batchSize).fill('0');
    await expect(refused).toContainText(settingRules.batchSize);
    await field(batchSize).fill('2');
    await field(checkpointInterval).fill('11');
    await expect(refused).toContainText(settingRules.window);
    await field(window).fill('22');
    await expect(refused).toHaveText('');
    await lab.dialog.getByRole('checkbox').check();
    await lab.dialog.getByRole('button', { name: apply }).click();
    await expect(lab.dialog).toHaveCount(0);
    await expect.poll(() => lab.page.url()).toMatch(/v400/);
    await expect.poll(() => lab.page.url()).toMatch(/e1/);
  },
);
