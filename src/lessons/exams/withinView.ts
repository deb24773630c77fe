import type { PlannedIntervention } from '../../engine/interventions/index.ts';
import { ask, at, lies } from '../../protocols/pbft/broken/experiments/plan.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { builtIn, calm } from '../run.ts';
import type { Exam } from './exam.ts';
import { answered, prepared, safe } from './exam.ts';

const request = ask(0, 0, 'put x 1');
const twoRequests = [request, ask(0, 1, 'put x 2')];

function five(...plan: readonly PlannedIntervention[]): Scenario {
  return calm({ cluster: { replicas: 5, clients: 2 }, plan });
}

/** Questions on votes, quorums, checkpoints and signatures. In own words, they are in the comments. */
export const withinView: readonly Exam[] = [
  {
    // n = 7: how many PREPAREs and COMMITs? A published key says 42 and 42.
    number: 3,
    shown: [
      {
        run: builtIn('seven'),
        answer: [
          { kind: 'messages', of: 'prepare', is: '=', number: 36 },
          { kind: 'messages', of: 'commit', is: '=', number: 42 },
          { kind: 'messages', is: '=', number: 92 },
        ],
      },
    ],
  },
  {
    // n = 7, prepared, four COMMITs: may it execute?
    number: 4,
    shown: [
      {
        run: calm({ cluster: { replicas: 7 }, plan: [request] }),
        answer: [
          {
            kind: 'inOrder',
            places: [
              { note: { kind: 'prepared' }, by: 1 },
              { note: { kind: 'counted', vote: 'commit', have: 4, need: 5 }, by: 1 },
              { note: { kind: 'committedLocal', have: 5, need: 5 }, by: 1 },
            ],
          },
          {
            kind: 'inOrder',
            places: [
              { note: { kind: 'counted', vote: 'commit', have: 4 }, by: 1 },
              { note: { kind: 'executed' }, by: 1 },
            ],
          },
        ],
      },
    ],
  },
  {
    // n = 4: d1 to R1 and R3, d2 to R2. What happens? A published key says that none can be prepared.
    number: 5,
    shown: [
      {
        run: calm({
          cluster: { clients: 2 },
          plan: [lies(5, 'lendsItsKey'), lies(0, 'equivocates', 'xabaxx'), request],
        }),
        answer: [
          { kind: 'happens', place: { ...prepared, by: 1 } },
          { kind: 'happens', place: { ...prepared, by: 3 } },
          { kind: 'never', place: { ...prepared, by: 2 } },
          { kind: 'happens', place: { note: { kind: 'committedLocal', view: 0 }, by: 1 } },
          { kind: 'inOrder', places: [answered, { note: { kind: 'viewChangeStarted' }, by: 2 }] },
          { kind: 'never', place: { note: { kind: 'enteredView' } } },
          safe,
        ],
      },
    ],
  },
  {
    // A faulty primary gives two requests one number: why do correct replicas not execute both?
    number: 7,
    shown: [
      {
        run: calm({ cluster: { clients: 2 }, plan: [lies(0, 'runsTwice', 'xabbab'), ...twoRequests] }),
        answer: [
          { kind: 'never', place: { ...prepared, by: 1 } },
          { kind: 'happens', place: { ...prepared, by: 2 } },
          { kind: 'answered' },
          safe,
        ],
      },
    ],
  },
  {
    // Do five nodes tolerate two Byzantine faults? They stop, and stay safe: quorums of four share three.
    number: 10,
    shown: [
      {
        run: five(at(0, { kind: 'crash', replica: 3 }), at(0, { kind: 'crash', replica: 4 }), request),
        answer: [{ kind: 'never', place: answered }, { kind: 'ends', in: 'stuck' }, safe],
      },
      {
        run: five(lies(0, 'runsTwice', 'xaabcab'), lies(4, 'runsTwice', 'caabxab'), ...twoRequests),
        answer: [safe],
      },
    ],
  },
  {
    // How are water marks moved, and how is a checkpoint proved?
    number: 11,
    shown: [
      {
        run: calm({
          cluster: { checkpointInterval: 2, window: 4 },
          plan: [request, ask(0, 0, 'put x 2'), ask(0, 0, 'put x 3')],
        }),
        answer: [
          {
            kind: 'inOrder',
            places: [
              { note: { kind: 'checkpointTaken', sequence: 2 }, by: 1 },
              { note: { kind: 'stable', sequence: 2, have: 3, need: 3 }, by: 1 },
            ],
          },
        ],
      },
    ],
  },
  {
    // How do replicas deal with messages that are lost or come in another order?
    number: 12,
    shown: [
      {
        run: builtIn('lossy'),
        answer: [
          { kind: 'inOrder', places: [{ note: { kind: 'retransmitted' } }, { ...answered, nth: 2 }] },
          { kind: 'answered' },
          safe,
        ],
      },
      {
        run: builtIn('slowLink'),
        answer: [{ kind: 'count', place: { note: { kind: 'executed' }, by: 3 }, is: '=', number: 5 }, safe],
      },
      { run: builtIn('rush'), answer: [{ kind: 'answered' }, safe] },
    ],
  },
  {
    // How are impersonated replicas kept out?
    number: 13,
    shown: [
      {
        run: calm({ plan: [lies(3, 'forgesSender', 'aaaaa'), request] }),
        answer: [
          { kind: 'happens', place: { note: { kind: 'ignored', why: 'forgedSender' }, by: 0 } },
          { kind: 'answered' },
          safe,
        ],
      },
    ],
  },
];
