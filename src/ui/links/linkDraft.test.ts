import { describe, expect, test } from 'vitest';
import { worldAt } from '../../engine/history.ts';
import type { Action } from '../../engine/interventions/index.ts';
import { runOf } from '../../protocols/run.ts';
import { checkSetup } from '../../scenario/validity.ts';
import { at, buildSetup } from '../../testing/engine/buildSetup.ts';
import { actionsFor, draftOf, edited, isAt, placed } from './linkDraft.ts';

const own = { latency: 90, jitter: 0, loss: 20, duplication: 0 };

function worldAfter(...actions: readonly Action[]) {
  const history = runOf(buildSetup({ interventions: actions.map((action) => at(0, action)) }));
  return worldAt(history, history.steps.length);
}

describe('a draft of the links', () => {
  test('asks for nothing while it is as the network is', () => {
    const world = worldAfter({ kind: 'linkConditions', links: '0001_90~0~20~0' }, { kind: 'cutLink', from: 2, to: 3 });
    expect(actionsFor(world, draftOf(world))).toEqual([]);
  });

  test('asks for one table, and for each cut that is new or gone', () => {
    const world = worldAfter({ kind: 'cutLink', from: 2, to: 3 });
    let draft = edited(
      draftOf(world),
      (from, to) => from === 0 && to === 1,
      (state) => ({ ...state, own }),
    );
    draft = edited(
      draft,
      (from, to) => from === 2 && to === 3,
      (state) => ({ ...state, cut: false }),
    );
    draft = edited(
      draft,
      (from, to) => from === 3 && to === 2,
      (state) => ({ ...state, cut: true }),
    );
    expect(actionsFor(world, draft)).toEqual([
      { kind: 'linkConditions', links: '0001_90~0~20~0' },
      { kind: 'restoreLink', from: 2, to: 3 },
      { kind: 'cutLink', from: 3, to: 2 },
    ]);
  });

  test('of a head stands for its whole row or column, with both directions for those back too, and never for a node itself', () => {
    const pairs = (spot: Parameters<typeof isAt>[0], both: boolean) =>
      [0, 1, 2].flatMap((from) => [0, 1, 2].filter((to) => isAt(spot, both, from, to)).map((to) => `${from}${to}`));
    expect(pairs({ from: 1, to: null }, false)).toEqual(['10', '12']);
    expect(pairs({ from: null, to: 1 }, false)).toEqual(['01', '21']);
    expect(pairs({ from: 1, to: null }, true)).toEqual(['01', '10', '12', '21']);
    expect(pairs({ from: null, to: null }, false)).toHaveLength(6);
    expect(pairs({ from: 0, to: 2 }, true)).toEqual(['02', '20']);
  });

  test('keeps the rows that did not change, so that only the others are drawn again', () => {
    const before = draftOf(worldAfter());
    const after = edited(
      before,
      (from, to) => from === 0 && to === 1,
      (state) => ({ ...state, own }),
    );
    expect(after[0]).not.toBe(before[0]);
    expect(after[1]).toBe(before[1]);
  });

  test('of a hundred replicas at their places is a table within its bounds', () => {
    const setup = buildSetup({ cluster: { replicas: 100, clients: 16 } });
    const world = worldAt(runOf(setup), 0);
    const actions = actionsFor(world, placed(draftOf(world), 'continents', 100)) ?? [];
    expect(actions.map(({ kind }) => kind)).toEqual(['linkConditions']);
    expect(checkSetup({ ...setup, interventions: actions.map((action) => at(0, action)) })).toBeNull();
  });

  test('with more different settings than a table holds is refused', () => {
    const setup = buildSetup({ cluster: { replicas: 40 } });
    const world = worldAt(runOf(setup), 0);
    const draft = draftOf(world).map((row, from) =>
      row.map((state, to) => (from === to ? state : { ...state, own: { ...own, latency: 1 + from * 41 + to } })),
    );
    expect(actionsFor(world, draft)).toBeNull();
  });
});
