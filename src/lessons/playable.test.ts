import { describe, expect, it } from 'vitest';
import { isPlayableId, kindOf, loadPlayable, playableIds } from './playable.ts';

const all = [...playableIds.lesson, ...playableIds.challenge];

describe('what can be played', () => {
  it('has one id each, since both stand at the same place of an address', () => {
    expect(new Set(all).size).toBe(all.length);
  });

  it.each(all)('%s comes under its id, with questions if it is a lesson', async (id) => {
    const { id: own, beats, task } = await loadPlayable(id);
    expect(own).toBe(id);
    expect(isPlayableId(id)).toBe(true);
    expect(beats.length > 0).toBe(kindOf(id) === 'lesson');
    expect(task.goals.length).toBeGreaterThan(0);
  });

  it.each(['', 'none', 'toString', 'one_silent'])('%j is no id', (text) => {
    expect(isPlayableId(text)).toBe(false);
  });
});
