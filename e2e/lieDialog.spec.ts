import { defaultCluster } from '../src/protocols/defaults.ts';
import type { BehaviourId } from '../src/protocols/pbft/lies/index.ts';
import { behaviours } from '../src/protocols/pbft/lies/index.ts';
import { scenarioOf } from '../src/scenario/builtIn/index.ts';
import type { Scenario } from '../src/scenario/scenario.ts';
import { captionOf } from './caption.ts';
import { historyOf } from './lab.ts';
import { nameOf, openLieMenu } from './lieMenu.ts';
import { all, expect, test } from './test.ts';

/** A run with one request, and a primary that equivocates from the start. */
function lyingFromTheStart(): Scenario {
  const { setup } = scenarioOf('clear');
  const action = { kind: 'misbehave', node: 0, behaviour: 'equivocates', groups: 'babbb', amount: 0 } as const;
  const lie = { at: { tick: 0, after: 0 }, action } as const;
  return {
    base: 'clear',
    setup: { ...setup, cluster: { ...defaultCluster, replicas: 4 }, interventions: [lie, ...setup.interventions] },
  };
}

test('where a lie has no occasion, the preview says so; a node that lies already says that, too', async ({ lab }) => {
  await lab.open({ scenario: lyingFromTheStart(), step: 2 });
  await (await openLieMenu(lab, 'R0')).click();
  await expect(lab.dialog.getByText(lab.words.lies.now('R0'))).toBeVisible();
  await expect(lab.dialog.getByRole('alert')).toHaveText(lab.texts.interventions.noEffect.alreadyLies);
  await lab.dialog.getByRole('combobox', { name: lab.words.lies.who }).selectOption('R2');
  await lab.dialog.getByRole('radio', { name: nameOf(lab, 'sendsFalseState') }).check();
  await expect(lab.dialog.getByText(/^No effect/)).toContainText(lab.words.lies.never);
});

test('where a lie comes too late, the dialog says from which step it would change something, and goes there', async ({
  lab,
}) => {
  const { lies } = lab.words;
  const asked = historyOf('clear').steps.findIndex(({ sent }) => sent.some(({ letters }) => letters === 'PP'));
  const openDialog = async () => {
    await (await openLieMenu(lab, 'R0')).click();
    await expect(lab.dialog.getByRole('heading', { name: lies.titleOf('R0') })).toBeVisible();
    await expect(lab.dialog.getByText(lies.from(asked), { exact: true })).toBeVisible();
    await expect(lab.dialog.getByText(/^No effect/)).toContainText(lies.earlier(asked));
    await expect(lab.dialog.getByRole('img')).toBeVisible();
    await expect(lab.dialog.getByText(`${lies.counts('R0', 1, 1)} ${lies.kept('A', 'B')}`)).toBeVisible();
  };
  await lab.open({ scenario: 'clear', step: 6 });
  await openDialog();
  await lab.dialog.getByRole('button', { name: lies.showStep(asked) }).click();
  await expect(lab.dialog).toHaveCount(0);
  await lab.expectStep(asked);
  await lab.stepTo(6);
  await openDialog();
  await lab.dialog.getByRole('button', { name: lies.applyEarlier(asked) }).click();
  await expect(lab.lane('R0')).toHaveAccessibleName(/lies: As primary/);
  await expect(captionOf(lab)).toContainText('R0 begins to propose one thing to some');
});

test('every way to lie of the registry is in the list of its role', all, async ({ lab }) => {
  await lab.open({ scenario: 'clear', step: 1 });
  await (await openLieMenu(lab, 'R1')).click();
  for (const [node, who] of [
    ['R1', 'replica'],
    ['C', 'client'],
  ] as const) {
    await lab.dialog.getByRole('combobox', { name: lab.words.lies.who }).selectOption(node);
    const offered = Object.values(behaviours).filter((behaviour) => behaviour.who === who);
    const more = lab.dialog.getByRole('button', { name: /^\d+ more$/ });
    for (let left = await more.count(); left > 0; left--) await more.first().click();
    await expect(more).toHaveCount(0);
    await expect(lab.dialog.getByRole('radio')).toHaveCount(offered.length);
    for (const { id } of offered) {
      const name = nameOf(lab, id as BehaviourId);
      await expect(lab.dialog.getByRole('radio', { name, exact: true })).toHaveCount(1);
    }
  }
});
