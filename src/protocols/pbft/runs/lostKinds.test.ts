import { describe, expect, test } from 'vitest';
import type { PlannedIntervention } from '../../../engine/interventions/index.ts';
import { at, requestsInTurn } from '../../../testing/engine/buildSetup.ts';
import type { Run } from '../../../testing/engine/runWorld.ts';
import { replicaOf } from '../../../testing/pbft/lookAtTrace.ts';
import { acceptedResults, runRow, unsafe, withStatus } from '../../../testing/pbft/runRow.ts';
import { pbftLetters } from '../rules/messages.ts';

/**
 * 1.11: lost messages come again. For a while every message of one kind is lost; afterwards every request is answered,
 * and every replica that is up ends where the others are.
 */

const UNTIL = 2500;

const scenarios: Readonly<Record<string, readonly PlannedIntervention[]>> = {
  'no fault': [],
  'the primary is down': [at(30, { kind: 'crash', replica: 0 })],
  'the primary is down for a while': [
    at(30, { kind: 'crash', replica: 0 }),
    at(3500, { kind: 'restart', replica: 0, memory: 'kept' }),
  ],
  'R3 is in the dark for a while': [at(10, { kind: 'cutOff', replica: 3 }), at(1200, { kind: 'rejoin', replica: 3 })],
  'R3 loses its memory, then R2 is down': [
    at(60, { kind: 'crash', replica: 3 }),
    at(1000, { kind: 'restart', replica: 3, memory: 'lost' }),
    at(6000, { kind: 'crash', replica: 2 }),
  ],
  'the primary and R3 change places': [
    at(30, { kind: 'cutOff', replica: 0 }),
    at(1500, { kind: 'rejoin', replica: 0 }),
    at(1501, { kind: 'cutOff', replica: 3 }),
    at(3000, { kind: 'rejoin', replica: 3 }),
  ],
};

const modes = {
  plain: {},
  'batches, tentative, reads': { batchSize: 3, tentativeExecution: 1, readOnly: 2 },
} as const;

function runWithout(letters: string, scenario: readonly PlannedIntervention[], mode: keyof typeof modes): Run {
  const late = (tick: number) => at(tick, { kind: 'request', client: 1, operation: `put y ${tick}` });
  return runRow({
    cluster: { ...withStatus, checkpointInterval: 4, window: 8, ...modes[mode] },
    interventions: [...requestsInTurn(9), ...[20, 1100, 3200, 7000].map(late), ...scenario],
    untilTick: 60_000,
    treat: (envelope) => (envelope.letters === letters && envelope.sentTick < UNTIL ? 'lose' : null),
  });
}

describe.each(Object.keys(modes) as (keyof typeof modes)[])('1.11 (§6.1), %s', (mode) => {
  describe.each(Object.entries(scenarios))('where %s', (_, scenario) => {
    test.each(Object.entries(pbftLetters))(
      'every %s is lost for a while, and all goes well in the end',
      (_kind, letters) => {
        const run = runWithout(letters, scenario, mode);
        expect(unsafe(run)).toEqual([]);
        expect(acceptedResults(run)).toHaveLength(13);
        const up = run.world.nodes.slice(0, 4).filter((node) => node.up);
        const ends = up
          .map(({ place }) => replicaOf(run.world, place.self))
          .map(({ lastExecuted, view, active }) => `${lastExecuted} ${view} ${active}`);
        expect(new Set(ends).size).toBe(1);
      },
    );
  });
});
