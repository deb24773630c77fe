import { describe, expect, test } from 'vitest';
// What is said by hand comes with the ways to lie.
import { at, buildSetup, requestA } from '../../../testing/engine/buildSetup.ts';
import { runOf } from '../../run.ts';
import type { PrePrepare } from '../rules/messages.ts';
import type { SayAction } from './say.ts';

/** By hand: what one replica says to some, under its own signature. */

const second = at(30, { kind: 'request', client: 0, operation: 'put y 2' } as const);

function runSaying(said: Partial<SayAction>, tick = 2) {
  const action: SayAction = {
    kind: 'say',
    replica: 3,
    message: 'commit',
    view: 0,
    sequence: 1,
    about: 'known',
    groups: 'axxxx',
    ...said,
  };
  return runOf(buildSetup({ untilTick: 200, interventions: [requestA, at(tick, action, 99), second] }));
}

function spoken(history: ReturnType<typeof runSaying>) {
  return history.steps.find(({ cause }) => cause.kind === 'intervention' && cause.intervention.action.kind === 'say');
}

describe('said by hand', () => {
  test('goes to those who are to hear it, and to nobody else', () => {
    const step = spoken(runSaying({ groups: 'axaxx' }));
    expect(step?.sent.map(({ from, to, letters }) => [from, to, letters])).toEqual([
      [3, 0, 'C'],
      [3, 2, 'C'],
    ]);
  });

  test('a COMMIT before its time is kept and counts once the slot is prepared (§4.2)', () => {
    const history = runSaying({});
    expect(history.violations).toEqual([]);
    const proposal = history.steps.flatMap(({ sent }) => sent).find(({ letters }) => letters === 'PP');
    expect(spoken(history)?.sent[0]?.message).toMatchObject({
      digest: (proposal?.message as PrePrepare | undefined)?.digest,
    });
  });

  test('of something that is not so is one voice against many: the others agree all the same', () => {
    const history = runSaying({ message: 'prepare', about: 'false', groups: 'aaaxx' });
    expect(history.violations).toEqual([]);
    const accepted = history.steps.flatMap(({ notes }) => notes.filter(({ kind }) => kind === 'accepted'));
    expect(accepted).toHaveLength(2);
  });

  test('without its request there is nothing to say, and no lie', () => {
    const step = spoken(runSaying({ sequence: 7 }, 20));
    expect(step?.cause).toMatchObject({ noEffect: 'nothingKnown' });
    expect(step?.sent).toEqual([]);
  });

  test('a VIEW-CHANGE that hides what was prepared', () => {
    const honest = spoken(runSaying({ message: 'viewChange', view: 1, sequence: 0 }, 20))?.sent[0]?.message;
    const hiding = spoken(runSaying({ message: 'viewChange', view: 1, sequence: 0, about: 'false' }, 20))?.sent[0]
      ?.message;
    expect(honest).toMatchObject({ view: 1, certificates: [{ proposal: { sequence: 1 } }] });
    expect(hiding).toMatchObject({ view: 1, certificates: [] });
  });
});
