import type { Locator } from '@playwright/test';
import type { History } from '../src/engine/history.ts';
import { marksOf } from '../src/protocols/explain/milestones.ts';
import { toldAt } from '../src/protocols/explain/stops.ts';
import { crashedPrimary } from '../src/testing/ui/crashedPrimary.ts';
import { transcriptLine } from '../src/text/tell/transcript.ts';
import type { Lab } from './lab.ts';
import { historyOf, typeOver } from './lab.ts';
import { settledPicture } from './still.ts';
import { all, expect, test } from './test.ts';

const figure = historyOf('figure');
const total = figure.steps.length;

/** The marks of the tape, each by its kind and by what is drawn for it. */
function marksOn(lab: Lab): Promise<{ kind: string | null; shape: string }[]> {
  return lab.tape
    .locator('xpath=..')
    .locator('svg [data-kind]')
    .evaluateAll((elements) =>
      elements.map((element) => {
        const shape = document.querySelector(element.getAttribute('href') ?? '')?.firstElementChild;
        return { kind: element.getAttribute('data-kind'), shape: `${shape?.tagName} ${shape?.getAttribute('d')}` };
      }),
    );
}

/** The kinds of marks that a run has up to a step. The ruler tells phases, and the tape does not. */
function kindsUntil(history: History, step: number): string[] {
  return marksOf(history)
    .filter((mark) => mark.kind !== 'phase' && mark.step < step)
    .map(({ kind }) => kind);
}

/** The bookmark of a step, as the tape has it. */
function bookmarkAt(lab: Lab, step: number): Locator {
  return lab.tape.locator('xpath=..').locator(`svg [data-kind=bookmark][x="${(step / total) * 100}%"]`);
}

function expectToldApart(marks: readonly { kind: string | null; shape: string }[], kinds: number): void {
  const shapes = new Map(marks.map(({ kind, shape }) => [kind, shape]));
  expect(shapes.size).toBe(kinds);
  expect(new Set(shapes.values()).size, 'each kind has a shape of its own').toBe(kinds);
}

test('row 16: the tape has a mark for each gate, fault, acceptance and bookmark as far as anybody has been, told apart by shape', async ({
  lab,
}) => {
  const kindsOn = async () => (await marksOn(lab)).map(({ kind }) => kind).sort();
  await lab.open({ scenario: 'figure', step: 14 });
  await lab.more(lab.texts.controls.bookmark);
  expect(await kindsOn()).toEqual([...kindsUntil(figure, 14), 'bookmark'].sort());
  await lab.stepTo(4);
  expect(await kindsOn(), 'what was seen stays').toEqual([...kindsUntil(figure, 14), 'bookmark'].sort());

  await lab.press('End');
  await lab.stepTo(4);
  expect(await kindsOn()).toEqual([...kindsUntil(figure, total), 'bookmark'].sort());
  expectToldApart(await marksOn(lab), 4);
});

test('row 16: the tape has the marks of what is still to come where the future is shown', async ({ lab }) => {
  await lab.open({ scenario: 'figure', step: 4 });
  expect(await marksOn(lab)).toHaveLength(kindsUntil(figure, 4).length);
  await lab.page.getByRole('switch', { name: lab.texts.controls.showFuture }).click();
  expect(await marksOn(lab)).toHaveLength(kindsUntil(figure, total).length);
});

test(
  'the tape has a mark where a view is asked for, and where it is entered, told apart by shape',
  all,
  async ({ lab }) => {
    const scenario = crashedPrimary();
    await lab.open({ scenario, step: historyOf(scenario).steps.length });
    const marks = await marksOn(lab);
    const counted = (kind: string): number => marks.filter((mark) => mark.kind === kind).length;
    expect([counted('viewChangeStarted'), counted('enteredView')]).toEqual([3, 3]);
    expectToldApart(marks, 5);
  },
);

test('row 16: B sets a bookmark and takes it away, M goes round bookmarks and faults, a fork keeps them', async ({
  lab,
}) => {
  await lab.open({ scenario: 'figure', step: total });
  await lab.stepTo(9);
  await lab.press('b');
  await expect(bookmarkAt(lab, 9)).toHaveCount(1);
  await lab.button(lab.texts.controls.more).click();
  await expect(lab.button(lab.texts.controls.bookmark)).toHaveAttribute('aria-pressed', 'true');
  await lab.press('Escape', 'Home', 'm');
  await lab.expectStep(1);
  await lab.press('m');
  await lab.expectStep(9);
  await lab.press('m');
  await lab.expectStep(1);

  await lab.stepTo(12);
  await lab.crash('R2');
  await lab.stepTo(9);
  const bookmarks = lab.tape.locator('xpath=..').locator('svg [data-kind=bookmark]');
  await expect(bookmarks).toHaveCount(1);
  await lab.press('b');
  await expect(bookmarks).toHaveCount(0);
  await lab.run('A').click();
  await lab.stepTo(9);
  await expect(bookmarkAt(lab, 9), 'the other run keeps its own').toHaveCount(1);
});

test('row 16: the value text of the tape says the step and what happened in it', async ({ lab }) => {
  await lab.open({ scenario: 'figure' });
  for (const step of [1, 17, total]) {
    await lab.stepTo(step);
    const sentence = transcriptLine(lab.texts, figure, toldAt(figure, step) - 1);
    await expect(lab.tape).toHaveAttribute('aria-valuetext', `Step ${step} of ${total}: ${sentence}`);
  }
  await lab.stepTo(0);
  await expect(lab.tape).toHaveAttribute('aria-valuetext', lab.texts.controls.tapeStart(total));
});

test('row 17: the number field goes to a step, and stays within the run', async ({ lab }) => {
  await lab.open({ scenario: 'figure' });
  await lab.stepTo(17);
  await expect(lab.caption).toContainText(lab.texts.sidePanel.stepAt(17, figure.steps[16]?.tick ?? 0));

  await typeOver(lab.stepField, '900');
  await lab.stepField.press('Enter');
  await lab.expectStep(total);
  await expect(lab.notice).toContainText(lab.texts.notices.noSuchStep('900', total));
  await lab.stepTo(4);
  await expect(lab.notice).toHaveCount(0);
});

for (const [typed, at] of [
  ['1e1', 17],
  ['-3', 0],
] as const) {
  test(`row 17: ${typed} is no step, and the page says so`, typed === '-3' ? {} : all, async ({ lab }) => {
    await lab.open({ scenario: 'figure', step: 17 });
    await typeOver(lab.stepField, typed);
    await lab.stepField.press('Enter');
    await expect(lab.notice).toContainText(lab.texts.notices.noSuchStep(typed, total));
    await lab.expectStep(at);
  });
}

test('row 17: the number field gives the keys back, and the focus to where it was', all, async ({ lab }) => {
  const { keyboard } = lab.page;
  await lab.open({ scenario: 'figure', step: 17 });
  await lab.press('g', '5', 'Enter');
  await lab.expectStep(5);
  await keyboard.press('ArrowRight');
  await lab.expectStep(6);

  await lab.lane('R1').focus();
  await keyboard.press('g');
  await keyboard.type('8');
  await keyboard.press('Escape');
  await expect(lab.lane('R1')).toBeFocused();
  await lab.expectStep(6);
  await keyboard.press(']');
  await expect(lab.stepField).not.toHaveValue('8');
});

test('row 17: Home and End go to the first and the last step, and G to the number field', async ({ lab }) => {
  await lab.open({ scenario: 'figure', step: 5 });
  await lab.press('End');
  await lab.expectStep(total);
  await lab.press('Home');
  await lab.expectStep(0);

  await lab.press('g');
  await expect(lab.stepField).toBeFocused();
  await lab.page.keyboard.type('12');
  await lab.page.keyboard.press('Enter');
  await lab.expectStep(12);
});

test.describe('row 18, where motion is welcome', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  for (const scenario of ['figure', 'slowLink'] as const) {
    test(
      `row 18: dragging the thumb shows still pictures, and 50 ms after letting go nothing moves (${scenario})`,
      all,
      async ({ lab, openStopped }) => {
        await openStopped({ scenario, step: 2 });
        for (const share of [0.2, 0.5, 0.9]) {
          await dragTape(lab, share);
          await expectStill(lab, `after a drag to ${share}`);
        }
        expect(await lab.currentStep()).toBeGreaterThan(12);

        await lab.page.mouse.down();
        await lab.page.mouse.move(...(await placeOnTape(lab, 0.4)));
        await expectStill(lab, 'while the thumb is held');
        await lab.page.mouse.up();
      },
    );
  }
});

/** 50 ms from now on the clock of the page, nothing moves any more. */
async function expectStill(lab: Lab, where: string): Promise<void> {
  await lab.page.clock.runFor(50);
  const before = await settledPicture(lab);
  expect(await longAnimations(lab), where).toEqual([]);
  await lab.page.clock.runFor(500);
  expect(await lab.picture.innerHTML(), where).toBe(before);
}

/** Style sheets do not know the clock that stands: the animations of theirs that are under way, and end after 50 ms. */
function longAnimations(lab: Lab): Promise<string[]> {
  return lab.page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ playState, effect }) => playState === 'running' && Number(effect?.getComputedTiming().endTime) > 50)
      .map((animation) => (animation as CSSAnimation).animationName),
  );
}

async function placeOnTape(lab: Lab, share: number): Promise<[number, number]> {
  const box = await lab.tape.boundingBox();
  if (!box) throw new Error('The tape is not on the page.');
  // The thumb's middle keeps half a thumb away from both ends.
  return [box.x + 10 + (box.width - 20) * share, box.y + box.height / 2];
}

/** Drags the thumb from where it is to a share of the tape, in a few moves. */
async function dragTape(lab: Lab, share: number): Promise<void> {
  const total = Number(await lab.tape.getAttribute('max'));
  await lab.page.mouse.move(...(await placeOnTape(lab, (await lab.currentStep()) / total)));
  await lab.page.mouse.down();
  await lab.page.mouse.move(...(await placeOnTape(lab, share)), { steps: 6 });
  await lab.page.mouse.up();
}
