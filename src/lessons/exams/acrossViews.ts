import { ANY } from '../../engine/network/patterns.ts';
import { executesWhenPrepared } from '../../protocols/pbft/broken/executesWhenPrepared.ts';
import { executesWhenPreparedExperiment } from '../../protocols/pbft/broken/experiments/executesWhenPrepared.ts';
import { keptTwin } from '../../protocols/pbft/broken/experiments/experiment.ts';
import { ask, at } from '../../protocols/pbft/broken/experiments/plan.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Condition } from '../condition.ts';
import { builtIn, calm } from '../run.ts';
import type { Exam } from './exam.ts';
import { prepared, safe } from './exam.ts';

const nobodyLies: Condition = { kind: 'never', place: { deed: { kind: 'misbehave' } } };

const withoutCommit: Scenario = { base: 'clear', setup: executesWhenPreparedExperiment.setup };
const withCommit: Scenario = { base: 'clear', setup: keptTwin(executesWhenPreparedExperiment) };

/** Seven replicas: two slots are prepared and not committed when the primary crashes, above a stable checkpoint. */
const twoSlotsOpen = calm({
  cluster: { replicas: 7, clients: 4, checkpointInterval: 2, window: 8, clientTimeout: 2000, statusInterval: 3000 },
  untilTick: 6000,
  plan: [
    ask(0, 0, 'put a 1'),
    ask(0, 1, 'put b 2'),
    ask(300, 2, 'put c 3'),
    ask(300, 3, 'put d 4'),
    ...[3, 4].map((slot) => at(350, { kind: 'dropMatching', letters: 'C', view: 0, slot, from: ANY, to: ANY })),
    at(430, { kind: 'crash', replica: 0 }),
  ],
});

/** Questions on what one view has to know of another. In own words, they are in the comments. */
export const acrossViews: readonly Exam[] = [
  {
    // Is PBFT without its commit phase correct? If not, give events that break safety.
    number: 1,
    shown: [
      {
        run: withoutCommit,
        answer: [{ kind: 'inOrder', places: [prepared, { monitor: 'M1' }] }, nobodyLies],
      },
    ],
  },
  {
    // No PRE-PREPARE: the primary sends PREPARE with the request, the replicas COMMIT and reply. What goes wrong? It is
    // the same under other names: one round of votes, then the execution.
    number: 2,
    shown: [
      {
        run: withoutCommit,
        answer: [
          { kind: 'setting', setting: 'brokenRule', is: '=', number: executesWhenPrepared.number },
          {
            kind: 'happens',
            place: { note: { kind: 'executed', view: 0, sequence: 1 }, message: { kind: 'prepare' } },
          },
          { kind: 'monitor', monitor: 'M1', broken: true },
        ],
      },
    ],
  },
  {
    // n = 7, a stable checkpoint, two slots prepared and not committed, the primary crashes: who leads, and what does the
    // NEW-VIEW say?
    number: 6,
    shown: [
      {
        run: twoSlotsOpen,
        answer: [
          {
            kind: 'happens',
            place: {
              note: {
                kind: 'enteredView',
                view: 1,
                primary: 1,
                minSequence: 2,
                maxSequence: 4,
                choices: [
                  { sequence: 3, certifiedView: 0 },
                  { sequence: 4, certifiedView: 0 },
                ],
              },
            },
          },
          { kind: 'answered' },
          safe,
        ],
      },
    ],
  },
  {
    // Why not commit when prepared? It can be true of one replica only.
    number: 8,
    shown: [
      {
        run: withCommit,
        answer: [
          { kind: 'count', place: prepared, is: '=', number: 1 },
          { kind: 'happens', place: { note: { kind: 'enteredView', view: 1, choices: [] } } },
          { kind: 'never', place: { note: { kind: 'executed', view: 0 } } },
          safe,
        ],
      },
    ],
  },
  {
    // When does a backup start its timer, and when does it stop it? What certifies a new view?
    number: 9,
    shown: [
      {
        run: builtIn('primaryDown'),
        answer: [
          {
            kind: 'inOrder',
            places: [
              { note: { kind: 'relayed' }, by: 2 },
              { note: { kind: 'viewChangeStarted' }, by: 2 },
              { note: { kind: 'enteredView', view: 1, have: 3, need: 3 }, by: 1 },
              { note: { kind: 'timerStarted', timer: 'request' }, by: 2, nth: -1 },
              { note: { kind: 'timerCancelled', timer: 'request' }, by: 2, nth: -1 },
            ],
          },
          {
            kind: 'happens',
            place: { note: { kind: 'timerStarted', timer: 'request' }, message: { kind: 'request' }, by: 2 },
          },
          {
            kind: 'happens',
            place: { note: { kind: 'timerCancelled', timer: 'request' }, message: { kind: 'commit' }, by: 2 },
          },
        ],
      },
    ],
  },
  {
    // Why is COMMIT needed across views? Give an example: undone as soon as one more replica is prepared.
    number: 14,
    shown: [
      {
        run: withoutCommit,
        answer: [
          {
            kind: 'inOrder',
            places: [prepared, { note: { kind: 'enteredView', view: 1, choices: [] } }, { monitor: 'M1' }],
          },
        ],
      },
      { run: withCommit, answer: [{ kind: 'answered' }, safe] },
    ],
  },
];
