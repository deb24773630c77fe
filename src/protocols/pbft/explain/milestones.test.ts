import { expect, test } from 'vitest';
import type { Step } from '../../../engine/trace.ts';
import { at, buildSetup, requestA } from '../../../testing/engine/buildSetup.ts';
import { figureSetup } from '../../../testing/engine/figureSetup.ts';
import { isMilestone, marksOf, milestonesOf } from '../../explain/milestones.ts';
import { runOf } from '../../run.ts';

const history = runOf(figureSetup);

test('the milestones of the figure are the fault, the request, the twelve gates and nothing else', () => {
  const kinds = milestonesOf(history).map((index) => {
    const { cause, notes } = history.steps[index] as Step;
    if (cause.kind === 'intervention' && cause.intervention.action.kind === 'crash') return 'crash';
    return notes
      .map((note) => note.kind)
      .filter((kind) => kind !== 'counted' && !kind.startsWith('timer'))
      .join('+');
  });
  expect(kinds).toEqual([
    'crash',
    'requested',
    'assigned+prePrepared',
    'prePrepared',
    'prePrepared',
    'prepared',
    'prepared',
    'prepared',
    'committedLocal+executed',
    'committedLocal+executed',
    'committedLocal+executed',
    'accepted',
  ]);
});

test('counting a vote, ignoring a message, missing one and asking again are no milestones', () => {
  const others = history.steps.filter((step) => !isMilestone(history, step));
  const kinds = new Set(others.flatMap((step) => step.notes.map((note) => note.kind)));
  expect([...kinds].sort()).toEqual(['counted', 'ignored']);
  expect(others.some((step) => step.cause.kind === 'missed')).toBe(true);
  const waiting = runOf(
    buildSetup({
      cluster: { clientTimeout: 20 },
      untilTick: 30,
      interventions: [at(0, { kind: 'crash', replica: 0 }), requestA],
    }),
  );
  const again = waiting.steps.filter((step) => step.cause.kind === 'timeout');
  expect(again.length).toBeGreaterThan(0);
  expect(again.some((step) => isMilestone(waiting, step))).toBe(false);
});

test('something done from outside is a milestone, also where it has no effect', () => {
  const late = runOf(buildSetup({ interventions: [requestA, at(3, { kind: 'drop', message: 'R0.1.c0.0' })] }));
  const index = late.steps.findIndex(({ cause }) => cause.kind === 'intervention' && cause.noEffect !== null);
  expect(milestonesOf(late)).toContain(index);
});

test('the tape marks where each phase of a request begins, once', () => {
  const phases = marksOf(history).flatMap((mark) => (mark.kind === 'phase' ? [[mark.phase, mark.step]] : []));
  expect(phases).toEqual([
    ['request', 1],
    ['prePrepare', 2],
    ['prepare', 3],
    ['commit', 7],
    ['reply', 15],
  ]);
});

test('the tape marks faults, every gate and the acceptance', () => {
  const marks = marksOf(history).filter(({ kind }) => kind !== 'phase');
  expect(marks[0]).toEqual({ kind: 'fault', step: 0, action: 'crash' });
  expect(marks.at(-1)).toEqual({ kind: 'accepted', step: 22, node: 4, timestamp: 1 });
  const gates = marks.flatMap((mark) => (mark.kind === 'gate' ? [`${mark.gate} ${mark.node}`] : []));
  expect(gates.toSorted()).toEqual(
    ['committedLocal', 'executed', 'prePrepared', 'prepared'].flatMap((gate) =>
      [0, 1, 2].map((node) => `${gate} ${node}`),
    ),
  );
});

test('a request is no fault, and what had no effect is not marked', () => {
  const late = runOf(buildSetup({ interventions: [requestA, at(3, { kind: 'drop', message: 'R0.1.c0.0' })] }));
  expect(marksOf(late).filter(({ kind }) => kind === 'fault')).toEqual([]);
});

test('a view that is asked for and entered is a milestone and has its marks; the tape marks no phase for its messages', () => {
  const crashed = runOf(
    buildSetup({
      cluster: { clientTimeout: 20, viewChangeTimeout: 50, statusInterval: 200 },
      untilTick: 400,
      interventions: [at(0, { kind: 'crash', replica: 0 }), requestA],
    }),
  );
  const turns = marksOf(crashed).filter(({ kind }) => kind === 'viewChangeStarted' || kind === 'enteredView');
  const words = turns.map((mark) => ('view' in mark ? `${mark.kind} ${mark.node} ${mark.view}` : ''));
  expect(words.toSorted()).toEqual(
    ['enteredView', 'viewChangeStarted'].flatMap((kind) => [1, 2, 3].map((node) => `${kind} ${node} 1`)),
  );
  expect(milestonesOf(crashed)).toEqual(expect.arrayContaining(turns.map(({ step }) => step)));
  const phases = new Set(marksOf(crashed).flatMap((mark) => (mark.kind === 'phase' ? [mark.phase] : [])));
  expect([...phases].sort()).toEqual(['commit', 'prePrepare', 'prepare', 'reply', 'request']);
});

test('a tentative execution and its undoing are milestones', () => {
  const run = runOf(
    buildSetup({
      cluster: { clientTimeout: 20, viewChangeTimeout: 50, statusInterval: 200, tentativeExecution: 1 },
      untilTick: 100,
      interventions: [requestA, at(3, { kind: 'conditions', latency: 1, jitter: 0, loss: 100, duplication: 0 })],
    }),
  );
  const kinds = marksOf(run).flatMap((mark) => (mark.kind === 'gate' ? [mark.gate] : [mark.kind]));
  expect(kinds).toEqual(expect.arrayContaining(['executedTentatively', 'viewChangeStarted', 'rolledBack']));
});
