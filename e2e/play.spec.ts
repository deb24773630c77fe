import type { LessonId } from '../src/lessons/index.ts';
import { lessons } from '../src/lessons/index.ts';
import { placeOf } from '../src/lessons/place.ts';
import { stopsOf } from '../src/protocols/explain/stops.ts';
import { runOf } from '../src/protocols/run.ts';
import type { Lab } from './lab.ts';
import { historyOf } from './lab.ts';
import { all, expect, shareOf, test } from './test.ts';

/** The places at which play stops: every step that says something. */
const stops = stopsOf(historyOf('figure')).counts;

/** A stop, counted from the start or, below 0, from the end. */
const stopAt = (index: number): number => stops.at(index) as number;

/** The time play rests on a step at speed 1. */
const stepMilliseconds = 1100;

async function play(lab: Lab): Promise<void> {
  await lab.button(lab.texts.controls.play).click();
  await expect(lab.button(lab.texts.controls.pause)).toBeVisible();
}

const isPaused = (lab: Lab): Promise<void> => expect(lab.button(lab.texts.controls.play)).toBeVisible();

test('row 20: play goes step by step and stops at the end', async ({ lab, openStopped }) => {
  await openStopped({ scenario: 'figure', step: stopAt(-4) });
  await play(lab);
  await lab.page.clock.runFor(50);
  await lab.expectStep(stopAt(-3));
  await lab.page.clock.runFor(stepMilliseconds);
  await lab.expectStep(stopAt(-2));
  await lab.page.clock.runFor(3 * stepMilliseconds);
  await lab.expectStep(stopAt(-1));
  await isPaused(lab);
});

test('row 20: play at double speed takes half the time', all, async ({ lab, openStopped }) => {
  await openStopped({ scenario: 'figure', step: 2 });
  await lab.page.getByRole('combobox', { name: lab.texts.controls.speed }).selectOption('2');
  await play(lab);
  await lab.page.clock.runFor(4 * stepMilliseconds);
  const step = await lab.currentStep();
  expect(stops.indexOf(step)).toBeGreaterThanOrEqual(9);
  expect(stops.indexOf(step)).toBeLessThanOrEqual(11);
});

test('row 20: play stops where a menu is opened', all, async ({ lab, openStopped }) => {
  await openStopped({ scenario: 'figure', step: 2 });
  await play(lab);
  await lab.page.clock.runFor(50);
  await lab.lane('R1').click({ button: 'right' });
  await lab.page.clock.runFor(3 * stepMilliseconds);
  // The menu is fetched, and may come after the clock has stopped again; it takes time to place itself.
  await expect(async () => {
    await lab.page.clock.runFor(100);
    await expect(lab.menu).toBeVisible({ timeout: 500 });
  }).toPass();
  await lab.expectStep(3);
  await isPaused(lab);
});

test('row 20: play stops where a dialog is opened', all, async ({ lab, openStopped }) => {
  await openStopped({ scenario: 'figure', step: 2 });
  await play(lab);
  await lab.page.clock.runFor(50);
  await lab.button(lab.texts.controls.share).click();
  await lab.page.clock.runFor(3 * stepMilliseconds);
  await expect(lab.dialog).toBeVisible();
  await lab.expectStep(3);
  await lab.closeDialog();
  await isPaused(lab);
});

test('row 20: play stops where a lesson asks', async ({ lab }) => {
  const [id] = Object.keys(lessons) as LessonId[];
  const lesson = await lessons[id as LessonId]();
  const asksAt = placeOf(runOf(lesson.run.setup), lesson.beats[0].at) as number;
  await lab.page.clock.install();
  await lab.page.goto(`./?lesson=${id}`);
  await expect(lab.page.locator('section[data-part=onTheWay]')).toBeVisible();
  await play(lab);
  await lab.page.clock.runFor(2 * asksAt * stepMilliseconds);
  await expect(lab.page.locator('section[data-part=question]')).toBeVisible();
  await expect(lab.stepField).toHaveValue(String(asksAt));
  await isPaused(lab);
});

const keys = [
  ['ArrowRight', 6],
  ['ArrowLeft', 4],
  ['Home', 0],
  ['k', 5],
] as const;

for (const [index, [key, step]] of keys.entries()) {
  test(`row 20: ${key} pauses play first, and moves second`, shareOf(index, 4), async ({ lab, openStopped }) => {
    await openStopped({ scenario: 'figure', step: 4 });
    await play(lab);
    await lab.page.clock.runFor(50);
    await lab.expectStep(5);
    await lab.press(key);
    await isPaused(lab);
    await lab.expectStep(step);
    await lab.page.clock.runFor(3 * stepMilliseconds);
    await lab.expectStep(step);
  });
}
