import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lessons } from '../lessons/index.ts';
import { encodeScenario } from '../scenario/link/link.ts';
import { oneStop } from '../testing/lessons/ownLessons.ts';
import { fakeStorage } from '../testing/store/fakeStorage.ts';
import { intervene } from './actions/changing.ts';
import { answer, goToBeat, keepSolved, openLesson, placeToResume, startOver } from './actions/lesson.ts';
import { lessonShown } from './lesson.ts';
import { allProgress, idOfOwn, keepProgress, NO_PROGRESS, OWN_LESSONS_MAX, progressIn } from './lessonProgress.ts';
import { activeRun, store } from './store.ts';

const oneSilent = await lessons['one-silent']();
const begin = (): void => openLesson(oneSilent, { beat: 0, answers: {} });

beforeEach(() => {
  vi.stubGlobal('localStorage', fakeStorage());
  store.setState(store.getInitialState(), true);
});
afterEach(() => vi.unstubAllGlobals());

describe('answers', () => {
  it('are kept in this browser, and the lesson goes on with the first open question', () => {
    begin();
    answer('view');
    expect(progressIn('one-silent').answers).toEqual({ asked: 'view' });
    expect(placeToResume(oneSilent)).toEqual({ beat: 1, answers: { asked: 'view' } });
    startOver();
    expect(placeToResume(oneSilent)).toEqual({ beat: 0, answers: {} });
  });

  it('that are not of the lesson are left out', () => {
    localStorage.setItem(
      'pbft-lab.lessons',
      JSON.stringify({ version: 1, lessons: { 'one-silent': { answers: { asked: 'view', gone: 'x' }, best: null } } }),
    );
    expect(placeToResume(oneSilent).answers).toEqual({ asked: 'view' });
  });

  it('of the first version of the format are read, without solutions', () => {
    localStorage.setItem(
      'pbft-lab.lessons',
      JSON.stringify({ version: 1, lessons: { 'one-silent': { answers: { asked: 'view' }, best: 2 } } }),
    );
    expect(progressIn('one-silent')).toEqual({ answers: { asked: 'view' }, best: 2, solution: null });
    begin();
    answer('missing');
    expect(progressIn('one-silent')).toEqual({ answers: { asked: 'missing' }, best: 2, solution: null });
  });

  it.each([
    ['no text of ours', '{"version":1'],
    ['another version', '{"version":3,"lessons":{"one-silent":{"answers":{"asked":"view"},"best":null}}}'],
    ['something else', '[]'],
  ])('%s is read as none', (_, text) => {
    localStorage.setItem('pbft-lab.lessons', text);
    expect(placeToResume(oneSilent)).toEqual({ beat: 0, answers: {} });
  });

  it('that cannot be kept are no hindrance, and that is said', () => {
    vi.stubGlobal('localStorage', {
      getItem: () => null,
      setItem: () => {
        throw new Error('full');
      },
    });
    begin();
    answer('view');
    expect(lessonShown(store.getState())?.answers).toEqual({ asked: 'view' });
    expect(store.getState().notice).toEqual({ kind: 'lessonNotKept' });
  });
});

describe('a solution', () => {
  const solve = (changes: number, replica: number): string => {
    begin();
    goToBeat(oneSilent.beats.length);
    intervene({ kind: 'crash', replica });
    keepSolved(changes);
    return encodeScenario(activeRun(store.getState()).scenario);
  };

  it('is kept as a link, with its day and the number of its changes', () => {
    vi.useFakeTimers({ now: new Date(2026, 11, 1, 0, 30) });
    const link = solve(2, 1);
    vi.useRealTimers();
    expect(progressIn('one-silent')).toEqual({ answers: {}, best: 2, solution: { link, day: '2026-12-01' } });
  });

  it('takes no answer away from whoever comes back to the task alone', () => {
    keepProgress('one-silent', { answers: { asked: 'view' }, best: 2, solution: null });
    solve(1, 1);
    expect(progressIn('one-silent')).toMatchObject({ answers: { asked: 'view' }, best: 1 });
  });

  it('gives way to a better one only', () => {
    const first = solve(2, 1);
    for (const changes of [2, 3]) {
      solve(changes, 2);
      expect(progressIn('one-silent')).toMatchObject({ best: 2, solution: { link: first } });
    }
    const better = solve(1, 2);
    expect(better).not.toBe(first);
    expect(progressIn('one-silent')).toMatchObject({ best: 1, solution: { link: better } });
  });

  it('outlives the answers, and is kept for a score that was kept without', () => {
    keepProgress('one-silent', { answers: {}, best: 2, solution: null });
    const link = solve(2, 1);
    goToBeat(0);
    answer('view');
    startOver();
    expect(progressIn('one-silent')).toMatchObject({ answers: {}, best: 2, solution: { link } });
  });
});

describe('the progress', () => {
  it('is kept of so many lessons of readers, the last ones, and of all that are built in', () => {
    const idOf = (number: number): string => idOfOwn({ ...oneStop, title: String(number) });
    const one = { answers: { s1: '1' }, best: null, solution: null };
    keepProgress('one-silent', one);
    for (let number = 0; number <= OWN_LESSONS_MAX; number++) keepProgress(idOf(number), one);
    expect(Object.keys(allProgress())).toHaveLength(OWN_LESSONS_MAX + 1);
    expect(progressIn('one-silent')).toEqual(one);
    expect(progressIn(idOf(0))).toEqual(NO_PROGRESS);
    // The lesson that is played again is the latest.
    keepProgress(idOf(1), one);
    keepProgress(idOf(0), one);
    expect([progressIn(idOf(1)), progressIn(idOf(2))]).toEqual([one, NO_PROGRESS]);
  });
});
