import { ask, at } from '../../protocols/pbft/broken/experiments/plan.ts';
import { waitTooShortExperiment } from '../../protocols/pbft/broken/experiments/waitTooShort.ts';
import type { Lesson } from '../lesson.ts';
import type { Place } from '../place.ts';
import { calm } from '../run.ts';

/** The primaries of three views in a row are down. */
const plan = [...[0, 1, 2].map((replica) => at(0, { kind: 'crash', replica })), ask(0, 0, 'put x 1')];

const shortWait = waitTooShortExperiment.setup;

const request = ask(1, 0, 'put x 1');

function slowed(latency: number) {
  return [at(0, { kind: 'conditions', latency, jitter: 0, loss: 0, duplication: 0 }), request];
}

const answered: Place = { note: { kind: 'accepted' } };

function executedIn(view: number): Place {
  return { note: { kind: 'executed', view } };
}

function waitsForView(nth: number): Place {
  return { note: { kind: 'timerStarted', timer: 'newView' }, by: 9, nth };
}

/** How long a replica waits for the next view, and why longer each time (§4.5.2). */
export const patience = {
  id: 'patience',
  run: calm({
    cluster: { replicas: 10, clientTimeout: 1000, viewChangeTimeout: 300, statusInterval: 4000 },
    untilTick: 12_000,
    plan,
  }),
  others: {
    never: { base: 'clear', setup: shortWait },
    doubled: { base: 'clear', setup: { ...shortWait, cluster: { ...shortWait.cluster, brokenRule: 0 } } },
    steady: calm({
      cluster: { viewChangeTimeout: 200, clientTimeout: 3000, statusInterval: 4000 },
      untilTick: 20_000,
      plan: [request],
    }),
  },
  beats: [
    {
      id: 'first',
      at: { note: { kind: 'viewChangeStarted', view: 1 }, by: 9 },
      ask: { kind: 'number', choices: [150, 300, 600], right: 300, measure: { kind: 'after', at: waitsForView(1) } },
      until: waitsForView(1),
    },
    {
      id: 'second',
      at: { note: { kind: 'viewChangeStarted', view: 2 }, by: 9 },
      ask: { kind: 'number', choices: [300, 600, 1200], right: 600, measure: { kind: 'after', at: waitsForView(2) } },
      until: waitsForView(2),
    },
    {
      id: 'why',
      in: 'never',
      at: { note: { kind: 'viewChangeStarted', view: 2 } },
      opens: 'doubled',
      ask: {
        kind: 'choose',
        options: [
          { id: 'without', in: 'never', claims: [{ kind: 'answered' }] },
          {
            id: 'doubling',
            claims: [
              { kind: 'answered' },
              { kind: 'inOrder', places: [{ note: { kind: 'viewChangeStarted', view: 2 } }, executedIn(3)] },
            ],
          },
          { id: 'neither', claims: [{ kind: 'never', place: answered }] },
        ],
        right: 'doubling',
      },
      until: answered,
    },
  ],
  task: {
    in: 'steady',
    goals: [
      {
        id: 'third',
        all: [
          { kind: 'never', place: executedIn(0) },
          { kind: 'never', place: executedIn(1) },
          { kind: 'happens', place: executedIn(2) },
        ],
      },
      { id: 'answered', all: [{ kind: 'answered' }] },
    ],
    limits: { kinds: ['conditions'] },
    best: 1,
    solution: { plan: slowed(220) },
    nearMisses: [
      { plan: [request], misses: ['third'] },
      { plan: slowed(100), misses: ['third'] },
      // View 0 ends too early, and R0 has executed in it all the same.
      { plan: slowed(150), misses: ['third'] },
      { plan: slowed(700), misses: ['third'] },
    ],
  },
} as const satisfies Lesson;
