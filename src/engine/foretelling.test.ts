import { describe, expect, test } from 'vitest';
import type { BehaviourId } from '../protocols/pbft/lies/index.ts';
import { behaviourOf } from '../protocols/pbft/lies/index.ts';
import type { PbftMessage } from '../protocols/pbft/rules/messages.ts';
import { runOf } from '../protocols/run.ts';
import { at, buildSetup, requestA, requestsInTurn } from '../testing/engine/buildSetup.ts';
import { worldContents } from '../testing/engine/worldContents.ts';
import { rowCluster } from '../testing/pbft/runRow.ts';
import type { Difference } from './differences.ts';
import { waitOf } from './differences.ts';
import type { Foretold } from './foretelling.ts';
import { FORETOLD_STEPS_MAX, foretell, worldToForetell } from './foretelling.ts';
import { worldAt } from './history.ts';
import { finish, PART_SIZE } from './parts.ts';

const history = runOf(buildSetup({ cluster: rowCluster, untilTick: 90, interventions: [requestA] }));

/** The number of steps after which R0 has the request and has proposed nothing yet. */
const asked = history.steps.findIndex(({ node, sent }) => node === 0 && sent.length > 0);

function foretold(node: number, behaviour: BehaviourId, groups = '', step = asked): Foretold {
  const amount = behaviourOf(behaviour).amount?.usual ?? 0;
  return finish(
    foretell(finish(worldToForetell(history, step)), { kind: 'misbehave', node, behaviour, groups, amount }),
  );
}

function linesOf({ steps }: Foretold): string[] {
  return steps.flatMap(({ node, differences }) => differences.map((difference) => `${node} ${lineOf(difference)}`));
}

function lineOf({ to, right, lie, times }: Difference): string {
  const word = (envelope: Difference['lie']): string => {
    const message = envelope?.message as PbftMessage | undefined;
    return envelope && message
      ? `${envelope.letters}${'digest' in message ? ` ${message.digest.slice(0, 2)}` : ''}`
      : '-';
  };
  const wait = waitOf({ right, lie });
  return `to ${to}: ${word(lie)} for ${word(right)}${times > 1 ? ` ×${times}` : ''}${wait ? ` +${wait}` : ''}`;
}

describe('what a lie would change', () => {
  test('a primary that equivocates: some get another proposal, and the COMMIT for it', () => {
    expect(linesOf(foretold(0, 'equivocates', 'xabb')).map((line) => line.replace(/ [0-9a-f]{2}/g, ''))).toEqual([
      '0 to 2,3: PP for PP',
      '0 to 1: C for -',
      '0 to 2,3: C for -',
    ]);
  });

  test('silence: what some do not get', () => {
    expect(linesOf(foretold(0, 'silentToSome', 'xxaa')).map((line) => line.replace(/ [0-9a-f]{2}/g, ''))).toEqual([
      '0 to 1: - for PP',
    ]);
  });

  test('delay: how much later it comes', () => {
    expect(linesOf(foretold(0, 'delaysEverything', 'xbab')).map((line) => line.replace(/ [0-9a-f]{2}/g, ''))).toEqual([
      '0 to 1,3: PP for PP +450',
    ]);
  });

  test('many votes: how many more', () => {
    expect(linesOf(foretold(1, 'votesManyTimes'))[0]).toMatch(/^1 to 0,2,3: P .. for - ×2$/);
  });

  test('what is said at once, when the lie begins', () => {
    const { steps } = foretold(2, 'changesView');
    expect(steps[0]?.tick).toBe(worldAt(history, asked).tick);
    expect(linesOf({ ...foretold(2, 'changesView'), steps: steps.slice(0, 1) })).toEqual(['2 to 0,1,3: VC for -']);
  });

  test('nothing, where the run gives no occasion: and it says how far it looked', () => {
    const { steps, stepsSeen, afterwards } = foretold(1, 'withholdsNewView');
    expect([steps, afterwards]).toEqual([[], 'ends']);
    expect(stepsSeen).toBe(history.steps.length - asked);
    const long = runOf(
      buildSetup({
        cluster: rowCluster,
        untilTick: 100_000,
        interventions: [requestA, at(1, { kind: 'crash', replica: 3 })],
      }),
    );
    const action = { kind: 'misbehave', node: 1, behaviour: 'withholdsNewView', groups: '', amount: 0 } as const;
    expect(finish(foretell(finish(worldToForetell(long, asked)), action)).stepsSeen).toBeLessThanOrEqual(
      FORETOLD_STEPS_MAX,
    );
  });

  test('why it is refused', () => {
    expect(foretold(0, 'asksAgain').refused).toBe('otherRole');
    expect(foretold(0, 'equivocates').refused).toBeNull();
  });

  test('is what comes of it when it is done', () => {
    for (const behaviour of ['equivocates', 'skipsNumbers', 'proposesOutsideWindow', 'inventsRequests'] as const) {
      const world = worldAt(history, asked);
      const { interventions } = history.setup;
      const action = { kind: 'misbehave', node: 0, behaviour, groups: '', amount: 4 } as const;
      const moment = { tick: world.tick, after: world.stepsAtTick };
      const done = runOf({ ...history.setup, interventions: [...interventions, { at: moment, action }] });
      for (const { node, differences } of finish(foretell(finish(worldToForetell(history, asked)), action)).steps) {
        const sent = done.steps.filter((step) => step.node === node).flatMap((step) => step.sent);
        for (const { lie } of differences) if (lie) expect(sent).toContainEqual(lie);
      }
    }
  });

  test('in parts, where a run has to be repeated with a record of what was signed', () => {
    const long = runOf(buildSetup({ interventions: requestsInTurn(120) }));
    const count = long.steps.length;
    expect(count).toBeGreaterThan(3000);
    const work = worldToForetell(long, count);
    let parts = 1;
    for (; !work.next().done; parts++);
    const world = finish(worldToForetell(long, count));
    const size = long.steps.reduce((sum, { sent }) => sum + 1 + sent.length, 0);
    expect(parts).toBeGreaterThan(size / PART_SIZE / 2);
    expect(world.tick).toBe(worldAt(long, count).tick);
  });

  test('leaves the world as it was', () => {
    const world = finish(worldToForetell(history, asked));
    const before = worldContents(world);
    finish(foretell(world, { kind: 'misbehave', node: 0, behaviour: 'equivocates', groups: '', amount: 0 }));
    expect(worldContents(world)).toEqual(before);
  });
});
