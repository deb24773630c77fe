import { executesWhenPrepared } from '../../protocols/pbft/broken/executesWhenPrepared.ts';
import { ask, at, lose } from '../../protocols/pbft/broken/experiments/plan.ts';
import type { Lesson } from '../lesson.ts';
import type { Place } from '../place.ts';
import type { Changes } from '../run.ts';
import { calm } from '../run.ts';

/** Only R3 is prepared for slot 1; then it is cut off, and the others ask for view 1. */
function plan(lostPrepares: readonly string[]) {
  return [
    ask(0, 1, 'put x 2'),
    ...lose(1, 'R1.1.c1.0'),
    ask(20, 0, 'put x 1'),
    ...lose(61, 'PP0.1.0.1'),
    ...lose(101, ...lostPrepares),
    ...lose(141, 'C0.1.3.0', 'C0.1.3.1', 'C0.1.3.2'),
    at(181, { kind: 'cutOff', replica: 3 }),
    at(2500, { kind: 'rejoin', replica: 3 }),
  ];
}

const toOthers = ['P0.1.2.0', 'P0.1.2.1', 'P0.1.3.0', 'P0.1.3.1'];
const onlyR3 = plan([...toOthers, 'P0.1.3.2']);

function run(cluster: Changes['cluster']) {
  return calm({ cluster: { clients: 2, statusInterval: 2000, ...cluster }, untilTick: 6000, plan: onlyR3 });
}

const preparedAtR3: Place = { note: { kind: 'prepared', view: 0 }, by: 3 };
const triedAtR3: Place = { note: { kind: 'executedTentatively', view: 0 }, by: 3 };
const undoneAtR3: Place = { note: { kind: 'rolledBack' }, by: 3 };
const client0: Place = { note: { kind: 'accepted' }, by: { client: 0 } };

/** A replica that executes what it is prepared for, with nobody lying (§4.2, §4.4, §5.1). */
export const whyCommit = {
  id: 'why-commit',
  run: run({ brokenRule: executesWhenPrepared.number }),
  others: { kept: run({}), tentative: run({ tentativeExecution: 1 }) },
  beats: [
    {
      id: 'early',
      at: preparedAtR3,
      ask: {
        kind: 'choose',
        options: [
          { id: 'unique', claims: [{ kind: 'monitor', monitor: 'M1', broken: false }] },
          {
            id: 'later',
            claims: [
              {
                kind: 'inOrder',
                places: [preparedAtR3, { note: { kind: 'enteredView', choices: [] } }, { monitor: 'M1' }],
              },
            ],
          },
          {
            id: 'liar',
            claims: [{ kind: 'inOrder', places: [{ deed: { kind: 'misbehave' } }, { monitor: 'M1' }] }],
          },
        ],
        right: 'later',
      },
      until: { monitor: 'M1' },
    },
    {
      id: 'kept',
      in: 'kept',
      at: preparedAtR3,
      ask: {
        kind: 'choose',
        options: [
          { id: 'executes', claims: [{ kind: 'happens', place: { note: { kind: 'executed', view: 0 } } }] },
          {
            id: 'waits',
            claims: [
              { kind: 'never', place: { note: { kind: 'executed', view: 0 } } },
              { kind: 'happens', place: { note: { kind: 'enteredView', choices: [] } } },
              { kind: 'monitor', monitor: 'any', broken: false },
              { kind: 'answered' },
            ],
          },
          {
            id: 'carried',
            claims: [{ kind: 'happens', place: { note: { kind: 'enteredView', choices: [{ sequence: 1 }] } } }],
          },
        ],
        right: 'waits',
      },
      until: client0,
    },
    {
      id: 'tentative',
      in: 'tentative',
      at: triedAtR3,
      ask: {
        kind: 'choose',
        options: [
          { id: 'stays', claims: [{ kind: 'never', place: undoneAtR3 }] },
          {
            id: 'undone',
            claims: [
              { kind: 'inOrder', places: [triedAtR3, undoneAtR3, client0] },
              { kind: 'happens', place: { note: { kind: 'accepted', need: 3 } } },
              { kind: 'monitor', monitor: 'any', broken: false },
            ],
          },
          { id: 'believed', claims: [{ kind: 'inOrder', places: [client0, undoneAtR3] }] },
        ],
        right: 'undone',
      },
      until: undoneAtR3,
    },
  ],
  task: {
    in: 'kept',
    goals: [
      {
        id: 'kept',
        all: [
          {
            kind: 'happens',
            place: { note: { kind: 'enteredView', view: 1, choices: [{ sequence: 1, certifiedView: 0 }] }, by: 1 },
          },
        ],
      },
      { id: 'answered', all: [{ kind: 'answered' }] },
    ],
    limits: { kinds: ['drop'] },
    best: 1,
    solution: { plan: plan(toOthers) },
    nearMisses: [
      { plan: onlyR3, misses: ['kept'] },
      { plan: plan(['P0.1.2.1', 'P0.1.3.0', 'P0.1.3.1', 'P0.1.3.2']), misses: ['kept'] },
      { plan: plan(['P0.1.2.0', 'P0.1.2.1', 'P0.1.3.1', 'P0.1.3.2']), misses: ['kept'] },
    ],
  },
} as const satisfies Lesson;
