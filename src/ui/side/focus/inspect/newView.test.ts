import { describe, expect, test } from 'vitest';
import type { History } from '../../../../engine/history.ts';
import { worldAt } from '../../../../engine/history.ts';
import type { Journey } from '../../../../engine/journeys.ts';
import { journeysOf } from '../../../../engine/journeys.ts';
import { operationsBehind } from '../../../../protocols/pbft/explain/batchesByDigest.ts';
import { createInstant } from '../../../../protocols/pbft/explain/whereabouts.ts';
import type { NewView } from '../../../../protocols/pbft/rules/messages.ts';
import { choose } from '../../../../protocols/pbft/rules/newViewChoice.ts';
import { paperPolicy } from '../../../../protocols/pbft/rules/paperPolicy.ts';
import { NULL_DIGEST } from '../../../../protocols/pbft/rules/requestDigest.ts';
import type { SlotChoice } from '../../../../protocols/pbft/viewChangeNotes.ts';
import { runOf } from '../../../../protocols/run.ts';
import { crashedPrimary } from '../../../../testing/ui/crashedPrimary.ts';
import type { NewViewOutcome } from './newViewOutcomes.ts';
import { newViewOutcomes } from './newViewOutcomes.ts';
import { groupCompeting } from './slotChoices.ts';

const history = runOf(crashedPrimary().setup);
const newView = journeysOf(history).byId.get('NV1.0.1.2') as Journey;

function outcomesAt(run: History, count: number): NewViewOutcome[] {
  return newViewOutcomes(createInstant(run, count, worldAt(run, count)), newView.envelope);
}

describe('a NEW-VIEW, looked into', () => {
  test('shows a slot that no certificate names as null, and one that is certified with all who hold the certificate', () => {
    const { choices } = choose((newView.envelope.message as NewView).viewChanges, paperPolicy);
    expect(choices.map(({ digest }) => operationsBehind(history, digest))).toEqual([[], ['put y 2']]);
    expect(groupCompeting(choices[0] as SlotChoice)).toEqual([]);
    expect(groupCompeting(choices[1] as SlotChoice)).toMatchObject([{ view: 0, replicas: [1, 2, 3], wins: true }]);
  });

  test('lists the highest view first, and marks the certificate that O takes', () => {
    const rivals = groupCompeting({
      sequence: 4,
      digest: 'b',
      certifiedView: 2,
      competing: [
        { replica: 3, view: 1, digest: 'a' },
        { replica: 1, view: 2, digest: 'b' },
        { replica: 0, view: 2, digest: 'b' },
      ],
      isContradictory: false,
    });
    expect(rivals).toEqual([
      { view: 2, digest: 'b', replicas: [0, 1], wins: true },
      { view: 1, digest: 'a', replicas: [3], wins: false },
    ]);
  });

  test('says of every backup whether it accepted, in which step, or where the message is', () => {
    const onTheWay = outcomesAt(history, newView.sentStep + 1);
    expect(onTheWay.map(({ node, verdict }) => [node, verdict.kind])).toEqual([
      [0, 'inFlight'],
      [2, 'inFlight'],
      [3, 'inFlight'],
    ]);
    const inTheEnd = outcomesAt(history, history.steps.length);
    expect(inTheEnd.map(({ node, verdict }) => [node, verdict.kind])).toEqual([
      [0, 'missed'],
      [2, 'accepted'],
      [3, 'accepted'],
    ]);
    expect(inTheEnd[1]?.verdict).toEqual({ kind: 'accepted', step: newView.endStep });
  });

  test('a digest that no message carried requests for stays unknown', () => {
    expect(operationsBehind(history, 'no such digest')).toBeNull();
    expect(operationsBehind(history, NULL_DIGEST)).toEqual([]);
  });
});
