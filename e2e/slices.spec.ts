import { MESSAGES_MAX } from '../src/engine/messageBound.ts';
import { flood, long } from './bench/loads.ts';
import type { Lab } from './lab.ts';
import { addressOf, historyOf } from './lab.ts';
import { all, expect, test } from './test.ts';

/** Long runs are computed in slices: the first steps are there at once, and the rest comes while they are used. */

// Writing down every change of the page for a trace takes longer than computing the run.
test.use({ trace: 'off' });

const last = 50_000;

/** Opens a link whose rest is not computed before the returned function is called. */
async function openHeld({ page, picture }: Lab, address: string): Promise<() => void> {
  let release = (): void => {};
  const isReleased = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/Progress-*.js', async (route) => {
    await isReleased;
    await route.continue();
  });
  await page.goto(address);
  await expect(picture).toBeVisible();
  return release;
}

/** The words of the line that says how far the computing is, with any number. */
function anyNumber(words: string): RegExp {
  return new RegExp(words.replaceAll(/\d+/g, '\\d+'));
}

test('a link to step 50,000 shows the first steps at once, and goes there when it is computed', async ({ lab }) => {
  const release = await openHeld(lab, await addressOf({ scenario: long, step: last }));
  const address = new RegExp(`at=${last}\\b`);
  await lab.expectStep(0);
  await expect(lab.stepField.locator('..')).toContainText('…');
  await lab.step(2);
  await lab.expectStep(2);
  await lab.openTranscript();
  await expect(lab.transcript).toContainText(lab.texts.details.computing.waiting);
  await expect(lab.page).toHaveURL(address);
  release();
  await lab.expectStep(last);
  await expect(lab.stepField.locator('..')).toContainText(`/ ${last}`);
  await expect(lab.transcript).not.toContainText(lab.texts.details.computing.waiting);
  await expect(lab.page).toHaveURL(address);
  await lab.back();
  await lab.expectStep(last - 1);
});

test(
  'a page that is reloaded while its run is computed has it at once, and goes to its place',
  all,
  async ({ lab }) => {
    const release = await openHeld(lab, await addressOf({ scenario: long, step: last }));
    // A reader who touched nothing has nothing kept.
    await lab.step(2);
    await lab.page.reload();
    await expect(lab.stepField.locator('..')).toContainText('…');
    await expect(lab.page).toHaveURL(new RegExp(`at=${last}\\b`));
    // Looking around does not take it off its way.
    await lab.back();
    release();
    await lab.expectStep(last);
  },
);

test('computing says how far it is, can be stopped, and goes on', all, async ({ lab }) => {
  const { computing } = lab.texts.details;
  const release = await openHeld(lab, await addressOf({ scenario: long, step: last }));
  const protocol = await lab.page.context().newCDPSession(lab.page);
  // So that no machine is done before the button is pressed.
  await protocol.send('Emulation.setCPUThrottlingRate', { rate: 20 });
  release();
  const progress = lab.page.getByTestId('progress');
  await expect(progress).toContainText(anyNumber(computing.stepsTo(0, last)));
  await lab.button(computing.stop).click();
  await protocol.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await expect(progress).toContainText(anyNumber(lab.texts.details.runEnds.unfinished(0)));
  const [, steps] = /(\d+)/.exec((await progress.textContent()) ?? '') ?? [];
  expect(Number(steps)).toBeLessThan(last);
  await lab.stepTo(Number(steps));
  await lab.button(computing.goOn).click();
  await expect(lab.stepField.locator('..')).toContainText(`/ ${last}`);
  await expect(progress).toBeHidden();
  await lab.expectStep(Number(steps));
});

test(
  'a run that is changed while it is computed is computed anew, and undo brings the other back',
  all,
  async ({ lab }) => {
    const release = await openHeld(lab, await addressOf({ scenario: long, step: 1 }));
    // A hundred replicas share lanes until they are asked not to.
    await lab.page.getByRole('switch', { name: lab.texts.folded.fold }).click();
    await lab.lane('R3').click();
    await lab.action({ kind: 'crash', replica: 3 }).click();
    release();
    const total = lab.stepField.locator('..');
    await expect(total).toContainText(/\/ \d+$/);
    await lab.press('Control+z');
    await expect(total).toContainText(`/ ${last}`);
  },
);

test(
  'a flood at n = 100 has its first steps at once, and ends where it sends too many messages',
  all,
  async ({ lab }) => {
    const { steps } = historyOf(flood);
    const release = await openHeld(lab, await addressOf({ scenario: flood, step: 1 }));
    await lab.step();
    await lab.expectStep(2);
    release();
    await expect(lab.stepField.locator('..')).toContainText(`/ ${steps.length}`);
    await lab.press('End');
    await expect(lab.page.getByText(lab.texts.details.runEnds.messages(steps.length, MESSAGES_MAX))).toBeVisible();
  },
);
