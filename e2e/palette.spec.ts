import { lessons } from '../src/lessons/index.ts';
import type { Lesson } from '../src/lessons/lesson.ts';
import { placeOf } from '../src/lessons/place.ts';
import { scenarioNamed } from '../src/lessons/runNamed.ts';
import { STEPS_SEARCHED_MAX } from '../src/ui/palette/steps.ts';
import type { Lab } from './lab.ts';
import { historyOf } from './lab.ts';
import { replicasOf } from './manyReplicas.ts';
import { all, expect, test } from './test.ts';

/** The command palette: everything by its name. */

const fieldOf = (lab: Lab) => lab.dialog.getByRole('combobox', { name: lab.words.palette.search });
const optionsOf = (lab: Lab) => lab.dialog.getByRole('option');

/** Opens it by its key and types. */
async function find(lab: Lab, wanted: string): Promise<void> {
  await lab.press('ControlOrMeta+k');
  await expect(fieldOf(lab)).toBeFocused();
  await lab.page.keyboard.type(wanted);
}

test('by key: what is typed is found, Enter does it, and the page has its keys again', async ({ lab }) => {
  await lab.open({ scenario: 'figure', step: 9 });
  await find(lab, 'run unt');
  await expect(optionsOf(lab).first()).toHaveAttribute('aria-selected', 'true');
  await expect(optionsOf(lab).first()).toHaveText(lab.texts.controls.until);
  await lab.page.keyboard.press('Enter');
  await expect(lab.page.getByRole('dialog', { name: lab.words.titles.until })).toBeVisible();
  await lab.page.keyboard.press('Escape');
  await expect(lab.dialog).toHaveCount(0);
  await find(lab, '7');
  await expect(optionsOf(lab).first()).toHaveText(new RegExp(`^${lab.words.palette.step(7, '')}`));
  await lab.page.keyboard.press('Enter');
  await lab.expectStep(7);
  await lab.page.keyboard.press('Home');
  await lab.expectStep(0);
});

for (const language of ['en', 'zh'] as const) {
  for (const [screen, options] of [
    ['wide', { viewport: { width: 1440, height: 900 } }],
    ['phone', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }],
  ] as const) {
    test.describe(`on a ${screen} screen, in ${language}`, all, () => {
      test.use(options);

      test('from More: a press opens a run, changes a setting, and crashes a replica', async ({ lab: english }) => {
        const lab = english.in(language);
        const { controls, scenarios } = lab.texts;
        await lab.open({ scenario: 'figure', step: 9 });
        const open = async (wanted: string): Promise<void> => {
          await lab.more(controls.palette);
          await fieldOf(lab).fill(wanted);
        };
        const row = (name: string) => optionsOf(lab).filter({ hasText: name }).first();
        await open(scenarios.seven.title);
        await row(scenarios.seven.title).click();
        await lab.expectScenario('seven');
        await expect(lab.page.locator('#diagram')).toBeFocused();
        const dark = lab.words.palette.named(controls.theme, controls.themes.dark);
        await open(dark);
        await row(dark).click();
        await expect(lab.page.locator('html')).toHaveAttribute('data-theme', 'dark');
        await open(dark);
        await expect(row(dark)).toContainText(lab.words.palette.on);
        await fieldOf(lab).fill('R2');
        await row(lab.words.palette.named(controls.breaks.crash, 'R2')).click();
        await expect(lab.notice).toContainText(/./);
        await open('R2');
        const refused = row(lab.words.palette.named(controls.breaks.crash, 'R2'));
        await expect(refused).toHaveAttribute('aria-disabled', 'true');
        await expect(refused).toContainText(lab.texts.interventions.noEffect.alreadyCrashed);
        await refused.click({ force: true });
        await expect(fieldOf(lab)).toBeFocused();
      });

      test('is not wider than the screen, and its field stays where it is', async ({ lab: english }) => {
        const lab = english.in(language);
        await lab.open({ scenario: 'figure', step: 9 });
        await lab.more(lab.texts.controls.palette);
        const before = await fieldOf(lab).boundingBox();
        for (const wanted of ['', 'prepare', 'xyzzy xyzzy']) {
          await fieldOf(lab).fill(wanted);
          const beyond = await lab.dialog.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
          expect(beyond).toBe(0);
          expect(await fieldOf(lab).boundingBox()).toEqual(before);
        }
        await expect(lab.dialog.getByText(lab.words.palette.nothing('xyzzy xyzzy'))).toBeVisible();
      });
    });
  }
}

test('arrows move the selection, Escape leaves, and the focus goes back', all, async ({ lab }) => {
  await lab.open({ scenario: 'figure', step: 9 });
  await lab.lane('R1').focus();
  await lab.page.keyboard.press('ControlOrMeta+k');
  await fieldOf(lab).fill('zoom');
  await expect(optionsOf(lab)).toHaveCount(2);
  await lab.page.keyboard.press('ArrowDown');
  await expect(optionsOf(lab).nth(1)).toHaveAttribute('aria-selected', 'true');
  const id = await optionsOf(lab).nth(1).getAttribute('id');
  await expect(fieldOf(lab)).toHaveAttribute('aria-activedescendant', id ?? '');
  await lab.page.keyboard.press('Escape');
  await expect(lab.dialog).toHaveCount(0);
  await expect(lab.lane('R1')).toBeFocused();
});

test('a word of the other language is found, and a term is shown in the glossary', all, async ({ lab }) => {
  await lab.open({ scenario: 'figure', step: 9 });
  await find(lab, '法定人数');
  const term = optionsOf(lab)
    .filter({ hasText: /^quorum/ })
    .first();
  await term.click();
  const glossary = lab.page.getByRole('dialog', { name: lab.words.titles.glossary });
  await expect(glossary.locator('dt').first()).toHaveText('quorum');
  await lab.page.keyboard.press('Escape');
  await expect(lab.dialog).toHaveCount(0);
  await lab.press('/');
  await expect(glossary.getByRole('searchbox')).toHaveValue('');
});

test('a long run is searched as far as is said, and typing goes on meanwhile', all, async ({ lab }) => {
  await lab.open({ scenario: replicasOf(100), step: 20 });
  await lab.page.getByRole('switch', { name: lab.texts.controls.showFuture }).click();
  await find(lab, 'stable checkpoint');
  await expect(fieldOf(lab)).toHaveValue('stable checkpoint');
  await expect(lab.dialog.getByText(lab.words.palette.stepsBound(STEPS_SEARCHED_MAX))).toBeVisible();
});

test(
  'while a lesson asks, no step beyond the stop is found, and nothing can be done to the run',
  all,
  async ({ lab }) => {
    await lab.page.goto('./?lesson=counting');
    await expect(lab.page.locator('section[data-part="onTheWay"], section[data-part="question"]')).toBeVisible();
    const lesson: Lesson = await lessons.counting();
    const [beat] = lesson.beats;
    const stop = beat ? placeOf(historyOf(scenarioNamed(lesson, beat.in)), beat.at) : null;
    if (stop === null) throw new Error('the lesson asks nothing');
    await lab.press('End');
    await lab.expectStep(stop);
    await find(lab, String(stop + 1));
    const steps = lab.dialog.getByRole('group', { name: lab.words.palette.steps }).getByRole('option');
    await expect(steps.filter({ hasText: new RegExp(`^${stop + 1} ·`) })).toHaveCount(0);
    await fieldOf(lab).fill(String(stop));
    await expect(steps.filter({ hasText: new RegExp(`^${stop} ·`) })).toHaveCount(1);
    await fieldOf(lab).fill(lab.words.palette.named(lab.texts.controls.breaks.crash, 'R1'));
    await expect(optionsOf(lab).first()).toContainText(lab.texts.notices.lessonAsks);
    await lab.page.keyboard.press('Enter');
    await expect(fieldOf(lab)).toBeFocused();
  },
);
