import { describe, expect, test } from 'vitest';
import type { History } from '../../../engine/history.ts';
import { journeysOf } from '../../../engine/journeys.ts';
import { scenarios } from '../../../scenario/builtIn/index.ts';
import { at, buildSetup, requestA, requestsOfClients } from '../../../testing/engine/buildSetup.ts';
import { randomSetup, withMeddling } from '../../../testing/engine/randomSetup.ts';
import { seedsOf } from '../../../testing/runs.ts';
import { runOf } from '../../run.ts';
import type { AcceptedNote, RequestedNote } from '../notes.ts';
import type { CriticalPath } from './criticalPath.ts';
import { criticalPathOf } from './criticalPath.ts';

interface Answer {
  readonly client: number;
  readonly timestamp: number;
  readonly step: number;
  readonly latency: number;
}

/** The accepted requests of a run with their latencies, counted as `npm run experiment` does. */
function answersOf({ steps }: History): Answer[] {
  const asked = new Map<string, number>();
  return steps.flatMap(({ node, tick, notes }, step) =>
    (notes as readonly (AcceptedNote | RequestedNote)[]).flatMap((note): Answer[] => {
      if (note.kind === 'requested' && note.attempt === 0) asked.set(`${node} ${note.timestamp}`, tick);
      if (note.kind !== 'accepted' || node === null) return [];
      const since = asked.get(`${node} ${note.timestamp}`) as number;
      return [{ client: node, timestamp: note.timestamp, step, latency: tick - since }];
    }),
  );
}

/** Returns what is wrong with a path: it has to go from the request to the acceptance, link by link. */
function faultsOf(history: History, path: CriticalPath | null, { client, step, latency }: Answer): string[] {
  if (!path) return [`step ${step}: no path`];
  const faults: string[] = [];
  if (path.ticks !== latency) faults.push(`step ${step}: ${path.ticks} ticks instead of ${latency}`);
  let node = client;
  let tick = history.steps[path.requested]?.tick;
  for (const hop of path.hops) {
    const [from, to] = hop.kind === 'message' ? [hop.from, hop.to] : [hop.node, hop.node];
    if (from !== node) faults.push(`step ${step}: a hop begins at ${from}, not at ${node}`);
    if (history.steps[hop.since]?.tick !== tick) faults.push(`step ${step}: a hop begins at another time`);
    if (hop.kind === 'message' && journeysOf(history).byId.get(hop.id)?.endStep !== hop.until)
      faults.push(`step ${step}: ${hop.id} did not arrive in step ${hop.until}`);
    node = to;
    tick = history.steps[hop.until]?.tick;
  }
  if (node !== client || path.accepted !== step) faults.push(`step ${step}: the path ends elsewhere`);
  return faults;
}

function allFaults(history: History): string[] {
  return answersOf(history).flatMap((answer) =>
    faultsOf(history, criticalPathOf(history, answer.client, answer.timestamp, answer.step), answer),
  );
}

const kindsOf = (path: CriticalPath | null): string[] | undefined =>
  path?.hops.map((hop) => (hop.kind === 'message' ? hop.message : hop.kind));

describe('the critical path of a reply', () => {
  test('is as long as the latency of the client, in every built-in scenario', () => {
    let answers = 0;
    for (const [id, { setup }] of Object.entries(scenarios)) {
      const history = runOf(setup);
      answers += answersOf(history).length;
      expect([id, ...allFaults(history)]).toEqual([id]);
    }
    expect(answers).toBeGreaterThan(30);
  });

  test('is as long as the latency of the client, in random runs with losses, crashes and meddling', () => {
    let answers = 0;
    for (const seed of seedsOf({ few: 12, many: 150 })) {
      const history = runOf(withMeddling(randomSetup(seed)));
      answers += answersOf(history).length;
      expect([seed, ...allFaults(history)]).toEqual([seed]);
    }
    expect(answers).toBeGreaterThan(0);
  });

  test('is the five phases where nothing goes wrong (§4.2)', () => {
    const history = runOf(buildSetup({ interventions: [requestA] }));
    const path = criticalPathOf(history, 4, 1, history.steps.length - 1);
    expect(kindsOf(path)).toEqual(['request', 'prePrepare', 'prepare', 'commit', 'reply']);
  });

  test('has the timer of a client that sends its request again', () => {
    const lost = at(0, { kind: 'drop', message: 'R0.1.c0.0' }, 1);
    const history = runOf(buildSetup({ interventions: [requestA, lost] }));
    const path = criticalPathOf(history, 4, 1, history.steps.length - 1);
    expect(kindsOf(path)?.slice(0, 2)).toEqual(['timer', 'request']);
  });

  test('is told only once the result is accepted', () => {
    const history = runOf(buildSetup({ interventions: [requestA] }));
    const { accepted = 0 } = criticalPathOf(history, 4, 1, history.steps.length - 1) ?? {};
    expect(criticalPathOf(history, 4, 1, accepted - 1)).toBeNull();
    expect(criticalPathOf(history, 4, 2, history.steps.length - 1)).toBeNull();
  });

  test('waits at a node where the request has come, and the window has no room for it (§4.3)', () => {
    const cluster = { clients: 2, checkpointInterval: 1, window: 1 };
    const history = runOf(buildSetup({ cluster, interventions: requestsOfClients(2) }));
    const paths = answersOf(history).map(({ client, step }) => criticalPathOf(history, client, 1, step));
    expect(allFaults(history)).toEqual([]);
    expect(paths.map(kindsOf)).toEqual([
      ['request', 'prePrepare', 'prepare', 'commit', 'reply'],
      ['request', 'wait', 'prePrepare', 'prepare', 'commit', 'reply'],
    ]);
  });
});
