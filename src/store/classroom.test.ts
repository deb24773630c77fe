import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeStorage } from '../testing/store/fakeStorage.ts';
import type { Votes } from './classroom.ts';
import { keepClassroom, keptClassroom, QUESTIONS_MAX, withVotes } from './classroom.ts';

const votes: Votes = { first: { a: '3' }, again: { a: '5' }, isAgain: true };
const notes = { name: 'notes-1', since: 1_700_000_000_000 };

beforeEach(() => vi.stubGlobal('sessionStorage', fakeStorage()));
afterEach(() => vi.unstubAllGlobals());

describe('the work of a lecture', () => {
  it('is kept by the tab, each part beside the other', () => {
    expect(keptClassroom()).toEqual({ votes: {}, notes: null });
    expect(keepClassroom({ votes: { 'counting 0': votes } })).toBe(true);
    expect(keepClassroom({ notes })).toBe(true);
    expect(keptClassroom()).toEqual({ votes: { 'counting 0': votes }, notes });
  });

  it('is nothing where the text is none of ours', () => {
    for (const text of ['', '{', '{"votes":{},"notes":{"name":1}}', '{"votes":{"q":{"first":{}}},"notes":null}']) {
      sessionStorage.setItem('pbft-lab.classroom', text);
      expect(keptClassroom()).toEqual({ votes: {}, notes: null });
    }
  });

  it('says so where the browser keeps nothing', () => {
    vi.stubGlobal('sessionStorage', {
      getItem: () => null,
      setItem: () => {
        throw new Error('full');
      },
    });
    expect(keepClassroom({ notes })).toBe(false);
  });
});

describe('the votes on a question', () => {
  it('replace those that it had', () => {
    const before = withVotes({}, 'q', { first: {}, again: null, isAgain: false });
    expect(withVotes(before, 'q', votes)).toEqual({ q: votes });
  });

  it('push out the oldest, where there are too many', () => {
    const names = Array.from({ length: QUESTIONS_MAX + 1 }, (_, index) => `lesson ${index}`);
    const all = names.reduce((kept, name) => withVotes(kept, name, votes), {});
    expect(Object.keys(all)).toEqual(names.slice(1));
  });
});
