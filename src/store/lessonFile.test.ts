import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lessons } from '../lessons/index.ts';
import { FILE_LENGTH_MAX } from '../scenario/limits.ts';
import { oneStop } from '../testing/lessons/ownLessons.ts';
import { fakeStorage } from '../testing/store/fakeStorage.ts';
import { intervene } from './actions/changing.ts';
import { answer, goToBeat, openLesson } from './actions/lesson.ts';
import { goToLast } from './actions/stepping.ts';
import { lessonShown } from './lesson.ts';
import { exportProgress, importProgress, openProgress } from './lessonFile.ts';
import type { Progress } from './lessonProgress.ts';
import { allProgress, idOfOwn, keepProgress, progressIn } from './lessonProgress.ts';
import { solutionOf } from './solution.ts';
import { store } from './store.ts';

const oneSilent = await lessons['one-silent']();
const solution = { ...solutionOf(oneSilent.run), day: '2026-11-30' };

beforeEach(() => {
  vi.stubGlobal('localStorage', fakeStorage());
  store.setState(store.getInitialState(), true);
});
afterEach(() => vi.unstubAllGlobals());

function progress(changes: Partial<Progress>): Progress {
  return { answers: {}, best: null, solution: null, ...changes };
}

/** The text of a file that holds this of one lesson. */
function fileWith(content: unknown, id = 'one-silent', rest: object = {}): string {
  return JSON.stringify({ format: 'pbft-lab-lessons', version: 1, lessons: { [id]: content }, ...rest });
}

describe('a file of answers', () => {
  it('brings to another browser all that was kept', async () => {
    keepProgress('one-silent', progress({ answers: { asked: 'view' }, best: 2, solution }));
    keepProgress('no-slack', progress({ best: 1 }));
    keepProgress('cost', progress({ answers: { total: '-', kinds: 'commit>prepare>reply>prePrepare>request' } }));
    const before = allProgress();
    const text = exportProgress();
    vi.stubGlobal('localStorage', fakeStorage());
    expect(allProgress()).toEqual({});
    expect(await importProgress(text)).toEqual({ ok: true, answers: 3, scores: 2, leftOut: 0 });
    expect(allProgress()).toEqual(before);
    expect(await importProgress(text)).toEqual({ ok: true, answers: 0, scores: 0, leftOut: 0 });
  });

  it('takes along what readers have made, and counts nothing of it as unknown', async () => {
    const id = idOfOwn(oneStop);
    keepProgress(id, progress({ answers: { s1: '2' }, best: 1, solution }));
    const text = exportProgress();
    vi.stubGlobal('localStorage', fakeStorage());
    expect(await importProgress(text)).toEqual({ ok: true, answers: 1, scores: 1, leftOut: 0 });
    expect(progressIn(id)).toEqual({ answers: { s1: '2' }, best: 1, solution });
    const other = { ...solution, link: 'none' };
    expect(await importProgress(fileWith(progress({ solution: other }), 'own-1'))).toMatchObject({ leftOut: 1 });
  });

  it('replaces no answer that is there, and adds the others', async () => {
    keepProgress('one-silent', progress({ answers: { asked: 'view' } }));
    const result = await importProgress(fileWith(progress({ answers: { asked: 'missing', slack: '-' } })));
    expect(result).toMatchObject({ ok: true, answers: 1, scores: 0 });
    expect(progressIn('one-silent').answers).toEqual({ asked: 'view', slack: '-' });
  });

  it.each([
    ['the smaller one of the file', { kept: 3, read: 2, wins: 'file' }],
    ['the smaller one that is there', { kept: 2, read: 3, wins: 'kept' }],
    ['the one that is there, of two that are the same', { kept: 2, read: 2, wins: 'kept' }],
    ['the only one, of the file', { kept: null, read: 2, wins: 'file' }],
    ['the only one, that is there', { kept: 2, read: null, wins: 'kept' }],
  ] as const)('leaves of two scores %s, with its solution', async (_name, { kept, read, wins }) => {
    const keptSolution = { ...solution, day: '2026-10-01' };
    keepProgress('one-silent', progress({ best: kept, solution: kept === null ? null : keptSolution }));
    const inFile = progress({ best: read, solution: read === null ? null : solution });
    expect(await importProgress(fileWith(inFile))).toMatchObject({ ok: true, scores: wins === 'file' ? 1 : 0 });
    expect(progressIn('one-silent')).toMatchObject({ best: 2, solution: wins === 'file' ? solution : keptSolution });
  });

  it('gives a score that was kept without its solution the one of the file', async () => {
    keepProgress('one-silent', progress({ best: 2 }));
    await importProgress(fileWith(progress({ best: 2, solution })));
    expect(progressIn('one-silent').solution).toEqual(solution);
  });

  it('may speak of what this version does not know, which is counted', async () => {
    const content = progress({
      answers: { asked: 'gone', gone: 'view', slack: '-' },
      best: 1,
      solution: { link: '1.none.AAAA', day: '2026-12-01' },
    });
    const text = JSON.stringify({
      format: 'pbft-lab-lessons',
      version: 1,
      lessons: { 'one-silent': content, none: content, constructor: content },
    });
    expect(await importProgress(text)).toEqual({ ok: true, answers: 1, scores: 1, leftOut: 4 });
    expect(allProgress()).toEqual({ 'one-silent': progress({ answers: { slack: '-' }, best: 1 }) });
  });

  it('shows its answers in the lesson that is played, and the next answer keeps them', async () => {
    openLesson(oneSilent, { beat: 0, answers: {} });
    await importProgress(fileWith(progress({ answers: { asked: 'view' } })));
    expect(lessonShown(store.getState())?.answers).toEqual({ asked: 'view' });
    goToBeat(1);
    goToLast();
    answer('-');
    expect(Object.keys(progressIn('one-silent').answers)).toEqual(['asked', oneSilent.beats[1].id]);
  });
});

describe('in a task', () => {
  it('the answers of a file are taken, and the attempt stays in front', async () => {
    openLesson(oneSilent, { beat: oneSilent.beats.length, answers: {} });
    intervene({ kind: 'crash', replica: 1 });
    const { active } = store.getState();
    await importProgress(fileWith(progress({ answers: { asked: 'view' } })));
    expect(store.getState()).toMatchObject({ active, lesson: { answers: { asked: 'view' } } });
    expect(active).not.toBe(store.getState().lesson?.run);
  });
});

describe('is refused', () => {
  it.each([
    ['no JSON', '{"format":"pbft-lab-lessons"'],
    ['nothing', ''],
    ['a scenario', JSON.stringify({ format: 'pbft-lab-scenario', version: 1, lessons: {} })],
    ['no lessons', JSON.stringify({ format: 'pbft-lab-lessons', version: 1 })],
    ['version 0', fileWith(progress({}), 'one-silent', { version: 0 })],
    ['more than a file has', fileWith(progress({}), 'one-silent', { more: 1 })],
    ['an answer that is no text', fileWith({ ...progress({}), answers: { asked: 1 } })],
    ['an answer that is too long', fileWith(progress({ answers: { asked: 'x'.repeat(201) } }))],
    ['a score that is no number of changes', fileWith(progress({ best: -1 }))],
    ['a day that is none', fileWith(progress({ best: 1, solution: { ...solution, day: 'today' } }))],
  ])('as no file of answers: %s', async (_name, text) => {
    expect(await importProgress(text)).toEqual({ ok: false, fault: { kind: 'notOurs' } });
    expect(allProgress()).toEqual({});
  });

  it('a file of a newer version, whatever it holds', async () => {
    const text = JSON.stringify({ format: 'pbft-lab-lessons', version: 2, other: [] });
    expect(await importProgress(text)).toEqual({ ok: false, fault: { kind: 'newer' } });
  });

  it('a file that is too large, before it is read', async () => {
    const fault = { kind: 'tooLarge', most: FILE_LENGTH_MAX } as const;
    const text = fileWith(progress({})).padEnd(FILE_LENGTH_MAX);
    expect(await importProgress(text)).toMatchObject({ ok: true });
    expect(await importProgress(`${text} `)).toEqual({ ok: false, fault });
    const blob = { size: FILE_LENGTH_MAX * 4 + 1, arrayBuffer: () => Promise.reject(new Error('read')) };
    expect(await openProgress(blob as unknown as Blob)).toEqual({ ok: false, fault });
  });

  it('a file that cannot be read, or holds no text', async () => {
    const locked = { size: 1, arrayBuffer: () => Promise.reject(new Error('locked')) } as unknown as Blob;
    expect(await openProgress(locked)).toEqual({ ok: false, fault: { kind: 'unreadable' } });
    expect(await openProgress(new Blob([new Uint8Array([0xc3, 0x28])]))).toEqual({
      ok: false,
      fault: { kind: 'notOurs' },
    });
    expect(await openProgress(new Blob([fileWith(progress({}))]))).toMatchObject({ ok: true });
  });

  it('any file, where the browser keeps nothing', async () => {
    vi.stubGlobal('localStorage', {
      getItem: () => null,
      setItem: () => {
        throw new Error('full');
      },
    });
    expect(await importProgress(fileWith(progress({ best: 1 })))).toEqual({ ok: false, fault: { kind: 'notKept' } });
  });
});
