import { ask, at } from '../../protocols/pbft/broken/experiments/plan.ts';
import { builtIn } from '../run.ts';
import type { Challenge } from './challenge.ts';

/** That of the figure: R3 is down. */
const plan = [at(0, { kind: 'crash', replica: 3 }), ask(0, 0, 'warTime=8888')];

function lost(tick: number, message: string) {
  return [...plan, at(tick, { kind: 'drop', message })];
}

/** With f replicas down, the others need every vote (§4.2). */
export const noSlack = {
  id: 'no-slack',
  run: builtIn('figure'),
  task: {
    goals: [
      { id: 'one', all: [{ kind: 'count', place: { deed: { kind: 'drop' } }, is: '=', number: 1 }] },
      { id: 'late', all: [{ kind: 'tick', place: { note: { kind: 'accepted' } }, is: '≥', tick: 500 }] },
      { id: 'view', all: [{ kind: 'never', place: { note: { kind: 'viewChangeStarted' } } }] },
    ],
    limits: { kinds: ['drop'] },
    best: 1,
    solution: { plan: lost(115, 'P0.1.1.2') },
    nearMisses: [
      { plan: lost(203, 'Re0.1.0.c0'), misses: ['late'] },
      { plan: lost(160, 'C0.1.1.2'), misses: ['late'] },
      { plan: lost(60, 'PP0.1.0.1'), misses: ['view'] },
      { plan: [...lost(115, 'P0.1.1.2'), at(115, { kind: 'drop', message: 'P0.1.1.0' })], misses: ['one'] },
    ],
  },
} as const satisfies Challenge;
