import { describe, expect, test } from 'vitest';
import type { History } from '../../../engine/history.ts';
import { worldAt } from '../../../engine/history.ts';
import type { PlannedIntervention } from '../../../engine/interventions/index.ts';
import { journeysOf } from '../../../engine/journeys.ts';
import type { Envelope } from '../../../engine/network/envelope.ts';
import type { NodeId } from '../../../engine/protocol.ts';
import type { Node } from '../../../engine/world.ts';
import { envelopesInFlight } from '../../../engine/world.ts';
import { at, buildSetup, requestA } from '../../../testing/engine/buildSetup.ts';
import { figureSetup } from '../../../testing/engine/figureSetup.ts';
import { randomSetup, withMeddling } from '../../../testing/engine/randomSetup.ts';
import { isWanted } from '../../../testing/pbft/wantedEnvelope.ts';
import { seedsOf } from '../../../testing/runs.ts';
import { primaryOf } from '../../quorum.ts';
import { runOf } from '../../run.ts';
import type { PbftState } from '../pbft.ts';
import { lacksSomething } from '../rules/lacking.ts';
import type { PbftPlace } from '../rules/policy.ts';
import type { NodeWaiting, WaitingItem } from './waiting.ts';
import { waitingAt } from './waiting.ts';

/** Returns the whereabouts of the messages that a node lacks, by sender; steps counted from 1, as they are shown. */
function fates({ items }: NodeWaiting): string[] {
  return items.flatMap(({ missing }) =>
    missing.map(({ message, from, whereabouts }) => {
      const where = 'step' in whereabouts ? ` @${whereabouts.step + 1}` : '';
      const why = 'why' in whereabouts ? ` ${whereabouts.why}` : '';
      return `${message} ${from} ${whereabouts.kind}${why}${where}`;
    }),
  );
}

describe('in the figure', () => {
  const history = runOf(figureSetup);

  test('R2 lacks one PREPARE after step 4: R1 has not sent its own yet, R3 is crashed', () => {
    expect(fates(waitingAt(history, 4, 2))).toEqual(['prepare 1 notSent notReached', 'prepare 3 notSent crashed']);
  });

  test('after step 5 the PREPARE of R1 is on its way, though it is known when it arrives', () => {
    const [item] = waitingAt(history, 5, 2).items;
    expect(item?.missing[0]).toEqual({
      message: 'prepare',
      from: 1,
      whereabouts: { kind: 'inFlight', id: 'P0.1.1.2', arrivesTick: 168 },
    });
  });

  test('a crashed node waits for nothing', () => {
    expect(waitingAt(history, 5, 3)).toEqual({ node: 3, up: false, items: [], timers: [], leftBehind: null });
  });

  test('the client waits for two equal replies and knows when it asks again', () => {
    const { items, timers } = waitingAt(history, 5, 4);
    const [item] = items;
    expect(item?.waiting).toMatchObject({ kind: 'replies', need: 2, missing: [0, 1, 2, 3] });
    expect(timers).toMatchObject([{ timer: 'retransmit', dueTick: 50_000 }]);
    expect(waitingAt(history, 24, 4).items).toEqual([]);
  });
});

describe('a missing PREPARE of R1 for R2', () => {
  /**
   * Returns the whereabouts of a message, for R2, at the end of a run of request A in which these interventions hit it.
   */
  function endOf(...interventions: readonly PlannedIntervention[]): string | undefined {
    const setup = buildSetup({ interventions: [requestA, at(0, { kind: 'crash', replica: 3 }), ...interventions] });
    const history = runOf({ ...setup, untilTick: 50 });
    return fates(waitingAt(history, history.steps.length, 2)).find((fate) => fate.startsWith('prepare 1'));
  }

  test('was dropped', () => {
    expect(endOf(at(2, { kind: 'drop', message: 'P0.1.1.2' }, 99))).toMatch(/^prepare 1 dropped @\d+$/);
  });

  test('was blocked by a link that was cut before it was sent, or after', () => {
    expect(endOf(at(1, { kind: 'cutLink', from: 1, to: 2 }))).toMatch(/^prepare 1 blocked @\d+$/);
    expect(endOf(at(2, { kind: 'cutLink', from: 1, to: 2 }, 99))).toMatch(/^prepare 1 blocked @\d+$/);
  });

  test('came while R2 was down', () => {
    const crash = at(2, { kind: 'crash', replica: 2 }, 99);
    // The others would resend what it lacks, so they are cut off, and it goes on lacking it.
    const alone = [0, 1].map((replica) => at(9, { kind: 'cutOff', replica } as const));
    const back = at(10, { kind: 'restart', replica: 2, memory: 'kept' });
    expect(endOf(crash, ...alone, back)).toMatch(/^prepare 1 missed @\d+$/);
  });

  test('is held up', () => {
    expect(endOf(at(2, { kind: 'delay', message: 'P0.1.1.2', ticks: 1000 }, 99))).toBe('prepare 1 inFlight');
  });

  test('does not exist, since R1 is cut off', () => {
    expect(endOf(at(0, { kind: 'cutOff', replica: 1 }))).toBe('prepare 1 notSent cutOff');
  });

  test('was lost by the network', () => {
    const storm = at(2, { kind: 'conditions', latency: 1, jitter: 0, loss: 100, duplication: 0 });
    expect(endOf(storm)).toMatch(/^prepare 1 lost @\d+$/);
  });

  test('was taken in before R2 lost its memory', () => {
    const setup = buildSetup({
      untilTick: 50,
      interventions: [
        requestA,
        at(0, { kind: 'crash', replica: 3 }),
        at(3, { kind: 'crash', replica: 2 }, 99),
        at(3, { kind: 'cutLink', from: 2, to: 0 }, 99),
        at(3, { kind: 'restart', replica: 2, memory: 'lost' }, 99),
      ],
    });
    const history = runOf(setup);
    // R1 sends its votes again; R0 does not learn that R2 lacks the PRE-PREPARE.
    const [first] = waitingAt(history, history.steps.length, 2).items;
    expect(first?.waiting).toMatchObject({ kind: 'prePrepared', prepares: [1], commits: [0, 1] });
    expect(fates(waitingAt(history, history.steps.length, 2))[0]).toMatch(/^prePrepare 0 forgotten @/);
  });
});

describe('at every fifteenth step of random runs', () => {
  const histories = seedsOf({ few: 30, many: 100 }).map((seed) => runOf(withMeddling(randomSetup(seed))));
  const asked = histories.flatMap((history) => {
    const counts = Array.from({ length: Math.ceil(history.steps.length / 15) }, (_, index) => index * 15);
    return counts.flatMap((count) => {
      const world = worldAt(history, count);
      return world.nodes.map((_, node) => ({ history, count, world, waiting: waitingAt(history, count, node, world) }));
    });
  });

  test('nobody waits for a vote that would be one too many, or for one it has', () => {
    const wrong = asked.filter(
      ({ history, waiting }) => !waiting.items.every((item) => addsUp(history, waiting.node, item)),
    );
    expect(wrong.map(({ count, waiting }) => ({ count, waiting }))).toEqual([]);
    expect(asked.filter(({ waiting }) => waiting.items.length > 0).length / histories.length).toBeGreaterThan(10);
  });

  test('every replica that has not done all it heard of says what it waits for, and has a timer running', () => {
    const silent = asked.filter(({ world, waiting: { node, up, items, timers } }) => {
      const state = world.nodes[node]?.state as PbftState;
      if (!up || state.kind !== 'replica') return false;
      const isAsking = lacksSomething((world.nodes[node] as Node).place as PbftPlace, state);
      const isBusy = !state.active || isAsking;
      return (isBusy && items.length === 0) || (isAsking && timers.length === 0);
    });
    expect(silent.map(({ history, count, waiting }) => [history.setup.seed, count, waiting])).toEqual([]);
  });

  test('and what became of whatever it lacks is told', () => {
    const untold = asked.flatMap(({ history, count, waiting: { node, items } }) =>
      items
        .filter(({ missing, unordered, waiting }) => {
          // A lower slot, a checkpoint or the previous batch opens these gates: another item is about that.
          if (waiting.kind === 'executed' || waiting.kind === 'window') return false;
          // Others are ahead: which messages lead there is for them to say.
          if (waiting.kind === 'laterView' || waiting.kind === 'laterSlots') return false;
          return missing.length === 0 && !unordered && !isSelfMade(waiting, node);
        })
        .map(({ waiting }) => [history.setup.seed, count, node, waiting]),
    );
    expect(untold).toEqual([]);
  });

  test('a missing message is in flight exactly if the network has it, and unsent exactly if no step sent it', () => {
    const wrong: string[] = [];
    const seen = new Set<string>();
    for (const { history, count, world, waiting } of asked) {
      const inFlight = envelopesInFlight(world);
      for (const { missing, waiting: item } of waiting.items) {
        for (const message of missing) {
          const { kind } = message.whereabouts;
          seen.add(kind);
          const isSame = (envelope: Envelope): boolean =>
            isWanted(history, { node: waiting.node, item, missing: message }, envelope);
          if (message.message === 'fetchState') continue;
          const isInFlight = inFlight.some(isSame);
          const isSent = journeysOf(history).list.some(
            ({ sentStep, envelope }) => sentStep < count && isSame(envelope),
          );
          const isUnsent = kind === 'notSent' || kind === 'otherView';
          if (isInFlight !== (kind === 'inFlight') || (isSent === isUnsent && kind !== 'otherView')) {
            wrong.push(`seed ${history.setup.seed}, ${count} steps, node ${waiting.node}: ${JSON.stringify(message)}`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
    expect([...seen].sort()).toEqual([
      'blocked',
      'dropped',
      'forgotten',
      'ignored',
      'inFlight',
      'lost',
      'missed',
      'notSent',
      'otherView',
      'uncounted',
    ]);
  });
});

/**
 * True for the things a node must produce itself: its own proposal, its own state, a decision whose votes are all in.
 */
function isSelfMade(waiting: WaitingItem['waiting'], node: NodeId): boolean {
  if (waiting.kind === 'stable') return !waiting.hasState;
  return 'primary' in waiting && waiting.primary === node;
}

function addsUp({ setup }: History, node: NodeId, { waiting }: WaitingItem): boolean {
  const { replicas } = setup.cluster;
  if (waiting.kind === 'replies') {
    const most = waiting.results[0]?.voters.length ?? 0;
    const replied = waiting.results.reduce((sum, { voters }) => sum + voters.length, 0);
    return most < waiting.need && replied + waiting.missing.length >= replicas;
  }
  if (!('votes' in waiting)) return true;
  const { have, tally, missing, conflicting } = waiting.votes;
  const isGateOpen = tally.have >= tally.need;
  // Without the state a checkpoint does not become stable, however many replicas vouch for it.
  if (isGateOpen && !(waiting.kind === 'stable' && !waiting.hasState)) return false;
  if (missing.includes(node) && waiting.kind !== 'stable' && primaryOf(0, replicas) !== node) return false;
  const voters = waiting.kind === 'prepared' ? replicas - 1 : replicas;
  return have.length + missing.length + conflicting.length === voters;
}
