import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LessonId } from '../../lessons/index.ts';
import { lessons } from '../../lessons/index.ts';
import { placeOf } from '../../lessons/place.ts';
import { scenarioNamed } from '../../lessons/runNamed.ts';
import { runOf } from '../../protocols/run.ts';
import { fakeStorage } from '../../testing/store/fakeStorage.ts';
import { isVeiled } from '../beginning.ts';
import { beatShown, isAsking, isBeatShown, isTaskShown, lessonShown } from '../lesson.ts';
import { queryOf } from '../query.ts';
import { isAtEnd } from '../run.ts';
import { writeSession } from '../sessionText.ts';
import { activeRun, store } from '../store.ts';
import { changeSetup, intervene } from './changing.ts';
import { answer, goOn, goToBeat, leaveLesson, openLesson, skip, tryAnother } from './lesson.ts';
import { openBuiltIn } from './opening.ts';
import { switchRun } from './runs.ts';
import { goToLast, move } from './stepping.ts';
import { undo } from './undo.ts';
import { openDialog } from './view.ts';

const oneSilent = await lessons['one-silent']();
const whole = runOf(oneSilent.run.setup);
const [first, second] = oneSilent.beats;
const atFirst = placeOf(whole, first.at);
const afterFirst = placeOf(whole, first.until);
const shown = () => activeRun(store.getState());
const begin = (): void => openLesson(oneSilent, { beat: 0, answers: {} });

beforeEach(() => {
  vi.stubGlobal('localStorage', fakeStorage());
  store.setState(store.getInitialState(), true);
});
afterEach(() => vi.unstubAllGlobals());

describe('a question', () => {
  it('is asked where no more of the run is computed than leads to it', () => {
    begin();
    goToLast();
    expect(shown().history.steps).toHaveLength(atFirst as number);
    expect(isVeiled(shown())).toBe(true);
    expect(shown().cursor.step).toBe(atFirst);
    expect(isAsking(store.getState())).toBe(true);
    expect(isAtEnd(shown())).toBe(false);
  });

  it('is not stepped over', () => {
    begin();
    goToLast();
    move(1);
    goOn();
    expect(beatShown(store.getState())).toBe(first);
    expect(shown().cursor.step).toBe(atFirst);
  });

  it('lets nothing be done to the run, and says so', () => {
    begin();
    const { scenario } = shown();
    const deeds = [
      () => intervene({ kind: 'crash', replica: 1 }),
      () => changeSetup({ seed: 7 }),
      () => openDialog('request'),
    ];
    for (const deed of deeds) {
      store.setState({ notice: null });
      deed();
      expect(store.getState().notice).toEqual({ kind: 'lessonAsks' });
      expect(shown().scenario).toBe(scenario);
      expect(store.getState()).toMatchObject({ dialog: null, runs: { length: 1 } });
    }
  });
});

describe('an answer', () => {
  it('shows what happens up to its place, at the pace of the reader, and then the next question', () => {
    begin();
    goToLast();
    answer('answered');
    expect(shown().cursor.step).toBe(atFirst);
    expect(shown().history.steps).toHaveLength(afterFirst as number);
    goOn();
    expect(beatShown(store.getState())).toBe(first);
    goToLast();
    move(1);
    expect(beatShown(store.getState())).toBe(second);
    expect(shown().history.steps).toHaveLength(placeOf(whole, second.at) as number);
    expect(isAsking(store.getState())).toBe(true);
  });

  it('counts once', () => {
    begin();
    answer('missing');
    answer('answered');
    expect(lessonShown(store.getState())?.answers).toEqual({ asked: 'missing' });
  });

  it('may show another run, from where the two part', async () => {
    begin();
    for (const _ of oneSilent.beats.slice(0, 2)) {
      skip();
      goToLast();
      goOn();
    }
    expect(beatShown(store.getState())?.id).toBe('slack');
    answer('again');
    expect(shown().scenario).toBe(scenarioNamed(oneSilent, 'lostPrepare'));
    expect(shown().cursor.step).toBeLessThan(shown().history.steps.length);
  });
});

describe('after the last question', () => {
  const toTask = (): void => {
    begin();
    goToBeat(oneSilent.beats.length);
  };

  it('the whole run is there, and can be changed', () => {
    toTask();
    expect(isTaskShown(store.getState())).toBe(true);
    expect(shown().history.end).toBe('quiet');
    intervene({ kind: 'crash', replica: 2 });
    expect(store.getState().runs).toHaveLength(2);
    expect(isTaskShown(store.getState())).toBe(true);
  });

  it('another attempt begins where the task did', () => {
    toTask();
    const { id, scenario } = shown();
    intervene({ kind: 'crash', replica: 2 });
    tryAnother();
    expect(shown()).toMatchObject({ id, scenario });
    expect(store.getState().runs).toHaveLength(1);
    expect(lessonShown(store.getState())?.attempts).toBe(1);
  });

  it('another run is not part of the lesson', () => {
    toTask();
    const { active } = store.getState();
    intervene({ kind: 'crash', replica: 2 });
    openBuiltIn('seven');
    expect(lessonShown(store.getState())).toBeNull();
    switchRun(active);
    expect(isTaskShown(store.getState())).toBe(true);
  });
});

describe('leaving a lesson', () => {
  it('keeps the run and the step, and the rest of the run is there again', () => {
    begin();
    goToLast();
    leaveLesson();
    expect(store.getState().lesson).toBeNull();
    expect(shown().cursor.step).toBe(atFirst);
    expect(shown().history.steps.length).toBe(whole.steps.length);
  });

  it('leaves no question behind that undo could come back to', () => {
    begin();
    goToLast();
    openBuiltIn('seven');
    undo();
    expect(isVeiled(shown())).toBe(false);
    expect(isBeatShown(store.getState())).toBe(false);
  });

  it('keeps no run of a question for the next visit of the tab: its address asks again', () => {
    begin();
    move(1);
    const { runs } = JSON.parse(writeSession(store.getState(), { visit: 'a', entry: 'b' }));
    expect(runs).toEqual([]);
  });
});

describe('the address', () => {
  it('names the lesson and the question, and nothing of the run', async () => {
    begin();
    expect(await queryOf(store.getState())).toBe('lesson=one-silent&beat=asked&lang=en');
    goToBeat(oneSilent.beats.length);
    expect(await queryOf(store.getState())).toBe('lesson=one-silent&beat=task&lang=en');
    intervene({ kind: 'crash', replica: 2 });
    expect(await queryOf(store.getState())).toMatch(/^s=/);
  });
});

describe.each(Object.keys(lessons) as LessonId[])('%s', (id) => {
  it('can be gone through from its first question to its task', async () => {
    const lesson = await lessons[id]();
    openLesson(lesson, { beat: 0, answers: {} });
    for (const beat of lesson.beats) {
      expect(beatShown(store.getState())?.id).toBe(beat.id);
      goToLast();
      skip();
      goToLast();
      move(1);
    }
    expect(isTaskShown(store.getState())).toBe(true);
  });
});
