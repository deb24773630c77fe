import type { LessonId } from '../src/lessons/index.ts';
import { lessons } from '../src/lessons/index.ts';
import { placeOf } from '../src/lessons/place.ts';
import { runOf } from '../src/protocols/run.ts';
import type { LanguageId } from '../src/text/index.ts';
import { languages } from '../src/text/index.ts';
import { axeFaults } from './axe.ts';
import type { Lab } from './lab.ts';
import { all, expect, shareOf, test } from './test.ts';

/** Predict, then see: a lesson asks where no more of the run is there, and shows what happens when it is answered. */

const ids = Object.keys(lessons) as LessonId[];

async function openLesson(lab: Lab, id: LessonId, beat?: string): Promise<void> {
  await lab.page.goto(`./?lesson=${id}${beat ? `&beat=${beat}` : ''}&lang=${lab.languageId}`);
  await expect(bar(lab, 'onTheWay').or(bar(lab, 'question'))).toBeVisible();
}

const bar = (lab: Lab, part: 'onTheWay' | 'question' | 'reveal') => lab.page.locator(`section[data-part="${part}"]`);

test('row 5, row 9: a question is answered with one key, and the run shows what happens and why', async ({ lab }) => {
  const lesson = await lessons['one-silent']();
  const { lesson: words, player } = await wordsOf('en', 'one-silent');
  const whole = runOf(lesson.run.setup);
  await openLesson(lab, 'one-silent');
  await expect(bar(lab, 'onTheWay')).toBeVisible();
  await lab.page.keyboard.press('End');
  await expect(lab.page.getByRole('heading', { name: words.beats.asked?.asks ?? '' })).toBeVisible();
  // Nothing tells what comes: no total, no lights, no step, and the tape ends.
  await expect(lab.page.locator('form input[inputmode=numeric] + span')).toHaveCount(0);
  await expect(lab.badge(lab.texts.lights.safety)).toHaveCount(0);
  await expect(lab.button(lab.texts.controls.stepBy.step)).toHaveAttribute('aria-disabled', 'true');
  await expect(lab.tape).toHaveAttribute('max', String(placeOf(whole, lesson.beats[0].at)));
  // A mark at the end of the picture says that the rest is asked.
  const asked = lab.page.locator('#diagram [data-kind=asked]');
  const [mark, playhead] = [asked, lab.page.locator('#diagram [data-kind=playhead] rect')].map((at) =>
    at.boundingBox(),
  );
  expect((await mark)?.x).toBeGreaterThan((await playhead)?.x ?? Number.POSITIVE_INFINITY);
  await expect(lab.page).toHaveURL(/\?lesson=one-silent&beat=asked&lang=en$/);
  // Going back is always possible, and the question stays.
  await lab.page.keyboard.press('ArrowLeft');
  await expect(bar(lab, 'question')).toBeVisible();
  await lab.page.keyboard.press('1');
  await expect(asked).toHaveCount(0);
  await lab.page.keyboard.press('End');
  const reveal = bar(lab, 'reveal');
  await expect(reveal).toContainText(words.beats.asked?.reveal ?? '');
  const options = words.beats.asked?.options as Readonly<Record<string, { text: string; because: string }>>;
  await expect(reveal).toContainText(options.missing?.because ?? '');
  await expect(reveal).toContainText(options.answered?.text ?? '');
  await expect(reveal.getByRole('heading', { name: player.evidence })).toContainText('§4.2');
  await expect(reveal.getByRole('button', { name: /^Go to step \d+$/ })).toHaveCount(4);
  await expect(reveal).not.toContainText(/wrong|incorrect|score|points?\b/i);
  await expect(lab.stepField).toHaveValue(String(placeOf(whole, lesson.beats[0].until)));
  // One more step goes on with the lesson.
  await lab.page.keyboard.press('ArrowRight');
  await expect(lab.page).toHaveURL(/beat=replies/);
});

test('row 2: the first lesson asks within six steps, and one digit answers it', async ({ lab }) => {
  const id = ids[0] as LessonId;
  await openLesson(lab, id);
  const question = bar(lab, 'question');
  for (let step = 0; step < 6 && !(await question.isVisible()); step++) await lab.page.keyboard.press('ArrowRight');
  await expect(question).toBeVisible();
  await lab.page.keyboard.press('2');
  await expect(question).toHaveCount(0);
});

test('row 4: Esc skips a question, and Back works while one is open', async ({ lab }) => {
  const { lesson: words, player } = await wordsOf('en', 'counting');
  await openLesson(lab, 'counting');
  await lab.page.keyboard.press('End');
  await expect(bar(lab, 'question')).toBeVisible();
  const step = Number(await lab.stepField.inputValue());
  await lab.page.keyboard.press('ArrowLeft');
  await expect(lab.stepField).toHaveValue(String(step - 1));
  await expect(bar(lab, 'question')).toContainText(Object.values(words.beats)[0]?.asks ?? '');
  await lab.page.keyboard.press('Escape');
  await expect(bar(lab, 'question')).toHaveCount(0);
  await lab.page.keyboard.press('End');
  await expect(bar(lab, 'reveal')).toContainText(player.skipped);
});

test('an answer outlives a reload, and whoever gets the link is asked', all, async ({ lab, elsewhere }) => {
  await openLesson(lab, 'counting');
  await lab.page.keyboard.press('End');
  await lab.page.keyboard.press('2');
  await lab.page.keyboard.press('End');
  await expect(bar(lab, 'reveal')).toBeVisible();
  // Without its question an address opens the first that is not answered.
  await expect(lab.page).toHaveURL(/lesson=counting&beat=backup/);
  await lab.page.reload();
  await expect(bar(lab, 'onTheWay')).toBeVisible();
  await lab.page.keyboard.press('End');
  await expect(bar(lab, 'reveal')).toBeVisible();
  const other = await elsewhere();
  await other.page.goto(lab.page.url());
  await expect(bar(other, 'onTheWay')).toBeVisible();
  await other.page.keyboard.press('End');
  await expect(bar(other, 'question')).toBeVisible();
});

test('leaving a lesson keeps the run and the step, and the rest is there again', async ({ lab }) => {
  const { player } = await wordsOf('en', 'one-silent');
  await openLesson(lab, 'one-silent');
  await lab.page.keyboard.press('End');
  const step = await lab.stepField.inputValue();
  await lab.button(player.leave.lesson).click();
  await expect(bar(lab, 'question')).toHaveCount(0);
  await expect(lab.stepField).toHaveValue(step);
  await expect(lab.badge(lab.texts.lights.safety)).toBeVisible();
  await expect(lab.page).toHaveURL(/\?s=/);
});

test('a lesson or a question that there is not is said, and what there is of it opens', async ({ lab }) => {
  await lab.page.goto('./?lesson=none');
  await expect(lab.notice).toContainText(lab.texts.notices.viewRefused.badLesson('none'));
  await lab.page.goto('./?lesson=counting&beat=none');
  await expect(lab.notice).toContainText(lab.texts.notices.viewRefused.badBeat('none'));
  await expect(lab.title).toContainText((await wordsOf('en', 'counting')).lesson.title);
});

test('the gallery has every lesson, and opens one', all, async ({ lab }) => {
  await lab.open();
  await lab.title.click();
  await lab.page.getByRole('button', { name: new RegExp(`^${lab.words.gallery.groups.lessons}`) }).click();
  await expect(lab.page.locator('[data-card^="lesson."]')).toHaveCount(ids.length);
  await lab.card('lesson.two-silent').click();
  await expect(lab.page).toHaveURL(/lesson=two-silent/);
});

test('the task is solved in the picture, each goal with its light', async ({ lab }) => {
  const { lesson: words, player } = await wordsOf('en', 'two-silent');
  await lab.page.goto('./?lesson=two-silent&beat=task');
  await expect(lab.caption).toContainText(words.task.asks);
  await expect(lab.panel.getByRole('heading', { name: player.goal })).toBeVisible();
  await lab.button(player.hint(0, 3)).click();
  await expect(lab.panel).toContainText(words.task.hints.place);
  await lab.lane('R3').click();
  await lab.action({ kind: 'restart', replica: 3, memory: 'kept' }).click();
  await lab.page.keyboard.press('End');
  await expect(lab.panel).toContainText(words.task.solved);
  await expect(lab.panel).toContainText(player.best(1, 1));
});

test(
  'a challenge is opened from the gallery, and its score stands beside the best that is known',
  all,
  async ({ lab }) => {
    const challenge = (await languages.en.loadChallenges())['depose-by-timer'];
    const { player } = await wordsOf('en', 'counting');
    await lab.open();
    await lab.title.click();
    await lab.page.getByRole('button', { name: new RegExp(`^${lab.words.gallery.groups.challenges}`) }).click();
    await lab.card('challenge.depose-by-timer').click();
    await expect(lab.page).toHaveURL(/lesson=depose-by-timer/);
    await expect(lab.title).toHaveText(player.challenge(challenge.title));
    await expect(lab.caption).toContainText(challenge.asks);
    expect(await axeFaults(lab)).toEqual([]);
    // Two backups have the proposal, and their timers run.
    await lab.stepTo(4);
    for (const node of [1, 2]) {
      await lab.lane(`R${node}`).click();
      // It stays open for the next replica.
      if (node === 1) await lab.panel.locator('summary').filter({ hasText: lab.texts.controls.more }).click();
      await lab.action({ kind: 'fireTimer', node, timer: 'request' }).click();
    }
    await lab.page.keyboard.press('End');
    await expect(lab.panel).toContainText(challenge.solved);
    await expect(lab.panel).toContainText(player.best(2, 2));
    await expect(lab.button(player.next.challenge)).toBeVisible();
    await lab.button(player.all.challenge).click();
    await expect(lab.card('challenge.depose-by-timer')).toContainText(player.yours(2, 2));
  },
);

for (const [index, id] of ids.entries()) {
  for (const language of Object.keys(languages) as LanguageId[]) {
    test(
      `${id} is finished by keys alone, and axe finds nothing in it (${language})`,
      language === 'en' ? shareOf(index, 19) : all,
      async ({ lab }) => {
        const reader = lab.in(language);
        const { beats } = await lessons[id]();
        await openLesson(reader, id, beats[0]?.id);
        for (const beat of beats) {
          await reader.page.keyboard.press('End');
          await expect(bar(reader, 'question')).toBeVisible();
          if (beat === beats[0]) expect(await axeFaults(reader)).toEqual([]);
          await answerByKey(reader, beat.ask);
          await expect(bar(reader, 'question')).toHaveCount(0);
          await reader.page.keyboard.press('End');
          await expect(bar(reader, 'reveal')).toBeVisible();
          if (beat === beats[0]) expect(await axeFaults(reader)).toEqual([]);
          await reader.page.keyboard.press('ArrowRight');
        }
        const { lesson, player } = await wordsOf(language, id);
        await expect(reader.caption).toContainText(lesson.task.asks);
        await expect(reader.panel.getByRole('heading', { name: player.goal })).toBeVisible();
        expect(await axeFaults(reader)).toEqual([]);
      },
    );
  }
}

interface Asked {
  readonly kind: string;
  readonly options?: readonly unknown[];
}

async function answerByKey({ page }: Lab, { kind, options = [] }: Asked): Promise<void> {
  if (kind !== 'order') return page.keyboard.press('1');
  for (const index of options.keys()) await page.keyboard.press(String(index + 1));
}

async function wordsOf(language: LanguageId, id: LessonId) {
  const { loadLesson, loadPlayer } = languages[language];
  return { lesson: await loadLesson(id), player: await loadPlayer() };
}

test('in a low window, with tabs and an open question, all lanes are in sight', async ({ lab }) => {
  await lab.page.setViewportSize({ width: 1280, height: 720 });
  await lab.open({ scenario: 'figure', step: 4 });
  await lab.crash('R2');
  await openLesson(lab, ids[0] as LessonId);
  await lab.page.keyboard.press('End');
  await expect(bar(lab, 'question')).toBeVisible();
  await expect(lab.page.getByRole('navigation', { name: lab.texts.controls.runs })).toBeVisible();
  const hidden = lab.page.locator('#diagram [data-orientation]').evaluate((box) => box.scrollHeight - box.clientHeight);
  expect(await hidden).toBeLessThanOrEqual(0);
});
