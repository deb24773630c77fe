import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { folderOf } from '../pages/addresses.ts';
import { fakeStorage } from '../testing/store/fakeStorage.ts';
import { keepProgress } from './lessonProgress.ts';
import { exportStatements, lessonPageOf } from './lessonStatements.ts';

beforeEach(() => vi.stubGlobal('localStorage', fakeStorage()));
afterEach(() => vi.unstubAllGlobals());

it.each([
  ['in the root', 'https://lab.example/lab/?lesson=cost'],
  ['in the folder of a language', 'https://lab.example/zh/lab/#x'],
])('the page of a lesson is the same for a lab %s', (_name, lab) => {
  expect(lessonPageOf('cost', lab)).toBe(`https://lab.example/en/${folderOf({ kind: 'lesson', id: 'cost' })}`);
});

it('a site may lie in a folder', () => {
  expect(lessonPageOf('cost', 'https://example.org/pbft/en/lab/')).toBe('https://example.org/pbft/en/lessons/cost/');
});

it('the statements are those of every lesson that was answered, and of no other', async () => {
  keepProgress('cost', { answers: { total: '93' }, best: null, solution: null });
  keepProgress('two-silent', { answers: { breaks: 'silence' }, best: 1, solution: null });
  keepProgress('none', { answers: { breaks: 'silence' }, best: 1, solution: null });
  const statements: unknown = JSON.parse(await exportStatements('https://lab.example/lab/'));
  expect(statements).toMatchObject([
    { object: { id: 'https://lab.example/en/lessons/cost/#total' }, result: { success: false } },
    { object: { id: 'https://lab.example/en/lessons/two-silent/#breaks' }, result: { success: true } },
  ]);
});
