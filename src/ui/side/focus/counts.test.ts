import { describe, expect, test } from 'vitest';
import type { Meter as DiagramMeter } from '../../../diagram/marks/meter/scene.ts';
import { sceneOf } from '../../../diagram/scene/scene.ts';
import type { History } from '../../../engine/history.ts';
import { worldAt } from '../../../engine/history.ts';
import type { NodeId } from '../../../engine/protocol.ts';
import type { Setup } from '../../../engine/setup.ts';
import type { Node, World } from '../../../engine/world.ts';
import { experiments } from '../../../protocols/pbft/broken/experiments/index.ts';
import { quorumTooSmall } from '../../../protocols/pbft/broken/quorumTooSmall.ts';
import type { VotesWaiting, Waiting } from '../../../protocols/pbft/explain/replicaWaiting.ts';
import { waitingOf } from '../../../protocols/pbft/explain/replicaWaiting.ts';
import type { VoteCount } from '../../../protocols/pbft/notes.ts';
import type { PbftState } from '../../../protocols/pbft/pbft.ts';
import type { PbftMessage } from '../../../protocols/pbft/rules/messages.ts';
import type { ReplicaState } from '../../../protocols/pbft/rules/replicaState.ts';
import { runOf } from '../../../protocols/run.ts';
import { scenarios } from '../../../scenario/builtIn/index.ts';
import { en } from '../../../text/en/index.ts';
import { waitingItemText } from '../../../text/tell/pbft/waitingText.ts';
import { sentenceOf } from '../../../text/tell/sentence.ts';
import type { Texts } from '../../../text/texts.ts';
import { zh } from '../../../text/zh/index.ts';
import { logRowsOf } from './logRows.ts';
import type { Meter } from './meter.ts';
import { waitingMeter } from './meter.ts';

/** One vote, one count: sentence, diagram, panel and waiting text give the same numbers of a slot at a replica. */

type SlotGate = VotesWaiting['kind'];

/** The count that one of them gives, and the slot it is of. */
interface Told extends VoteCount {
  readonly by: string;
  readonly gate: SlotGate;
  readonly sequence: number;
}

const pbftRuns: readonly (readonly [string, Setup])[] = [
  ...Object.entries(scenarios)
    .filter(([, { setup }]) => setup.protocol === 'pbft')
    .map(([id, { setup }]) => [id, setup] as const),
  ...experiments.map(({ rule, setup }) => [rule.id, setup] as const),
  ['clear with E1 and n = 6', withCluster(scenarios.clear.setup, { brokenRule: quorumTooSmall.number, replicas: 6 })],
];

function withCluster(setup: Setup, different: Partial<Setup['cluster']>): Setup {
  return { ...setup, cluster: { ...setup.cluster, ...different } };
}

describe('of each slot the same is told by all, at every step', () => {
  test.each(pbftRuns)('%s', (_name, setup) => {
    const history = runOf(setup);
    const counts = history.steps.flatMap((_, index) => countsAt(history, index));
    expect(counts.filter(({ said, drawn }) => said !== drawn)).toEqual([]);
  });

  test('which is told often enough for that to mean something', () => {
    const history = runOf(scenarios.seven.setup);
    const counts = history.steps.flatMap((_, index) => countsAt(history, index));
    const tellers = new Set(counts.map(({ by }) => by));
    expect([...tellers].sort()).toEqual(['panel', 'sentence', 'waiting', 'waiting meter']);
    expect(counts.length).toBeGreaterThan(200);
  });
});

describe('of `clear`, where a quorum is 2f+1 = 3 of 6 (E1)', () => {
  const history = runOf(withCluster(scenarios.clear.setup, { brokenRule: quorumTooSmall.number, replicas: 6 }));

  test('every certificate takes 3', () => {
    const needs = history.steps.flatMap((_, index) => inSentence(history, index).map(({ need }) => need));
    expect(new Set(needs)).toEqual(new Set([3]));
  });
});

interface Compared {
  readonly step: number;
  readonly by: string;
  readonly said: string;
  readonly drawn: string;
}

/** Returns the counts after one step of the slots in its sentence, beside those that the diagram draws. */
function countsAt(history: History, index: number): Compared[] {
  const { node } = history.steps[index] ?? {};
  const sentence = inSentence(history, index);
  if (node === null || node === undefined || sentence.length === 0) return [];
  const world = worldAt(history, index + 1);
  const slots = new Set(sentence.map(({ sequence }) => sequence));
  const others = [...inPanel(world, node), ...inWaiting(world, node)];
  const counts = [...sentence, ...others.filter(({ sequence }) => slots.has(sequence))];
  return counts.map(({ by, gate, sequence, ...votes }) => ({
    step: index + 1,
    by,
    said: `${gate} ${sequence} ${shown(votes)}`,
    drawn: `${gate} ${sequence} ${shown(meterAt(history, index, node, { gate, sequence }))}`,
  }));
}

/** A meter is full with q votes, however many more there are. */
function shown(votes: VoteCount | undefined): string {
  return votes ? `${Math.min(votes.have, votes.need)}/${votes.need}` : 'nothing';
}

function meterAt(
  history: History,
  index: number,
  node: NodeId,
  { gate, sequence }: Pick<Told, 'gate' | 'sequence'>,
): DiagramMeter | undefined {
  return sceneOf(history).meters.findLast((meter) => {
    const isOfSlot = meter.node === node && meter.gate === gate && meter.sequence === sequence;
    return isOfSlot && meter.fromStep <= index;
  });
}

/** The numbers as the sentence gets them, from whatever text they end up in. */
function inSentence(history: History, index: number): Told[] {
  const counts: Told[] = [];
  const tell = (gate: SlotGate, sequence: number, { have, need }: VoteCount) => {
    counts.push({ by: 'sentence', gate, sequence, have, need });
    return '';
  };
  const cause = history.steps[index]?.cause;
  const message = cause?.kind === 'delivered' ? (cause.envelope.message as PbftMessage) : null;
  const vote = (_replica: string, _vote: unknown, votes: VoteCount): string => {
    if (message?.kind === 'prepare') return tell('prepared', message.sequence, votes);
    return message?.kind === 'commit' ? tell('committedLocal', message.sequence, votes) : '';
  };
  const happenings: Texts['happenings'] = {
    ...en.happenings,
    ...{ counted: vote, countedOther: vote, countedUnprepared: vote },
    prepared: (_replica, sequence, votes) => tell('prepared', sequence, votes),
    committedLocal: (_replica, sequence, votes) => tell('committedLocal', sequence, votes),
  };
  sentenceOf({ ...en, happenings }, history, index);
  return counts;
}

function inPanel(world: World, node: NodeId): Told[] {
  const state = world.nodes[node]?.state as ReplicaState;
  if (state.kind !== 'replica') return [];
  const rows = logRowsOf(state, node, world.setup.cluster);
  return rows.flatMap(({ sequence, meter }) => (meter ? [ofMeter('panel', sequence, meter)] : []));
}

function ofMeter(by: string, sequence: number, { parts, have, need }: Meter): Told {
  return { by, gate: parts[0]?.vote === 'prePrepare' ? 'prepared' : 'committedLocal', sequence, have, need };
}

function inWaiting({ nodes, setup }: World, node: NodeId): Told[] {
  const { place, state } = nodes[node] as Node;
  return waitingOf(place, state as PbftState).flatMap((waiting) => {
    if (waiting.kind !== 'prepared' && waiting.kind !== 'committedLocal') return [];
    const meter = waitingMeter(waiting, node);
    const { kind: gate, sequence } = waiting;
    return [
      ...numbersOf(waiting, node, setup).map((votes): Told => ({ by: 'waiting', gate, sequence, ...votes })),
      ...(meter ? [ofMeter('waiting meter', sequence, meter)] : []),
    ];
  });
}

/** The numbers as the waiting text gets them. */
function numbersOf(waiting: Waiting, node: NodeId, setup: Setup): VoteCount[] {
  const counts: VoteCount[] = [];
  const recording: Texts['waiting'] = {
    ...en.waiting,
    prepared: (_sequence, votes) => String(counts.push(votes)),
    committedLocal: (_sequence, votes) => String(counts.push(votes)),
  };
  waitingItemText({ ...en, waiting: recording }, { waiting, missing: [] }, node, setup.cluster);
  return counts;
}

describe('a certificate in words', () => {
  const vote = { message: 'M', from: 'R1', about: 'slot 1' };
  const parts = [{ message: 'M', from: ['R1'], own: true, count: 2 }];

  test.each([
    ['English', en, '2 of 3'],
    ['Chinese', zh, '2/3'],
  ] as const)('has its numbers in %s', (_language, texts, numbers) => {
    const { happenings, waiting } = texts as Texts;
    const votes = { have: 2, need: 3 };
    expect(happenings.counted('R0', vote, votes)).toContain(numbers);
    expect(happenings.countedOther('R0', vote, votes)).toContain(numbers);
    expect(happenings.prepared('R0', 1, votes, parts)).toContain(numbers);
    expect(happenings.committedLocal('R0', 1, votes, parts)).toContain(numbers);
    expect(waiting.prepared(1, votes)).toContain(numbers);
  });
});
