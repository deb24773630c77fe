import { describe, expect, it } from 'vitest';
import { worldAt } from '../../../engine/history.ts';
import { sightOf } from '../../../engine/sight.ts';
import { at, buildSetup } from '../../../testing/engine/buildSetup.ts';
import { runOf } from '../../run.ts';
import { ifAsked } from './ifAsked.ts';

const request = at(0, { kind: 'request', client: 0, operation: 'put x 1' });
const whole = runOf(buildSetup({ interventions: [request] }));
const end = whole.steps.length;

function answers(history: typeof whole, count: number, node: number) {
  return ifAsked(history, count, worldAt(history, count), node).map(({ question, history: asked, index }) => ({
    kind: question.kind,
    sent: asked.steps[index]?.sent.map(({ message, to }) => `${message.kind} to ${to}`),
  }));
}

describe('C4, C5 (§4.1): what a replica would answer if it was asked', () => {
  it('is its stored reply to a request that it executed, and what it said to a replica that has nothing', () => {
    const [again, , status] = answers(whole, end, 2);
    expect(again).toEqual({ kind: 'again', sent: ['reply to 4'] });
    expect(status?.sent).toContain('commit to 3');
  });

  it('is nothing to a request that it never had, and a read is passed on to the primary', () => {
    expect(answers(whole, 0, 2)).toEqual([
      { kind: 'read', sent: ['request to 0'] },
      { kind: 'status', sent: [] },
    ]);
  });

  it('is the same from what it alone knows, and changes nothing', () => {
    const { history } = sightOf(whole, 2);
    const before = JSON.stringify(worldAt(whole, end).nodes[2]?.state);
    expect(answers(history, history.steps.length, 2)).toEqual(answers(whole, end, 2));
    expect(JSON.stringify(worldAt(whole, end).nodes[2]?.state)).toBe(before);
  });

  it('is nothing where it is down', () => {
    const crashed = runOf(buildSetup({ interventions: [request, at(1, { kind: 'crash', replica: 2 })] }));
    expect(answers(crashed, crashed.steps.length, 2)).toEqual([]);
  });
});
