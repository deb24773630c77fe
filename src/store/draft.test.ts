import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { lessons } from '../lessons/index.ts';
import type { OwnLesson } from '../lessons/own/ownLesson.ts';
import { ownLessonToText } from '../lessons/own/ownLessonText.ts';
import { scenarioOf } from '../scenario/builtIn/index.ts';
import { packJson } from '../scenario/link/compression.ts';
import { oneStop, stopAfter } from '../testing/lessons/ownLessons.ts';
import { fakeStorage } from '../testing/store/fakeStorage.ts';
import { languages } from '../text/index.ts';
import { cloneOf } from '../text/own/clone.ts';
import { answer, goOn, leaveLesson, openLesson } from './actions/lesson.ts';
import { openScenario } from './actions/opening.ts';
import { goTo, goToLast } from './actions/stepping.ts';
import {
  beginDraft,
  bringBackDraft,
  changeDraft,
  cloneLesson,
  editLesson,
  newDraft,
  setStop,
  tryDraft,
} from './draft.ts';
import { lessonShown } from './lesson.ts';
import { allProgress, idOfOwn } from './lessonProgress.ts';
import { openOwnLink, openOwnText } from './ownLesson.ts';
import { queryOf } from './query.ts';
import { activeRun, store } from './store.ts';

beforeEach(() => {
  vi.stubGlobal('localStorage', fakeStorage());
  vi.stubGlobal('sessionStorage', fakeStorage());
  store.setState(store.getInitialState(), true);
  openScenario({ scenario: { base: 'figure', setup: scenarioOf('figure').setup }, step: 5, event: null, focus: null });
});
afterEach(() => vi.unstubAllGlobals());

const stepsOfStops = (): readonly unknown[] => store.getState().draft?.own.stops.map(({ at }) => at) ?? [];

describe('a draft', () => {
  test('has its stops in the order of the run, in whichever order they are set', () => {
    beginDraft();
    for (const step of [9, 5, 16]) {
      goTo(step);
      setStop();
    }
    expect(stepsOfStops()).toEqual([5, 9, 16].map((step) => stopAfter(step).at));
  });

  test('is kept in the tab, and taken up again', () => {
    changeDraft(oneStop);
    store.setState({ draft: null });
    beginDraft();
    expect(store.getState().draft).toEqual({ own: oneStop, isKept: true });
  });

  test('works where nothing is kept, and says so', () => {
    const denied = (): never => {
      throw new Error('denied');
    };
    vi.stubGlobal('sessionStorage', { getItem: denied, setItem: denied });
    beginDraft();
    setStop();
    expect(store.getState().draft).toMatchObject({ isKept: false, own: { stops: [{ run: 0 }] } });
  });

  test('has no stop at the start of a run, nor in a run that is not of the lesson', () => {
    changeDraft(oneStop);
    goTo(0);
    setStop();
    openScenario({ scenario: { base: 'clear', setup: scenarioOf('clear').setup }, step: 3, event: null, focus: null });
    setStop();
    expect(store.getState().draft?.own.stops).toHaveLength(1);
  });

  test('is tried in the fog, and its author comes back to the run and the draft', async () => {
    changeDraft(oneStop);
    const { id, cursor } = activeRun(store.getState());
    await tryDraft();
    expect(activeRun(store.getState())).toMatchObject({ until: 5, history: { end: 'veiled' } });
    answer('2');
    goToLast();
    // It is the last question, and there is no task.
    goOn();
    expect(store.getState()).toMatchObject({ lesson: null, active: id, sidePanel: 'lesson', draft: { own: oneStop } });
    expect(activeRun(store.getState()).cursor).toEqual(cursor);
  });

  test('can be a copy of a built-in lesson, which is then left', async () => {
    const lesson = await lessons.counting();
    openLesson(lesson, { beat: 0, answers: {} });
    cloneLesson(lesson, await languages.en.loadLesson('counting'));
    expect(store.getState()).toMatchObject({ lesson: null, sidePanel: 'lesson' });
    expect(store.getState().draft?.own.stops).toHaveLength(lesson.beats.length);
  });
});

describe('a lesson that a reader has made', () => {
  test('opens from its link at the stop that the address names, and its answers are kept', async () => {
    const own = { ...oneStop, stops: [stopAfter(5), stopAfter(12)] };
    const link = await packJson(ownLessonToText(own));
    expect(await openOwnLink(link, 's2')).toEqual({ isOpen: true, unused: [] });
    expect(lessonShown(store.getState())?.beat).toBe(1);
    expect(await queryOf(store.getState())).toBe(`l=${link}&beat=s2&lang=en`);
    answer('1');
    expect(allProgress()).toEqual({ [idOfOwn(own)]: { answers: { s2: '1' }, best: null, solution: null } });
    // After a reload, or the next day.
    leaveLesson();
    await openOwnLink(link, null);
    expect(lessonShown(store.getState())).toMatchObject({ beat: 0, answers: { s2: '1' } });
    // Anything that its author changes makes it another lesson.
    await openOwnText(ownLessonToText({ ...own, title: 'Another' }));
    expect(lessonShown(store.getState())?.answers).toEqual({});
    leaveLesson();
    expect(await openOwnLink(link, 's7')).toEqual({ isOpen: true, unused: [{ kind: 'badBeat', value: 's7' }] });
    expect(lessonShown(store.getState())?.beat).toBe(0);
  });

  test('opens at its task, if it has one', async () => {
    const own = cloneOf(await lessons.counting(), await languages.en.loadLesson('counting'));
    expect(await openOwnLink(await packJson(ownLessonToText(own)), 'task')).toEqual({ isOpen: true, unused: [] });
    expect(lessonShown(store.getState())?.beat).toBe(own.stops.length);
    leaveLesson();
    expect(await openOwnLink(await packJson(ownLessonToText(oneStop)), 'task')).toMatchObject({
      unused: [{ kind: 'badBeat', value: 'task' }],
    });
  });

  test('opens from a file', async () => {
    await openOwnText(ownLessonToText(oneStop, 2));
    expect(lessonShown(store.getState())?.own?.words.title).toBe(oneStop.title);
  });

  test('is not opened where its place is never reached, and nothing waits for it', async () => {
    const own = { ...oneStop, stops: [stopAfter(5, { at: { note: { kind: 'stable' } } })] };
    await openOwnText(ownLessonToText(own));
    expect(store.getState()).toMatchObject({
      lesson: null,
      notice: { kind: 'lessonRefused', fault: { kind: 'missing', missing: { kind: 'place', stop: 0 } } },
    });
  });

  test('begins anew where it has no task, once all of it is answered, and an address shows what was said', async () => {
    const link = await packJson(ownLessonToText(oneStop));
    await openOwnLink(link, null);
    answer('1');
    leaveLesson();
    await openOwnLink(link, null);
    expect(lessonShown(store.getState())).toMatchObject({ beat: 0, answers: {} });
    leaveLesson();
    await openOwnLink(link, 's1');
    expect(lessonShown(store.getState())?.answers).toEqual({ s1: '1' });
  });

  test('keeps nothing while its author tries it', async () => {
    changeDraft(oneStop);
    await tryDraft();
    answer('1');
    expect(allProgress()).toEqual({});
  });

  test('is edited in the panel, and the draft that was there can be brought back', async () => {
    const other = { ...oneStop, title: 'Another' };
    changeDraft(other);
    await openOwnText(ownLessonToText(oneStop));
    editLesson(lessonShown(store.getState())?.own?.written as OwnLesson);
    expect(store.getState()).toMatchObject({ lesson: null, sidePanel: 'lesson', draft: { own: oneStop } });
    changeDraft({ ...oneStop, title: 'Mended' });
    bringBackDraft();
    expect(store.getState().draft).toMatchObject({ own: other, replaced: { title: 'Mended' } });
    // The same draft is no other one.
    newDraft();
    changeDraft(oneStop);
    editLesson(oneStop);
    expect(store.getState().draft?.replaced).toBeUndefined();
  });

  test('that only tells at a stop goes on from there', async () => {
    const told = stopAfter(5, { ask: null, reveal: '' });
    await openOwnText(ownLessonToText({ ...oneStop, stops: [told, stopAfter(12)] }));
    answer('-');
    goToLast();
    goOn();
    expect(lessonShown(store.getState())?.beat).toBe(1);
  });
});
