import { describe, expect, test } from 'vitest';
import { runOf, worldOf } from '../../protocols/run.ts';
import { at, buildSetup, requestA } from '../../testing/engine/buildSetup.ts';
import { notesOf } from '../../testing/pbft/lookAtTrace.ts';
import { lie, runLies } from '../../testing/pbft/runLies.ts';
import { rowCluster } from '../../testing/pbft/runRow.ts';

/** How behaviours stand around the right step, and around each other. */

/** To whom R0 said what in its first step, by letters. */
function saidFirst(run: ReturnType<typeof runLies>): string[] {
  const step = run.steps.find(({ node, sent }) => node === 0 && sent.length > 0);
  return (step?.sent ?? []).map(({ letters, to, message }) => {
    const digest = 'digest' in message ? String(message.digest).slice(0, 4) : '';
    return `${letters} ${to} ${digest}`;
  });
}

describe('several behaviours in one node', () => {
  const equivocates = { node: 0, behaviour: 'equivocates', groups: 'xacaxx' } as const;
  const preparesAsPrimary = { node: 0, behaviour: 'preparesAsPrimary' } as const;

  test('the later one stands around the earlier one: it sees what that made of the right step', () => {
    const [first, second] = [saidFirst(runLies([equivocates])), saidFirst(runLies([equivocates, preparesAsPrimary]))];
    expect(first.filter((said) => said.startsWith('P '))).toEqual([]);
    const told = (to: number) => first.find((said) => said.startsWith(`PP ${to}`))?.slice(-4);
    expect(second.filter((said) => said.startsWith('P '))).toEqual([1, 2, 3].map((to) => `P ${to} ${told(to)}`));
  });

  test('silence around everything else is silence, also about what comes late or in the name of others', () => {
    for (const behaviour of ['delaysEverything', 'forgesSender', 'votesManyTimes'] as const) {
      const run = runLies([
        { node: 3, behaviour },
        { node: 3, behaviour: 'silentToSome', groups: 'aaxaaa' },
      ]);
      const sent = run.steps.filter(({ node }) => node === 3).flatMap((step) => step.sent);
      expect(sent.map(({ to }) => to)).not.toContain(2);
      expect(sent.length).toBeGreaterThan(0);
    }
  });

  test('each can end by itself', () => {
    const run = runLies([equivocates, preparesAsPrimary], {
      interventions: [at(0, { kind: 'behave', node: 0, behaviour: 'equivocates' }), requestA],
    });
    const digests = saidFirst(run).map((said) => said.slice(-4));
    expect(new Set(digests).size).toBe(1);
    expect(saidFirst(run).filter((said) => said.startsWith('P '))).toHaveLength(3);
  });
});

describe('a plan may hold anything', () => {
  const setupWith = (groups: string, amount: number) =>
    buildSetup({
      cluster: rowCluster,
      untilTick: 90,
      interventions: [at(0, { kind: 'misbehave', node: 0, behaviour: 'equivocates', groups, amount }), requestA],
    });

  test('a letter that the behaviour does not know is as good as none', () => {
    const unknown = runOf(setupWith('zzzzzz', 0));
    expect(unknown.steps.map(({ sent }) => sent)).toEqual(runOf(setupWith('', 0)).steps.map(({ sent }) => sent));
  });

  test.each([
    [0, 2],
    [5, 5],
    [1000, 100],
  ])('a number out of bounds becomes the nearest one inside: %d becomes %d', (amount, times) => {
    const run = runLies([{ node: 3, behaviour: 'votesManyTimes', amount }]);
    const sent = run.steps
      .flatMap((step) => step.sent)
      .filter(({ letters, from, to }) => letters === 'P' && from === 3 && to === 0);
    expect(sent).toHaveLength(times);
  });

  test('who is crashed says nothing when it begins to lie, and lies when it is up again', () => {
    const run = runLies([{ node: 3, behaviour: 'changesView', tick: 10 }], {
      interventions: [requestA, at(9, { kind: 'crash', replica: 3 })],
    });
    expect(run.steps.flatMap(({ sent }) => sent).filter(({ letters }) => letters === 'VC')).toEqual([]);
    expect(run.world.nodes[3]?.lied).toBe(true);
  });
});

test('without liars nothing is recorded, and a lie that is muted changes nothing', () => {
  const muted = { ...lie({ node: 0, behaviour: 'equivocates', groups: 'xacaxx' }), muted: true };
  const [plain, withMuted] = [[requestA], [muted, requestA]].map((interventions) =>
    runOf(buildSetup({ untilTick: 90, interventions })),
  );
  expect(withMuted?.steps.map(({ sent }) => sent)).toEqual(plain?.steps.map(({ sent }) => sent));
  expect(worldOf(buildSetup({ interventions: [requestA] })).record).toBeNull();
  expect(notesOf(plain?.steps ?? [], 'executed')).toHaveLength(4);
});
