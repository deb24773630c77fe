import { worldAt } from '../src/engine/history.ts';
import { waitingIn } from '../src/engine/inbox.ts';
import type { Scenario } from '../src/scenario/scenario.ts';
import { momentAfter } from '../src/store/moments.ts';
import type { Lab } from './lab.ts';
import { historyOf, scenarioNamed } from './lab.ts';
import { replicasOf } from './manyReplicas.ts';
import { all, expect, test } from './test.ts';

/** A run in which every other message comes twice. */
const { setup } = scenarioNamed('clear');
const doubled: Scenario = { base: 'clear', setup: { ...setup, conditions: { ...setup.conditions, duplication: 60 } } };

/** The items that wait in a run after so many steps, in the order of arrival. */
function waitingAt(scenario: Scenario | 'figure', step: number) {
  return waitingIn(worldAt(historyOf(scenario), step));
}

function partsOf(lab: Lab) {
  const { inbox, details } = lab.texts;
  const row = (id: string) => lab.panel.locator(`[data-waiting="${id}"]`);
  return {
    inbox: lab.panel.getByRole('region', { name: inbox.title }),
    rows: lab.panel.locator('[data-waiting]'),
    row,
    deliver: (id: string) =>
      row(id).getByRole('button', {
        name: new RegExp(`^${details.actions.deliverNext()}`),
      }),
    name: (id: string) => row(id).locator('[aria-expanded]'),
  };
}

test('the inbox by keyboard alone: everything that waits, what would be ignored and why, any of it next', async ({
  lab,
}) => {
  const step = 14;
  const waiting = waitingAt(doubled, step);
  await lab.open({ scenario: doubled, step });
  const { inbox, rows, row, deliver, name } = partsOf(lab);
  await lab.press('q');
  await expect(inbox).toBeVisible();
  await expect(rows).toHaveCount(waiting.length);
  await expect(lab.page.locator('#inbox')).toBeFocused();

  // A vote that has come already is told of before it comes again.
  const ignored = lab.panel.locator('[data-outcome="ignored"]');
  await expect(ignored.first()).toContainText(/a duplicate\.$/);
  await expect(ignored.first()).toContainText(lab.texts.inbox.deliveredNext(''));

  // The last message to arrive is looked at, and then delivered before all others.
  const last = waiting.findLast((one) => one.kind === 'message')?.id ?? '';
  await name(last).focus();
  await lab.page.keyboard.press('Enter');
  await expect(name(last)).toHaveAttribute('aria-expanded', 'true');
  await expect(lab.action({ kind: 'hold', message: last })).toBeVisible();
  await lab.page.keyboard.press('Enter');
  await deliver(last).focus();
  await lab.page.keyboard.press('Enter');
  await expect(lab.runs).toBeVisible();
  await lab.press('ArrowRight');
  await expect(row(last)).toHaveCount(0);
  await expect(rows).toHaveCount(waitingAfter(last));

  await lab.press('q');
  await expect(inbox).toHaveCount(0);

  /** The number of those that wait after the delivery, its own answers included. */
  function waitingAfter(id: string): number {
    const history = historyOf({
      ...doubled,
      setup: {
        ...doubled.setup,
        interventions: [
          ...doubled.setup.interventions,
          { at: momentAfter(historyOf(doubled).steps, step), action: { kind: 'deliverNext', message: id } },
        ],
      },
    });
    return waitingIn(worldAt(history, step + 2)).length;
  }
});

test.describe('the inbox', all, () => {
  test('goes along with the node in focus, and shows all nodes where none is', async ({ lab }) => {
    await lab.open({ scenario: 'figure', step: 10, focus: '1' });
    const waiting = waitingAt('figure', 10);
    const own = (node: number) => waiting.filter((one) => one.node === node).length;
    const { rows } = partsOf(lab);
    await lab.panel.getByRole('button', { name: lab.texts.inbox.button(own(1)) }).click();
    await expect(rows).toHaveCount(own(1));
    await lab.lane('R2').click();
    await expect(lab.panel.getByRole('heading', { name: lab.texts.inbox.ofNode('R2') })).toBeVisible();
    await expect(rows).toHaveCount(own(2));
    await lab.panel.getByRole('button', { name: lab.texts.inbox.allNodes }).click();
    await expect(rows).toHaveCount(waiting.length);
  });

  test('lights in the picture what is pointed at, as long as it is', async ({ lab }) => {
    await lab.open({ scenario: 'figure', step: 10 });
    await lab.press('q');
    const message = waitingAt('figure', 10).find((one) => one.kind === 'message')?.id ?? '';
    const { row } = partsOf(lab);
    const others = lab.arrows('PP0.1.0.3');
    const looks = (): Promise<string | null> => others.first().getAttribute('class');
    const before = await looks();
    await row(message).hover();
    await expect.poll(looks).not.toBe(before);
    await lab.page.mouse.move(10, 10);
    await expect.poll(looks).toBe(before);
  });

  test('has what is held, with its release, and fires a timer now', async ({ lab }) => {
    await lab.open({ scenario: 'figure', step: 10 });
    await lab.press('q');
    const { row, name } = partsOf(lab);
    const message = waitingAt('figure', 10).find((one) => one.kind === 'message')?.id ?? '';
    await name(message).click();
    await lab.action({ kind: 'hold', message }).click();
    await expect(row(message)).toContainText(lab.texts.inbox.held(150));
    await name(message).click();
    const release = lab.texts.details.actions.release({ kind: 'release', message, how: 'next' });
    await row(message).getByRole('button', { name: release }).click();
    await expect(row(message)).toContainText(lab.texts.inbox.arrives(150));
    await row('1 request').getByRole('button', { name: lab.texts.inbox.fire }).click();
    await expect(row('1 request')).toHaveCount(0);
  });

  test('of 31 replicas shows a few of each, says how many more, and all of one that is chosen', async ({ lab }) => {
    const scenario = replicasOf(31);
    await lab.open({ scenario, step: 100 });
    await lab.press('q');
    const own = waitingAt(scenario, 100).filter(({ node }) => node === 5);
    const { rows } = partsOf(lab);
    await lab.panel.getByRole('button', { name: lab.texts.inbox.rest('R5', own.length - 3) }).click();
    await expect(rows).toHaveCount(own.length);
  });

  test('says nothing of what comes while a lesson asks', async ({ lab }) => {
    await lab.page.goto('./?lesson=counting');
    await expect(lab.page.locator('section[data-part="onTheWay"], section[data-part="question"]')).toBeVisible();
    await lab.press('ArrowRight', 'ArrowRight', 'q');
    await expect(lab.page.locator('#inbox')).toContainText('told after the question');
    const { rows } = partsOf(lab);
    await expect(rows.first()).toBeVisible();
    await expect(rows.getByRole('button', { name: lab.texts.inbox.fire })).toHaveCount(0);
    await expect(lab.panel.locator('[data-outcome]')).toHaveCount(0);
  });

  test('on a phone is a sheet, and works by touch', async ({ elsewhere }) => {
    const lab = await elsewhere({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    await lab.open({ scenario: doubled, step: 14 });
    await lab.more(lab.texts.inbox.title);
    const { rows, name, row } = partsOf(lab);
    await expect(rows.first()).toBeVisible();
    const id = waitingAt(doubled, 14).find((one) => one.kind === 'message')?.id ?? '';
    await name(id).tap();
    await lab.action({ kind: 'drop', message: id }).tap();
    await expect(row(id)).toHaveCount(0);
  });
});
