import { certificatesOf } from '../src/protocols/pbft/explain/certificates.ts';
import { criticalPathOf } from '../src/protocols/pbft/explain/criticalPath.ts';
import { crashedPrimary } from '../src/testing/ui/crashedPrimary.ts';
import type { Lab } from './lab.ts';
import { historyOf } from './lab.ts';
import { replicasOf } from './manyReplicas.ts';
import { expect, test } from './test.ts';

const figure = historyOf('figure');
const client = figure.setup.cluster.replicas;
const path = criticalPathOf(figure, client, 1, figure.steps.length - 1);
if (!path) throw new Error('the client of the figure accepts its result');
/** The count of steps at which the client has just accepted: the reply that is told then is never stepped back. */
const end = path.accepted + 1;
const onPath = path.hops.flatMap((hop) => (hop.kind === 'message' ? [hop.id] : []));

const reply = onPath.at(-1) ?? '';
const accepted = 'accepted.c0.0.1';

/** The names of the messages that are not stepped back in the picture. */
async function strong(lab: Lab): Promise<string[]> {
  const names = await lab.page
    .locator('#diagram [data-message]')
    .evaluateAll((arrows) =>
      arrows
        .filter((arrow) => getComputedStyle(arrow).opacity === '1')
        .map((arrow) => arrow.getAttribute('data-message') ?? ''),
    );
  return [...new Set(names)].sort();
}

test('row 36: the critical path of a reply is emphasised and listed, and its length is the latency', async ({
  lab,
}) => {
  const { causes } = lab.texts;
  await lab.open({ scenario: 'figure', step: end, focus: accepted });
  await expect(lab.button(causes.path)).toHaveAttribute('aria-pressed', 'false');
  await lab.press('e');
  await expect(lab.button(causes.path)).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => strong(lab)).toEqual(onPath.toSorted());

  const hops = lab.panel.getByRole('list', { name: causes.hops }).getByRole('listitem');
  await expect(hops).toHaveCount(path.hops.length);
  for (const [index, hop] of path.hops.entries()) await expect(hops.nth(index)).toContainText(causes.ticks(hop.ticks));
  const [first, last] = [figure.steps[path.requested], figure.steps[path.accepted]];
  await expect(lab.panel).toContainText(causes.sum((last?.tick ?? 0) - (first?.tick ?? 0)));

  // The list is walked by keyboard, and stays while the reader is at its earlier steps.
  await hops.first().getByRole('button').focus();
  await lab.page.keyboard.press('Enter');
  await lab.expectStep((path.hops[0]?.until ?? 0) + 1);
  await lab.page.keyboard.press('Tab');
  await lab.page.keyboard.press('Enter');
  await lab.expectStep((path.hops[1]?.until ?? 0) + 1);
  await expect(hops).toHaveCount(path.hops.length);
  await lab.press('e');
  await expect(hops).toHaveCount(0);
});

test('past and future are told in numbers, and the picture has no other arrow in front @all', async ({ lab }) => {
  const { causes } = lab.texts;
  await lab.open({ scenario: 'figure', step: end, focus: 'P0.1.1.2' });
  await lab.button(causes.past).click();
  await expect(lab.panel.getByText(/concurrent/)).toBeVisible();
  await expect.poll(() => strong(lab)).toEqual(['P0.1.1.2', 'PP0.1.0.1', 'R0.1.c0.0', reply]);
  await lab.button(causes.future).click();
  await expect(lab.button(causes.past)).toHaveAttribute('aria-pressed', 'false');
  await expect(lab.panel.getByText(/influenced by it, up to this step/)).toBeVisible();
  await lab.button(causes.future).click();
  await expect(lab.button(causes.future)).toHaveAttribute('aria-pressed', 'false');
});

test('two certificates share a correct replica, and the page says why @all', async ({ lab }) => {
  const scenario = crashedPrimary();
  const history = historyOf(scenario);
  const chinese = lab.in('zh');
  for (const page of [lab, chinese]) {
    const { causes } = page.texts;
    await page.open({ scenario, step: history.steps.length, focus: 'prepared.2.0.2' });
    const own = certificatesOf(history).find(({ kind, node, view }) => kind === 'prepared' && node === 2 && view === 0);
    const other = certificatesOf(history).find(({ kind, node }) => kind === 'enteredView' && node === 1);
    if (!own || !other) throw new Error('R2 prepares in view 0, and R1 enters view 1');
    await page.panel
      .getByRole('combobox', { name: causes.compare })
      .selectOption({ label: causes.about.enteredView('R1', other.view) });
    const common = own.members.filter((member) => other.members.includes(member));
    await expect(page.panel).toContainText(page.texts.words.list(common.map((node) => `R${node}`)));
    await expect(page.panel).toContainText(causes.hasCorrect({ common, faults: 1, least: 2, replicas: 4, enough: 2 }));
  }
});

test('the path is drawn in the vertical picture and with folded lanes, where its nodes have lanes of their own @all', async ({
  lab,
}) => {
  const { causes } = lab.texts;
  await lab.page.setViewportSize({ width: 390, height: 844 });
  await lab.open({ scenario: 'figure', step: end, focus: accepted });
  await lab.press('e');
  await expect.poll(() => strong(lab)).toEqual(onPath.toSorted());

  await lab.page.setViewportSize({ width: 1440, height: 900 });
  const many = replicasOf(31);
  const history = historyOf(many);
  const long = criticalPathOf(history, 31, 1, history.steps.length - 1);
  await lab.open({ scenario: many, step: (long?.accepted ?? 0) + 1, focus: accepted });
  await lab.button(causes.path).click();
  const names = long?.hops.flatMap((hop) => (hop.kind === 'message' ? [hop.id] : [])) ?? [];
  for (const id of names) await expect(lab.arrows(id).first()).toBeVisible();
  const nodes = long?.hops.flatMap((hop) => (hop.kind === 'message' && hop.to < 31 ? [`R${hop.to}`] : [])) ?? [];
  for (const node of new Set(nodes)) await expect(lab.lane(node)).toBeVisible();
});
