import { text } from 'node:stream/consumers';
import type { ReactNode } from 'react';
import { prerenderToNodeStream } from 'react-dom/static';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { LegendPicture } from '../diagram/LegendPicture.tsx';
import { cases } from '../lessons/cases/index.ts';
import type { LessonId } from '../lessons/index.ts';
import { lessons } from '../lessons/index.ts';
import type { Lesson } from '../lessons/lesson.ts';
import { runsOf } from '../lessons/own/ownRuns.ts';
import { runOf } from '../protocols/run.ts';
import type { ScenarioId } from '../scenario/builtIn/index.ts';
import { scenarioOf } from '../scenario/builtIn/index.ts';
import type { Focus } from '../scenario/focus.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { leaveLesson, openLesson } from '../store/actions/lesson.ts';
import { openScenario } from '../store/actions/opening.ts';
import { nextLanguage } from '../store/actions/preferences.ts';
import { goToLast } from '../store/actions/stepping.ts';
import { store } from '../store/store.ts';
import { allLabels, layOut } from '../testing/diagram/testRuns.ts';
import { oneStop, stopAfter, writtenBy } from '../testing/lessons/ownLessons.ts';
import { askedIn, foreignIn, inRegistry, madeUp, madeUpId, wide } from '../testing/text/madeUpLanguage.ts';
import { wordsOf } from '../testing/text/markupWords.ts';
import { twoLiars } from '../testing/ui/liars.ts';
import { languages } from '../text/index.ts';
import { nodesOf, wireNames } from '../text/names.ts';
import type { Texts } from '../text/texts.ts';
import { StopsSection } from './author/StopsSection.tsx';
import { TaskSection } from './author/TaskSection.tsx';
import { Dialog } from './dialogs/Dialog.tsx';
import { HelpTable } from './dialogs/HelpTable.tsx';
import { LieForm } from './dialogs/lie/LieForm.tsx';
import { SayForm } from './dialogs/lie/SayForm.tsx';
import { RequestForm } from './dialogs/RequestForm.tsx';
import { SettingsForm } from './dialogs/SettingsForm.tsx';
import { SetupForm } from './dialogs/setup/SetupForm.tsx';
import { ShareForm } from './dialogs/share/ShareForm.tsx';
import { shownKeys } from './dialogs/shownKeys.ts';
import { DialogTextsContext } from './dialogs/useDialogTexts.ts';
import { GalleryPage } from './gallery/GalleryPage.tsx';
import { loadLessonCards } from './gallery/lessonItems.ts';
import { QuestionSection } from './lesson/QuestionSection.tsx';
import { Matrix } from './matrix/Matrix.tsx';
import { Caption } from './shell/Caption.tsx';
import { commands } from './shell/commands.ts';
import { Badges } from './shell/header/Badges.tsx';
import { Header } from './shell/header/Header.tsx';
import { MoreMenu } from './shell/header/MoreMenu.tsx';
import { FaultsTab } from './side/faults/FaultsTab.tsx';
import { PartitionEditor } from './side/faults/partition/PartitionEditor.tsx';
import { FocusSection } from './side/focus/FocusSection.tsx';
import { Inbox } from './side/inbox/Inbox.tsx';
import { ScenarioSummary } from './side/now/ScenarioSummary.tsx';
import { WhoIsWho } from './side/now/WhoIsWho.tsx';
import { WhySection } from './side/now/WhySection.tsx';
import { diagramTexts } from './texts/diagramTexts.ts';
import { sentencesIn } from './texts/sentencesIn.ts';
import { SentencesContext, TextsContext } from './texts/useTexts.ts';
import { PictureSummary } from './transcript/PictureSummary.tsx';
import { Transcript } from './transcript/Transcript.tsx';
import { Transport } from './transport/Transport.tsx';

/** A third language is one folder and one line in the registry: the page offers it and speaks it. */

const texts: Texts = { ...(await madeUp.load()), ...(await madeUp.loadExplanations()) };
const [dialogs, legend, player] = await Promise.all([madeUp.loadDialogs(), madeUp.loadLegend(), madeUp.loadPlayer()]);
const lessonCards = { value: await loadLessonCards(madeUp), failures: 0, isOnItsWay: false };

beforeAll(() => inRegistry());

/** Returns the text of a part of the page, as it is read or heard. */
async function shown(part: ReactNode): Promise<string> {
  const { prelude } = await prerenderToNodeStream(
    <TextsContext value={texts}>
      <SentencesContext value={{ value: sentencesIn(texts), failures: 0, isOnItsWay: false }}>
        <DialogTextsContext value={dialogs}>{part}</DialogTextsContext>
      </SentencesContext>
    </TextsContext>,
  );
  return wordsOf(await text(prelude));
}

/** Names of keys, of messages and of languages. */
const namesOnPage = [
  ...commands.flatMap(({ keys }) => shownKeys(keys)),
  ...Object.values(wireNames),
  ...Object.values(languages).map(({ name }) => name),
  // The sources of the cases: people, programs and papers.
  ...Object.values(cases).map(({ source }) => source.name),
  // The operation of the read that a replica in focus could be asked for.
  'get',
];

/** The part of a digest that is a label where two digests differ. */
const shortDigest = /^[0-9a-f]{2}$/;

interface Seen {
  readonly scenario: Scenario;
  /** The number of steps that have happened. */
  readonly step: number;
  readonly focus: Focus | null;
}

function seen(scenario: Scenario, step: number, focus: Focus | null): Seen {
  return { scenario, step, focus };
}

function builtIn(name: ScenarioId): Scenario {
  return { base: name, setup: scenarioOf(name).setup };
}

const states: Readonly<Record<string, Seen>> = {
  'a message in focus': seen(builtIn('figure'), 9, { kind: 'message', id: 'PP0.1.0.2' }),
  'a client in focus': seen(builtIn('figure'), 20, { kind: 'node', node: 4 }),
  'a decision in focus': seen(builtIn('figure'), 20, { kind: 'gate', gate: 'prepared', node: 2, view: 0, sequence: 1 }),
  'liars, one of them in focus': seen(twoLiars(), 60, { kind: 'node', node: 0 }),
  'a view change, its NEW-VIEW in focus': seen(builtIn('primaryDown'), 30, { kind: 'message', id: 'NV1.0.1.2' }),
  'a partition, and who waits in it': seen(builtIn('partition'), 40, { kind: 'node', node: 3 }),
  'the Go demo': seen(builtIn('goDemo'), 60, { kind: 'node', node: 1 }),
};

const parts: Readonly<Record<string, ReactNode>> = {
  header: <Header />,
  lights: <Badges />,
  'menu of the header': <MoreMenu />,
  transport: <Transport />,
  caption: <Caption />,
  'who is who': <WhoIsWho />,
  scenario: <ScenarioSummary />,
  why: <WhySection />,
  focus: <FocusSection />,
  faults: <FaultsTab />,
  inbox: <Inbox isSheet={false} />,
  transcript: <Transcript />,
  matrix: <Matrix />,
  summary: <PictureSummary id="summary" />,
};

const forms: Readonly<Record<string, ReactNode>> = {
  settings: <SettingsForm />,
  setup: <SetupForm />,
  request: <RequestForm />,
  share: <ShareForm />,
  lie: <LieForm />,
  say: <SayForm />,
  partition: <PartitionEditor />,
  help: <HelpTable />,
  gallery: <GalleryPage group="all" lessons={lessonCards} />,
  comparisons: <GalleryPage group="comparisons" lessons={lessonCards} />,
  legend: <LegendPicture texts={legend} protocol="pbft" />,
};

test('the page offers it after the others, under its own name', async () => {
  expect(nextLanguage('zh')).toBe(madeUpId);
  expect(nextLanguage(madeUpId)).toBe('en');
  expect(await shown(<SettingsForm />)).toContain(madeUp.name);
});

describe('the page speaks it', () => {
  const before = store.getState();

  beforeAll(() => {
    vi.stubGlobal('window', { innerHeight: 900, location: { href: 'http://localhost/' } });
    // Without a browser, React asks for the state that the page began with.
    vi.spyOn(store, 'getInitialState').mockImplementation(() => store.getState());
  });
  afterAll(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
    store.setState(before, true);
  });

  test.each(Object.entries(states))('in its panels: %s', async (_name, { scenario, step, focus }) => {
    openScenario({ scenario, step, event: null, focus });
    const names = [...namesOnPage, ...askedIn(scenario.setup)];
    for (const [name, part] of Object.entries(parts)) {
      // Its nodes keep no log.
      if (name === 'matrix' && scenario.setup.protocol !== 'pbft') continue;
      expect([name, foreignIn(await shown(part), names)]).toEqual([name, []]);
    }
    for (const part of [parts.caption, parts.why, parts.focus, parts.faults, parts.transcript]) {
      expect(await shown(part)).toMatch(wide);
    }
  });

  test.each(Object.entries(forms))('in its dialogs: %s', async (_name, form) => {
    openScenario({ scenario: twoLiars(), step: 40, event: null, focus: { kind: 'node', node: 0 } });
    const said = await shown(
      <Dialog title={dialogs.titles.lie} onClose={() => {}}>
        {form}
      </Dialog>,
    );
    expect(foreignIn(said, namesOnPage)).toEqual([]);
    expect(said.match(/[Ａ-Ｚａ-ｚ]{2,}/g)?.length).toBeGreaterThan(10);
  });

  test.each(Object.keys(lessons) as LessonId[])('in the questions of the lesson %s', async (id) => {
    const lesson: Lesson = await lessons[id]();
    const words = { lesson: await madeUp.loadLesson(id), player };
    for (const [beat, asked] of lesson.beats.entries()) {
      openLesson(lesson, { beat, answers: {} });
      goToLast();
      const said = await shown(<QuestionSection words={words} beat={asked} />);
      expect(foreignIn(said, namesOnPage)).toEqual([]);
      expect(said).toMatch(wide);
    }
    leaveLesson();
  });

  test('in the panel that makes a lesson', async () => {
    openScenario({ scenario: builtIn('figure'), step: 5, event: null, focus: null });
    const words = await madeUp.loadOwnLessons();
    const own = { ...oneStop, stops: [stopAfter(5, writtenBy('作者'))] };
    const runs = runsOf(own);
    if (!runs.ok) throw new Error('The run is a built-in one.');
    const names = [...namesOnPage, ...askedIn(scenarioOf('figure').setup)];
    for (const Section of [StopsSection, TaskSection]) {
      const said = await shown(<Section words={words} own={own} runs={runs} />);
      expect(foreignIn(said.replaceAll('作者', ''), names)).toEqual([]);
      expect(said).toMatch(wide);
    }
  });

  test.each([
    ['liars', twoLiars()],
    ['a view change', builtIn('primaryDown')],
    ['a partition', builtIn('partition')],
  ])('in the labels of the diagram: %s', (_name, { setup }) => {
    const picture = { ...diagramTexts(texts, texts.waysToLie, nodesOf(setup)), name: '', refusal: () => null };
    const { labels } = allLabels(layOut(runOf(setup), undefined, picture), picture);
    const said = labels.map(({ text }) => text).filter((label) => !shortDigest.test(label));
    expect(said.flatMap((label) => foreignIn(label, askedIn(setup)))).toEqual([]);
    expect(said.filter((label) => wide.test(label)).length).toBeGreaterThan(0);
  });

  test('in the name of a lane, which says how its node lies', () => {
    const picture = diagramTexts(texts, texts.waysToLie, { replicas: 4, clients: 1 });
    const otherwise = { kind: 'primary', view: 0 } as const;
    const lane = picture.laneButton(0, { kind: 'lying', behaviours: ['equivocates'], otherwise });
    expect(foreignIn(lane)).toEqual([]);
    expect(lane).toContain(texts.waysToLie.equivocates.name);
  });
});
