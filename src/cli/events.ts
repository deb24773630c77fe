import type { History } from '../engine/history.ts';
import { sentFields, stepFields } from '../export/stepFields.ts';
import { livenessAt } from '../protocols/explain/liveness.ts';
import { countMessages, outcomeOf } from './outcome.ts';

/** A run as output for programs: one JSON object for every event, in order, then the verdicts. Steps count from 1. */

export function* eventsOf(history: History, until: number | null): Generator<object> {
  const { replicas } = history.setup.cluster;
  for (const [index, step] of history.steps.entries()) {
    yield { event: 'step', ...stepFields(step, index + 1, replicas) };
    for (const envelope of step.sent) yield { event: 'sent', step: index + 1, ...sentFields(envelope, replicas) };
  }
  for (const { id } of history.kit.monitors) {
    const violations = history.violations.filter(({ monitor }) => monitor === id);
    yield { event: 'monitor', monitor: id, holds: violations.length === 0, violations: violations.map(counted) };
  }
  yield livenessEvent(history);
  yield endEvent(history, until);
}

/** Counts steps from 1, as people and the other events do. */
function counted({ monitor: _, step, witnesses, ...rest }: History['violations'][number]): object {
  return { step: step + 1, ...rest, witnesses: witnesses.map(({ step: at, node }) => ({ step: at + 1, node })) };
}

function livenessEvent(history: History): object {
  const { state, outstanding } = livenessAt(history, history.steps.length);
  const requests = outstanding.map(({ sinceStep, ...rest }) => ({ ...rest, sinceStep: sinceStep + 1 }));
  return { event: 'liveness', state, outstanding: requests };
}

function endEvent(history: History, until: number | null): object {
  const { steps } = history;
  const byKind = Object.fromEntries(countMessages(history));
  const messages = Object.values(byKind).reduce((sum, count) => sum + count, 0);
  return {
    event: 'end',
    why: outcomeOf(history, until),
    steps: steps.length,
    tick: steps.at(-1)?.tick ?? 0,
    messages,
    byKind,
  };
}
