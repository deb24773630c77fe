import { describe, expect, test } from 'vitest';
import type { History } from '../../../engine/history.ts';
import { journeysOf } from '../../../engine/journeys.ts';
import { envelopeId } from '../../../engine/network/envelope.ts';
import type { Step } from '../../../engine/trace.ts';
import { randomSetup, withMeddling } from '../../../testing/engine/randomSetup.ts';
import { seedsOf } from '../../../testing/runs.ts';
import { evidenceOf } from '../../explain/evidence.ts';
import type { Evidence } from '../../explain/evidenceItem.ts';
import { primaryOf } from '../../quorum.ts';
import { runOf } from '../../run.ts';
import type { PbftNote } from '../notes.ts';

/** The messages that opened the gates of a step, of one kind or of alternative kinds, with their senders. */
type Certificate = readonly [messages: readonly string[], voters: readonly number[]];

describe('the evidence in random runs', () => {
  const histories = seedsOf({ few: 20, many: 150 }).map((seed) => runOf(withMeddling(randomSetup(seed))));

  test('is complete for every certificate: an item for each voter', () => {
    let certificates = 0;
    const incomplete: string[] = [];
    for (const history of histories) {
      history.steps.forEach((step, index) => {
        for (const [message, voters] of certificatesIn(history, step)) {
          certificates++;
          const items = evidenceOf(history, index).filter(
            (item) => 'message' in item && message.includes(item.message),
          );
          const senders = items.map((item) => ('from' in item ? item.from : null));
          const isComplete = voters.every((voter) => senders.includes(voter));
          if (!isComplete)
            incomplete.push(
              `seed ${history.setup.seed}, step ${index}: ${message} of ${senders.join()}, not ${voters}`,
            );
        }
      });
    }
    expect(incomplete).toEqual([]);
    expect(certificates / histories.length).toBeGreaterThan(7);
  });

  test('is found where it says, in the same step or an earlier one', () => {
    const misplaced: string[] = [];
    for (const history of histories) {
      history.steps.forEach((step, index) => {
        for (const item of evidenceOf(history, index)) {
          if (!isAtItsStep(history, step, index, item)) misplaced.push(`${index}: ${JSON.stringify(item)}`);
        }
      });
    }
    expect(misplaced).toEqual([]);
  });
});

function isAtItsStep(history: History, step: Step, index: number, item: Evidence): boolean {
  if (item.step === null) return true;
  const evidenceStep = history.steps[item.step];
  if (!evidenceStep || item.step > index) return false;
  if (item.kind === 'message') return nameOfArrival(history, evidenceStep) === item.id;
  if (item.kind === 'sending') return journeysOf(history).byId.get(item.id)?.sentStep === item.step;
  if (item.kind !== 'outside') return evidenceStep.node === step.node;
  return evidenceStep.cause.kind === 'intervention' && evidenceStep.cause.intervention.action.kind === item.action;
}

function certificatesIn(history: History, step: Step): Certificate[] {
  const { cause } = step;
  // A decision that is passed on contains the COMMITs.
  const decidedBy =
    cause.kind === 'delivered' && cause.envelope.message.kind === 'decision' ? cause.envelope.from : null;
  return (step.notes as readonly PbftNote[]).flatMap((note): Certificate[] => {
    if (note.kind === 'accepted') return [[['reply'], note.replicas]];
    if (note.kind === 'committedLocal') {
      return [decidedBy === null ? [['commit'], note.voters] : [['decision'], [decidedBy]]];
    }
    if (note.kind === 'stable') return [[['checkpoint'], note.voters]];
    if (note.kind === 'enteredView') return [[['viewChange'], note.members]];
    if (note.kind === 'viewChangeStarted') return [[['viewChange'], note.joined]];
    if (note.kind === 'stateInstalled') return [[['stateCopy'], [note.from]]];
    if (note.kind !== 'prepared') return [];
    const primary = primaryOf(note.view, history.setup.cluster.replicas);
    return [
      [['prepare'], note.voters],
      [['prePrepare', 'newView'], [primary]],
    ];
  });
}

function nameOfArrival({ setup }: History, { cause }: Step): string | null {
  return cause.kind === 'delivered' ? envelopeId(cause.envelope, setup.cluster.replicas) : null;
}
