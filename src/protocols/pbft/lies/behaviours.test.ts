import { describe, expect, test } from 'vitest';
import type { Run } from '../../../testing/engine/runWorld.ts';
import type { LieCase } from '../../../testing/pbft/lieCase.ts';
import { lieCases } from '../../../testing/pbft/lieCases.ts';
import { lieStages } from '../../../testing/pbft/lieStages.ts';
import { notesOf } from '../../../testing/pbft/lookAtTrace.ts';
import type { Lie } from '../../../testing/pbft/runLies.ts';
import { isCorrect, reasonsFor, runLies } from '../../../testing/pbft/runLies.ts';
import { acceptedResults, executedAlike, unsafe } from '../../../testing/pbft/runRow.ts';
import type { IgnoredNote } from '../notes.ts';
import type { PbftMessage } from '../rules/messages.ts';
import type { BehaviourId } from './index.ts';
import { behaviours } from './index.ts';

/** Each way to lie: the messages it sends, their refusal by correct nodes, and that no promise is broken. */

function liesOf(behaviour: BehaviourId, { node, groups, amount, fellows = [] }: LieCase): Lie[] {
  const lie: Lie = { node, behaviour, ...(groups ? { groups } : {}), ...(amount === undefined ? {} : { amount }) };
  return [...fellows, lie];
}

/** True if one of these nodes sends a message that fulfils the predicate. */
function isSaid({ steps }: Run, liars: readonly number[], saying: NonNullable<LieCase['says']>): boolean {
  return steps
    .filter(({ node }) => node !== null && liars.includes(node))
    .some(({ sent }) => sent.some((envelope) => saying(envelope.message as PbftMessage, envelope)));
}

describe.each(Object.keys(behaviours) as BehaviourId[])('%s', (id) => {
  const lieCase = lieCases[id];
  const { stage, says, withholds, refused = {} } = lieCase;
  const lies = liesOf(id, lieCase);
  const liars = lies.map(({ node }) => node);
  const honest = runLies([], lieStages[stage]);
  const lying = runLies(lies, lieStages[stage]);

  test('is seen: its node says what it would not say, or withholds what it would', () => {
    if (says) expect([isSaid(lying, liars, says), isSaid(honest, liars, says)]).toEqual([true, false]);
    if (withholds) expect([isSaid(lying, liars, withholds), isSaid(honest, liars, withholds)]).toEqual([false, true]);
    expect(says ?? withholds).toBeDefined();
  });

  test('is refused by correct nodes, which name the check that failed', () => {
    for (const [input, reasons] of Object.entries(refused)) {
      expect(reasonsFor(lying, input as IgnoredNote['input'])).toEqual(expect.arrayContaining([...reasons]));
    }
  });

  test('breaks no promise: no monitor fires, and correct clients get right results', () => {
    expect(lying.violations).toEqual([]);
    expect(unsafe(lying)).toEqual([]);
    expect(acceptedResults(lying)).toEqual(lieCase.accepted ?? acceptedResults(honest));
  });

  test('ends when it is told to end: from then on its node follows the protocol, and still counts as faulty', () => {
    const ends = lies.map(({ node, behaviour }) => ({ kind: 'behave', node, behaviour }) as const);
    const stopped = runLies(lies, {
      ...lieStages.requests,
      cluster: { ...lieStages[stage].cluster },
      interventions: [
        ...ends.map((action) => ({ at: { tick: 0, after: 0 }, action })),
        ...lieStages.requests.interventions,
      ],
    });
    expect(
      executedAlike(
        stopped,
        [0, 1, 2, 3].filter((node) => isCorrect(stopped, node)),
      ),
    ).toEqual(['1 put x 1→ok', '2 put y 2→ok']);
    expect(liars.filter((node) => isCorrect(stopped, node))).toEqual([]);
    expect(notesOf(stopped.steps, 'ignored').filter(({ note }) => note.why === 'wrongDigest')).toEqual([]);
  });
});
