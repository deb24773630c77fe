import { english } from '../src/text/en/language.ts';
import { axeFaults } from './axe.ts';
import type { Lab } from './lab.ts';
import { all, expect, test } from './test.ts';

/** Making a lesson of the run that is shown, trying it, and handing it on. */

const words = await english.loadOwnLessons();
const player = await english.loadPlayer();

const question = (lab: Lab) => lab.page.locator('section[data-part="question"]');
const reveal = (lab: Lab) => lab.page.locator('section[data-part="reveal"]');
const field = (lab: Lab, name: string) => lab.panel.getByRole('textbox', { name, exact: true });
const checklist = (lab: Lab) => lab.panel.getByRole('region', { name: words.checklist });
const TITLE = 'May R1 go on?';

async function makeLesson(lab: Lab): Promise<void> {
  await lab.open({ scenario: 'figure', step: 5 });
  await lab.more(lab.texts.controls.makeLesson);
  await expect(checklist(lab)).toContainText(words.missing.title);
  await lab.press('b');
  await field(lab, words.title).fill(TITLE);
  await field(lab, words.caption).fill('R1 has the proposal of R0.');
  await field(lab, words.prompt).fill('May R1 execute it now?');
  await field(lab, words.option(1)).fill('Yes');
  await field(lab, words.because(1)).fill('<b>R0</b> may lie.');
  await field(lab, words.option(2)).fill('No');
  await lab.panel.getByRole('radio', { name: words.right(2) }).check();
  await expect(checklist(lab)).toContainText(words.missing.inStop.reveal);
  await field(lab, words.reveal).fill('R1 waits for a quorum.');
  await expect(checklist(lab)).toContainText(words.complete);
}

test('row 11: a run becomes a lesson, is tried in the fog, and plays from its link in another browser', async ({
  lab,
  elsewhere,
}) => {
  await makeLesson(lab);
  // A look at a lane does not lose the draft.
  await lab.lane('R1').click();
  await lab.more(lab.texts.controls.makeLesson);
  await expect(field(lab, words.title)).toHaveValue(TITLE);
  await lab.panel.getByRole('button', { name: words.tryIt }).click();
  await expectPlayed(lab);
  await lab.button(player.leave.draft).first().click();
  await expect(field(lab, words.title)).toHaveValue(TITLE);
  await lab.expectStep(5);

  const link = await field(lab, words.link).inputValue();
  expect(link.length).toBeLessThanOrEqual(1800);
  const other = await elsewhere();
  await other.page.goto(link);
  await expectPlayed(other);
  await expect(other.page).toHaveURL(/&beat=s1/);
  await other.page.reload();
  await expect(other.title).toHaveText(TITLE);
  await other.page.keyboard.press('End');
  await expect(reveal(other), 'the answer is kept').toContainText('R1 waits for a quorum.');
  await other.more(other.texts.controls.makeLesson);
  await other.panel.getByRole('button', { name: words.edit }).click();
  await expect(field(other, words.title)).toHaveValue(TITLE);
});

/** The lesson asks where the run goes no further; a wrong answer shows the words of its author, as text. */
async function expectPlayed(lab: Lab): Promise<void> {
  await lab.page.getByRole('button', { name: player.goToQuestion }).click();
  await expect(question(lab)).toContainText(`${player.fromAuthor}R1 has the proposal of R0. May R1 execute it now?`);
  await expect(lab.tape).toHaveAttribute('max', '5');
  await lab.page.keyboard.press('1');
  await lab.page.keyboard.press('End');
  await expect(reveal(lab)).toContainText('<b>R0</b> may lie.');
  await expect(reveal(lab)).toContainText('R1 waits for a quorum.');
}

test(
  'a goal is picked from what is true of a solution, and the task is solved as its author did',
  all,
  async ({ lab }) => {
    await makeLesson(lab);
    await lab.press('End');
    await lab.stepTo(5);
    await lab.crash('R2');
    await lab.more(lab.texts.controls.makeLesson);
    await lab.panel.getByRole('button', { name: words.takeSolution }).click();
    await field(lab, words.taskAsks).fill('Keep the client from its answer.');
    await lab.panel
      .getByRole('checkbox', { name: words.says.never('') })
      .last()
      .check();
    await field(lab, words.goal(1)).fill('The client has no answer.');
    await expect(checklist(lab)).toContainText(words.complete);
    await lab.panel.getByRole('button', { name: words.tryIt }).click();
    await expectPlayed(lab);
    await lab.page.getByRole('button', { name: player.goToTask }).last().click();
    await expect(lab.panel).toContainText('The client has no answer.');
    await expect(lab.panel).toContainText(player.best(1, 0));
  },
);

test('a draft outlives a reload, and a built-in lesson can be copied into it', all, async ({ lab }) => {
  await makeLesson(lab);
  await lab.page.reload();
  await lab.more(lab.texts.controls.makeLesson);
  await expect(field(lab, words.title)).toHaveValue(TITLE);
  expect(await axeFaults(lab)).toEqual([]);

  await lab.page.goto('./?lesson=counting&lang=en');
  await expect(lab.page.locator('section[data-part="onTheWay"]')).toBeVisible();
  await lab.more(lab.texts.controls.makeLesson);
  await lab.panel.getByRole('button', { name: words.clone }).click();
  await expect(field(lab, words.title)).toHaveValue('Counting to 2f+1');
  await expect(checklist(lab)).toContainText(words.complete);
});

test('a lesson that cannot be opened says why, from a link and from a file', all, async ({ lab }) => {
  await lab.page.goto('./?l=1z.abc.AAAA&lang=en');
  await expect(lab.notice).toContainText('This lesson cannot be opened.');
  await lab.press('s');
  await lab.dialog.locator('input[type=file]').setInputFiles({
    name: 'a.pbft-lesson.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"format":"pbft-lesson","version":1,"title":7}'),
  });
  await expect(lab.notice).toContainText('title should be a text in quotes');
});
