import { ask } from '../../protocols/pbft/broken/experiments/plan.ts';
import type { Lesson } from '../lesson.ts';
import { builtIn } from '../run.ts';

const plan = [ask(0, 0, 'put x 1')];

function replicas(count: number) {
  return { plan, cluster: { replicas: count } };
}

/** The number of messages that agreement takes (§4.2). */
export const cost = {
  id: 'cost',
  run: builtIn('clear', replicas(31)),
  others: { four: builtIn('clear') },
  beats: [
    {
      id: 'total',
      at: { note: { kind: 'requested' } },
      ask: { kind: 'number', choices: [93, 900, 1892, 29_791], right: 1892, measure: { kind: 'messages' } },
      until: { note: { kind: 'accepted' } },
    },
    {
      id: 'kinds',
      at: { note: { kind: 'accepted' } },
      ask: {
        kind: 'order',
        options: [
          { id: 'request', measure: { kind: 'messages', of: 'request' } },
          { id: 'prePrepare', measure: { kind: 'messages', of: 'prePrepare' } },
          { id: 'prepare', measure: { kind: 'messages', of: 'prepare' } },
          { id: 'commit', measure: { kind: 'messages', of: 'commit' } },
          { id: 'reply', measure: { kind: 'messages', of: 'reply' } },
        ],
        right: ['commit', 'prepare', 'reply', 'prePrepare', 'request'],
      },
      until: { message: { kind: 'reply' }, nth: -1 },
    },
  ],
  task: {
    in: 'four',
    goals: [
      { id: 'thousand', all: [{ kind: 'messages', is: '≥', number: 1001 }] },
      { id: 'least', all: [{ kind: 'setting', setting: 'replicas', is: '≤', number: 23 }] },
    ],
    limits: { kinds: [], settings: ['replicas'] },
    best: 1,
    solution: replicas(23),
    nearMisses: [
      { ...replicas(22), misses: ['thousand'] },
      { ...replicas(24), misses: ['least'] },
      { plan, cluster: { replicas: 22, clients: 2 }, misses: ['thousand', 'settings'] },
    ],
  },
} as const satisfies Lesson;
