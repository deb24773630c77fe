import type { KeyFramePicture } from '../../diagram/keyFrame/keyFrame.ts';
import { keyFrameOf } from '../../diagram/keyFrame/keyFrame.ts';
import { keyStepOf } from '../../diagram/keyFrame/keyStep.ts';
import type { Action } from '../../engine/interventions/index.ts';
import type { Ticks } from '../../engine/protocol.ts';
import type { LessonId } from '../../lessons/index.ts';
import { lessons } from '../../lessons/index.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import { runOf } from '../../protocols/run.ts';
import type { ScenarioId } from '../../scenario/builtIn/index.ts';
import { scenarioOf } from '../../scenario/builtIn/index.ts';
import { opening } from '../../scenario/builtIn/opening.ts';
import { overview } from '../../scenario/builtIn/overview.ts';
import { encodeScenario } from '../../scenario/link/link.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { LanguageId } from '../../text/index.ts';
import { languages } from '../../text/index.ts';
import type { StartTexts, Texts } from '../../text/texts.ts';
import { folderOf, lessonIds } from '../addresses.ts';
import { firstQuestion } from '../lesson/answerTexts.ts';
import { momentsOf } from '../lesson/moments.ts';
import { LAB } from '../oldLinks.ts';

/** The cards of the start page: a picture of a run, what it is about, and the way to it. */

export interface Card {
  readonly key: string;
  readonly href: string;
  readonly picture: KeyFramePicture | null;
  /** The number of a lesson; other cards have none. */
  readonly number?: number;
  readonly title: string;
  readonly text: string;
  /** Words on a lesson for a reader who has begun or solved it, or is to go on with it. */
  readonly progress?: LessonProgress;
}

interface LessonProgress {
  readonly begun: string;
  readonly solved: string;
  readonly goOn: string;
}

/** The lessons with a picture: those of a first lecture. */
const core: readonly LessonId[] = [
  'four-computers',
  'counting',
  'one-silent',
  'lying-backup',
  'primary-down',
  'half-commit',
  'two-faced-primary',
  'why-commit',
];

/** Every lesson, with the question that it begins with. */
export async function lessonCards(language: LanguageId, toPages: string): Promise<Card[]> {
  const { loadStart } = await languages[language].loadOutside();
  const { begun, solved, goOn } = await loadStart();
  const cards = lessonIds.map(async (id, index) => {
    const [lesson, words] = await Promise.all([lessons[id](), languages[language].loadLesson(id)]);
    return {
      key: id,
      href: toPages + folderOf({ kind: 'lesson', id }),
      picture: core.includes(id) ? keyFrameOfLesson(lesson) : null,
      number: index + 1,
      title: words.title,
      text: firstQuestion(words),
      progress: { begun, solved, goOn: goOn(index + 1) },
    };
  });
  return Promise.all(cards);
}

function keyFrameOfLesson(lesson: Lesson): KeyFramePicture {
  const [moments] = momentsOf(lesson);
  if (!moments) throw new Error(`The lesson ${lesson.id} asks nothing.`);
  return keyFrameOf(moments.answered.history, moments.answered.step);
}

/** The scenarios with a picture; of the others the page tells as much in words. */
const pictured: readonly ScenarioId[] = [
  'figure',
  'clear',
  'twoSilent',
  'primaryDown',
  'halfCommit',
  'partition',
  'inTheDark',
  'readOnlyFlaw',
];

/** Every built-in scenario, in the order of the menus. The lab opens it at the step to look at. */
export function scenarioCards({ scenarios, summaries }: Texts): Card[] {
  return (Object.keys(overview) as ScenarioId[]).map((id) => ({
    key: id,
    href: `${LAB}?s=${id}`,
    picture: pictured.includes(id) ? keyFrameOfScenario(id) : null,
    title: scenarios[id].title,
    text: summaries[id],
  }));
}

function keyFrameOfScenario(id: ScenarioId): KeyFramePicture {
  const history = runOf(scenarioOf(id).setup);
  return keyFrameOf(history, keyStepOf(history, id));
}

/** Three ways to break the run that the lab opens with, each from its start. */
export function faultCards({ crash, lie, partition }: StartTexts): Card[] {
  return [
    faultCard(crash, { kind: 'crash', replica: 3 }, 290),
    faultCard(lie, { kind: 'misbehave', node: 0, behaviour: 'equivocates', groups: 'xabbx', amount: 0 }, 220),
    faultCard(partition, { kind: 'partition', groups: 'aabbx' }, 420),
  ];
}

/** @param shownAt the tick up to which the picture shows the run: what the fault does is seen by then */
function faultCard(words: Pick<Card, 'title' | 'text'>, action: Action, shownAt: Ticks): Card {
  const { base, setup } = opening;
  const fault = { at: { tick: 0, after: 0 }, action };
  const scenario: Scenario = { base, setup: { ...setup, interventions: [fault, ...setup.interventions] } };
  const history = runOf(scenario.setup);
  const picture = keyFrameOf(history, history.steps.filter(({ tick }) => tick <= shownAt).length);
  return { key: action.kind, href: `${LAB}?s=${encodeScenario(scenario)}&at=1`, picture, ...words };
}
