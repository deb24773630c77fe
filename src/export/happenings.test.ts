import { expect, test } from 'vitest';
import { runOf } from '../protocols/run.ts';
import { scenarioOf } from '../scenario/builtIn/index.ts';
import { texts } from '../testing/export/hostileRun.ts';
import { wholeRun } from './format.ts';
import type { ArrowHappening } from './happenings.ts';
import { happeningsIn } from './happenings.ts';

const { setup } = scenarioOf('clear');

function happeningsOf(replicas: number) {
  const run = runOf({ ...setup, cluster: { ...setup.cluster, replicas } });
  const happenings = happeningsIn(run, wholeRun(run), texts);
  const arrows = happenings.filter((happening): happening is ArrowHappening => happening.kind === 'arrow');
  const arrived = run.steps.filter(({ cause }) => cause.kind === 'delivered').length;
  return { first: happenings[0], arrows, arrived };
}

test('of nine replicas every message is told', () => {
  const { arrows, arrived } = happeningsOf(9);
  expect(arrows).toHaveLength(arrived);
});

test('of ten and more the votes of everybody to everybody are left out, and the first note says how many', () => {
  for (const replicas of [10, 31]) {
    const { first, arrows, arrived } = happeningsOf(replicas);
    const kinds = new Set(arrows.map(({ envelope }) => envelope.message.kind));
    expect([...kinds].sort()).toEqual(['prePrepare', 'reply', 'request']);
    expect(first).toMatchObject({ kind: 'note', text: texts.diagram.hiddenMessages(arrived - arrows.length) });
  }
});
