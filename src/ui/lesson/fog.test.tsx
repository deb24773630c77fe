import { text } from 'node:stream/consumers';
import type { ReactNode } from 'react';
import { prerenderToNodeStream } from 'react-dom/static';
import { afterAll, beforeAll, describe, expect, it, test, vi } from 'vitest';
import { worldAt } from '../../engine/history.ts';
import { inOrderOfSending, waitingIn } from '../../engine/inbox.ts';
import type { Action } from '../../engine/interventions/index.ts';
import type { LessonId } from '../../lessons/index.ts';
import { lessons } from '../../lessons/index.ts';
import type { Beat, Lesson } from '../../lessons/lesson.ts';
import { placeOf } from '../../lessons/place.ts';
import { scenarioNamed } from '../../lessons/runNamed.ts';
import { protocolOf } from '../../protocols/index.ts';
import { runOf } from '../../protocols/run.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { openLesson } from '../../store/actions/lesson.ts';
import { goToLast } from '../../store/actions/stepping.ts';
import { queryOf } from '../../store/query.ts';
import { activeRun, store } from '../../store/store.ts';
import { dialogs } from '../../text/en/dialogs.ts';
import { en } from '../../text/en/index.ts';
import { player } from '../../text/en/player.ts';
import { languages } from '../../text/index.ts';
import { DialogTextsContext } from '../dialogs/useDialogTexts.ts';
import { Matrix } from '../matrix/Matrix.tsx';
import { Caption } from '../shell/Caption.tsx';
import { Header } from '../shell/header/Header.tsx';
import { MoreMenu } from '../shell/header/MoreMenu.tsx';
import { Pictures } from '../shell/Pictures.tsx';
import { Stage } from '../shell/Stage.tsx';
import { ClusterInset } from '../side/ClusterInset.tsx';
import { Inbox } from '../side/inbox/Inbox.tsx';
import { inboxRows, ROWS_FIRST } from '../side/inbox/inboxRows.ts';
import { SidePanel } from '../side/SidePanel.tsx';
import { sentencesIn } from '../texts/sentencesIn.ts';
import { SentencesContext, TextsContext } from '../texts/useTexts.ts';
import { PictureSummary } from '../transcript/PictureSummary.tsx';
import { Transcript } from '../transcript/Transcript.tsx';
import { Transport } from '../transport/Transport.tsx';
import { QuestionSection } from './QuestionSection.tsx';

/**
 * The fog holds: while a question is open, two runs that are the same up to it and differ after it look the same, in
 * every part of the page that is there, to the eye, to a screen reader and in the address.
 */

async function markupOf(part: ReactNode): Promise<string> {
  const { prelude } = await prerenderToNodeStream(
    <TextsContext value={en}>
      <SentencesContext value={{ value: sentencesIn(en), failures: 0, isOnItsWay: false }}>
        <DialogTextsContext value={dialogs}>{part}</DialogTextsContext>
      </SentencesContext>
    </TextsContext>,
  );
  return text(prelude);
}

/** Everything that is on the page beside a question, or can be opened there. */
async function shownOf(id: LessonId, lesson: Lesson, beat: number): Promise<string> {
  const words = await languages.en.loadLesson(id);
  store.setState(initial, true);
  openLesson(lesson, { beat, answers: {} });
  goToLast();
  const asked = lesson.beats[beat];
  if (!asked) throw new Error(`${id} has no beat ${beat}`);
  const hasLog = protocolOf(activeRun(store.getState()).scenario.setup.protocol).parts.log;
  const parts = (
    <>
      <Header />
      <MoreMenu />
      <Caption />
      <Stage />
      <Pictures />
      <PictureSummary id="summary" />
      <SidePanel />
      <Inbox isSheet={false} />
      <ClusterInset />
      <QuestionSection words={{ lesson: words, player }} beat={asked} />
      <Transport />
      <Transcript />
      {hasLog && <Matrix />}
    </>
  );
  return [await markupOf(parts), await queryOf(store.getState())].join('\n');
}

/** The run with another end: somewhat after the question some replicas go down, as early as leaves the question its place. */
function endingOtherwise(scenario: Scenario, beat: Beat, stop: number): Scenario {
  const whole = runOf(scenario.setup);
  const tick = whole.steps[stop - 1]?.tick ?? 0;
  const ends = [0, 10, 50, 100, 200, 500].flatMap((later) => [
    withDown(scenario, tick + later, [0, 1, 2]),
    withDown(scenario, tick + later, [2, 3]),
  ]);
  const found = ends.find(({ setup }) => {
    const run = runOf(setup);
    return placeOf(run, beat.at) === stop && run.steps.length !== whole.steps.length;
  });
  if (!found) throw new Error(`every other end moves the question ${beat.id}`);
  return found;
}

function withDown(scenario: Scenario, tick: number, down: readonly number[]): Scenario {
  const crash = (replica: number): Action => ({ kind: 'crash', replica });
  const more = down.map((replica, after) => ({ at: { tick: tick + 1, after }, action: crash(replica) }));
  const before = scenario.setup.interventions.filter(({ at }) => at.tick <= tick);
  const plan = [...before, ...more];
  return { ...scenario, setup: { ...scenario.setup, interventions: plan } };
}

const initial = store.getInitialState();

beforeAll(() => {
  vi.stubGlobal('window', { innerHeight: 900 });
  // Parts that are rendered on a server are taken from there.
  vi.spyOn(store, 'getInitialState').mockImplementation(() => store.getState());
});
afterAll(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe.each(Object.keys(lessons) as LessonId[])('%s', (id) => {
  it('shows nothing of what comes, at any of its questions', async () => {
    const lesson: Lesson = await lessons[id]();
    for (const [index, beat] of lesson.beats.entries()) {
      const scenario = scenarioNamed(lesson, beat.in);
      const stop = placeOf(runOf(scenario.setup), beat.at) ?? 0;
      const other = endingOtherwise(scenario, beat, stop);
      const shown = await shownOf(id, lesson, index);
      const history = activeRun(store.getState()).history;
      const otherwise = await shownOf(id, withRun(lesson, beat.in, other), index);
      expect(activeRun(store.getState()).history.steps, beat.id).toEqual(history.steps);
      expect(otherwise, beat.id).toBe(shown);
    }
  });
});

test('the inbox tells neither the order in which messages arrive nor what they do, and offers nothing', async () => {
  for (const id of Object.keys(lessons) as LessonId[]) {
    const lesson: Lesson = await lessons[id]();
    for (const [beat] of lesson.beats.entries()) {
      store.setState(initial, true);
      openLesson(lesson, { beat, answers: {} });
      goToLast();
      const shown = await markupOf(<Inbox isSheet={false} />);
      const { arrives, expires, fire } = en.inbox;
      for (const time of [arrives, expires]) expect(shown).not.toMatch(new RegExp(time(0).replace('0', '\\d+')));
      expect(shown).not.toContain(fire);
      const { history, cursor } = activeRun(store.getState());
      const asSent = inOrderOfSending(waitingIn(worldAt(history, cursor.step)));
      const rows = inboxRows(asSent, { node: null, kind: null, most: ROWS_FIRST }).groups.flatMap(({ rows }) => rows);
      expect([...shown.matchAll(/data-waiting="([^"]*)"/g)].map(([, id]) => id)).toEqual(rows.map(({ id }) => id));
      expect(shown).not.toContain(en.details.actions.deliverNext());
      expect(shown).toContain(shown.includes('data-waiting') ? 'told after the question' : en.inbox.nothing);
    }
  }
});

function withRun(lesson: Lesson, name: string | undefined, scenario: Scenario): Lesson {
  if (name === undefined) return { ...lesson, run: scenario };
  return { ...lesson, others: { ...lesson.others, [name]: scenario } };
}
