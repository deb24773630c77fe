import type { Locator } from '@playwright/test';
import type { PlannedIntervention } from '../src/engine/interventions/index.ts';
import { journeysOf } from '../src/engine/journeys.ts';
import { runOf } from '../src/protocols/run.ts';
import { momentAfter } from '../src/store/moments.ts';
import type { Lab } from './lab.ts';
import { historyOf, typeOver } from './lab.ts';
import { expect, test } from './test.ts';

const crash = { kind: 'crash', replica: 0 } as const;
const drop = { kind: 'drop', message: '' } as const;

/** The first PREPARE of the figure that goes to R1 or R2, and the step after which it is on its way. */
const prepare = firstPrepare();

function firstPrepare() {
  const journeys = [...journeysOf(historyOf('figure')).byId.values()];
  const first = journeys.find(({ envelope }) => envelope.message.kind === 'prepare' && [1, 2].includes(envelope.to));
  if (!first) throw new Error('The figure has no such PREPARE.');
  const { from, to } = first.envelope;
  return { id: first.id, from: `R${from}`, to: `R${to}`, title: `PREPARE R${from} → R${to}`, step: first.sentStep + 1 };
}

/** The step in which replica 3 crashes, if it does so after a step of the figure rather than at the start. */
function stepOfLaterCrash(after: number): number {
  const { setup, steps } = historyOf('figure');
  const [crash, request] = setup.interventions as [PlannedIntervention, PlannedIntervention];
  const later = { ...crash, at: momentAfter(steps, after) };
  const moved = runOf({ ...setup, interventions: [request, later] });
  return 1 + moved.steps.findIndex(({ cause }) => cause.kind === 'intervention' && cause.intervention === later);
}

async function focusLane(lab: Lab, node: string): Promise<void> {
  await lab.lane(node).click();
  await expect(lab.panel.getByRole('heading', { name: lab.texts.panels.replicaTitle(node) })).toBeVisible();
}

/** The middle of an arrow. */
async function pointOf(lab: Lab, id: string): Promise<{ x: number; y: number }> {
  return lab
    .arrows(id)
    .locator('path')
    .first()
    .evaluate((element) => {
      const path = element as SVGPathElement;
      const middle = path.getPointAtLength(path.getTotalLength() / 2).matrixTransform(path.getScreenCTM() as DOMMatrix);
      return { x: middle.x, y: middle.y };
    });
}

async function middleOf(target: Locator): Promise<{ x: number; y: number }> {
  const box = await target.boundingBox();
  if (!box) throw new Error('There is nothing to press.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Presses with a finger that rests until there is a menu, and is lifted then. */
async function pressLong(lab: Lab, { x, y }: { x: number; y: number }): Promise<void> {
  const protocol = await lab.page.context().newCDPSession(lab.page);
  await protocol.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  await expect(lab.menu).toBeVisible();
  await protocol.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

test.describe('row 37: a crash, from a focused lane', () => {
  test('one press by mouse in the panel', async ({ lab }) => {
    await lab.open();
    await focusLane(lab, 'R1');
    await lab.action(crash).click();
    await expect(lab.lane('R1')).toHaveAccessibleName(/crashed/);
  });

  test('two presses by mouse in its menu', async ({ lab }) => {
    await lab.open();
    await lab.lane('R1').click({ button: 'right' });
    await lab.menuItem(crash).click();
    await expect(lab.lane('R1')).toHaveAccessibleName(/crashed/);
  });

  test('two touches: the way to its panel, and the button there', { tag: '@chromium' }, async ({ elsewhere }) => {
    const lab = await elsewhere({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    await lab.open();
    await lab.lane('R1').tap();
    await lab.button('R1').tap();
    await lab.action(crash).tap();
    await expect(lab.lane('R1')).toHaveAccessibleName(/crashed/);
  });

  test('two touches: a long one for its menu', { tag: ['@chromium', '@all'] }, async ({ elsewhere }) => {
    const lab = await elsewhere({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    await lab.open();
    await pressLong(lab, await middleOf(lab.lane('R1')));
    await lab.menuItem(crash).tap();
    await expect(lab.lane('R1')).toHaveAccessibleName(/crashed/);
  });

  test('two keys: F, Enter', async ({ lab }) => {
    await lab.open();
    await lab.lane('C').focus();
    await lab.page.keyboard.press('ArrowDown');
    await lab.page.keyboard.press('ArrowDown');
    await expect(lab.lane('R1')).toBeFocused();
    await lab.page.keyboard.press('Enter');
    await expect(lab.lane('R1')).toHaveAttribute('aria-pressed', 'true');

    await lab.page.keyboard.press('f');
    await expect(lab.menuItem(crash)).toBeFocused();
    await lab.page.keyboard.press('Enter');
    await expect(lab.lane('R1')).toHaveAccessibleName(/crashed/);
  });
});

test.describe('row 37: a drop, from a focused message', () => {
  const isDropped = async (lab: Lab): Promise<void> => {
    await lab.expectStep(prepare.step + 1);
    // The message is lost where it had got to: the cross stands on its way, not at its start.
    await lab.press('End');
    await expect(lab.arrows(prepare.id, 'dropped')).toHaveCount(1);
  };

  test('one press by mouse', async ({ lab }) => {
    await lab.open({ scenario: 'figure', step: prepare.step });
    const { x, y } = await pointOf(lab, prepare.id);
    await lab.page.mouse.click(x, y);
    await expect(lab.panel.getByRole('heading', { name: prepare.title })).toBeVisible();
    await lab.action(drop).click();
    await isDropped(lab);
  });

  test('two presses by mouse in its menu', async ({ lab }) => {
    await lab.open({ scenario: 'figure', step: prepare.step });
    const { x, y } = await pointOf(lab, prepare.id);
    await lab.page.mouse.click(x, y, { button: 'right' });
    await lab.menuItem(drop).click();
    await isDropped(lab);
  });

  test('two touches: the way to its panel, and the button there', { tag: '@chromium' }, async ({ elsewhere }) => {
    const lab = await elsewhere({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    await lab.open({ scenario: 'figure', step: prepare.step });
    const { x, y } = await pointOf(lab, prepare.id);
    await lab.page.touchscreen.tap(x, y);
    await lab.button(prepare.title).tap();
    await expect(lab.panel.getByRole('heading', { name: prepare.title })).toBeVisible();
    await lab.action(drop).tap();
    await isDropped(lab);
  });

  test('two keys: F, Enter', async ({ lab }) => {
    await lab.open({ scenario: 'figure', step: prepare.step });
    await lab.lane(prepare.from).focus();
    const mark = lab.page.getByRole('button', { name: new RegExp(`^PREPARE 1 from ${prepare.from} to ${prepare.to}`) });
    await mark.focus();
    await lab.page.keyboard.press('Enter');
    await expect(lab.panel.getByRole('heading', { name: prepare.title })).toBeVisible();

    await lab.page.keyboard.press('f');
    await expect(lab.menuItem(drop)).toBeFocused();
    await lab.page.keyboard.press('Enter');
    await isDropped(lab);
  });
});

test('row 39: two crashes of four are allowed, and the panel says that PBFT promises nothing then', async ({ lab }) => {
  const sentence = lab.texts.panels.tooMany(1);
  expect(sentence).toContain('ore than f = 1 faults');
  await lab.open({ scenario: 'clear', step: 1 });
  await lab.crash('R2');
  await lab.more(lab.texts.controls.interventions);
  await expect(lab.panel.getByText(sentence)).toHaveCount(0);

  await lab.crash('R3');
  await lab.more(lab.texts.controls.interventions);
  await expect(lab.panel.getByText(sentence)).toBeVisible();
  // More faults than f are allowed: the run goes on, and nobody is answered.
  await lab.press('End');
  await expect(lab.badge(lab.texts.lights.liveness)).toContainText(lab.texts.lights.states.stuck);
});

test.describe('row 40: the faults of a run', () => {
  const name = 'R3 crashes';

  async function openFaults(lab: Lab) {
    await lab.open({ scenario: 'figure', step: historyOf('figure').steps.length });
    await lab.more(lab.texts.controls.interventions);
    return lab.panel.getByRole('listitem').filter({ hasText: name });
  }

  test('are listed, each with its step, which is a way there', async ({ lab }) => {
    const item = await openFaults(lab);
    await expect(lab.panel.getByRole('listitem')).toHaveCount(2);
    await item.getByRole('button', { name: lab.texts.panels.goToStep(1), exact: true }).click();
    await lab.expectStep(1);
  });

  test('can be muted, and be heard again', async ({ lab }) => {
    const item = await openFaults(lab);
    await item.getByRole('button', { name: `${lab.texts.panels.mute}: ${name}` }).click();
    await expect(item).toContainText(lab.texts.panels.muted);
    await expect(lab.run('B')).toHaveAttribute('aria-pressed', 'true');
    await lab.press('End');
    await expect(lab.lane('R3')).not.toHaveAccessibleName(/crashed/);

    await item.getByRole('button', { name: `${lab.texts.panels.unmute}: ${name}` }).click();
    await lab.press('End');
    await expect(lab.lane('R3')).toHaveAccessibleName(/crashed/);
  });

  test('can be moved to another step', async ({ lab }) => {
    const item = await openFaults(lab);
    await item.getByRole('button', { name: `${lab.texts.panels.move}: ${name}` }).click();
    const field = item.getByRole('spinbutton', { name: lab.texts.panels.moveTo });
    await expect(field).toBeFocused();
    await typeOver(field, '8');
    await item.getByRole('button', { name: lab.texts.panels.move, exact: true }).click();

    // The crash comes right after the same event as before; by then a replica that was up has taken steps of its own.
    const step = stepOfLaterCrash(8);
    expect(step).toBeGreaterThan(8);
    await item.getByRole('button', { name: lab.texts.panels.goToStep(step), exact: true }).click();
    await lab.expectStep(step);
    await expect(lab.lane('R3')).toHaveAccessibleName(/crashed/);
    await lab.press('ArrowLeft');
    await expect(lab.lane('R3')).not.toHaveAccessibleName(/crashed/);
  });

  test('can be deleted', async ({ lab }) => {
    const item = await openFaults(lab);
    await item.getByRole('button', { name: `${lab.texts.panels.remove}: ${name}` }).click();
    await expect(item).toHaveCount(0);
    await lab.press('End');
    await expect(lab.lane('R3')).not.toHaveAccessibleName(/crashed/);
    await lab.run('A').click();
    await expect(item).toHaveCount(1);
  });
});
