import { describe, expect, it } from 'vitest';
import { journeysOf } from '../../engine/journeys.ts';
import { envelopeId } from '../../engine/network/envelope.ts';
import type { ExecutedNote } from '../../protocols/pbft/normalCaseNotes.ts';
import { messagesOfOneRequest } from '../../protocols/quorum.ts';
import { accepted, executions, notesOf, run, sent, total } from '../../testing/scenario/builtInRuns.ts';
import { checkSetup } from '../validity.ts';
import type { ScenarioId } from './index.ts';
import { scenarioOf, scenarios } from './index.ts';
import { openingStepOf, overview } from './overview.ts';

const ids = Object.keys(scenarios) as ScenarioId[];

it('the overview lists what the registry holds, in the same order', () => {
  expect(Object.keys(overview)).toEqual(ids);
});

describe('every built-in scenario', () => {
  it.each(ids)(
    '%s is valid, breaks no monitor but where the Go demo answers twice, and each of its interventions has its effect',
    (id) => {
      const { id: ownId, setup } = scenarioOf(id);
      expect(ownId).toBe(id);
      expect(checkSetup(setup)).toBeNull();
      const history = run(id);
      expect(history.violations.filter(({ monitor }) => monitor !== 'B2')).toEqual([]);
      const deeds = history.steps.flatMap(({ cause }) => (cause.kind === 'intervention' ? [cause] : []));
      expect(deeds).toHaveLength(setup.interventions.length);
      expect(deeds.filter(({ noEffect }) => noEffect !== null)).toEqual([]);
      // What is over when it is opened is set-up only: nothing has been sent.
      expect(history.steps.slice(0, openingStepOf(id)).every((step) => step.sent.length === 0)).toBe(true);
      expect(history.steps.length).toBeLessThan(250);
    },
  );
});

describe('figure', () => {
  it('sends 22 messages: 1, 3, 6, 9, 3, and the client is answered', () => {
    const history = run('figure');
    expect(sent(history)).toEqual({ R: 1, PP: 3, P: 6, C: 9, Re: 3 });
    expect(accepted(history)).toEqual(['warTime=8888 → ok']);
    expect(history.end).toBe('quiet');
  });
});

describe('clear', () => {
  it('sends 29 messages, and all four execute', () => {
    const history = run('clear');
    expect(total(history)).toBe(29);
    expect(executions(history)).toEqual([['put x 1'], ['put x 1'], ['put x 1'], ['put x 1']]);
  });
});

describe('seven', () => {
  it('sends 92 messages, and all seven execute', () => {
    const history = run('seven');
    expect(total(history)).toBe(92);
    expect(total(history)).toBe(messagesOfOneRequest(7));
    expect(executions(history)).toEqual(Array.from({ length: 7 }, () => ['put x 1']));
    expect(accepted(history)).toEqual(['put x 1 → ok']);
    expect(history.end).toBe('quiet');
  });
});

describe('twoSilent (X4)', () => {
  const history = run('twoSilent');

  it('gets no further than pre-prepared: nothing is prepared, executed or accepted', () => {
    for (const kind of ['prepared', 'committedLocal', 'executed', 'accepted'])
      expect(notesOf(history, kind)).toEqual([]);
    expect(notesOf(history, 'prePrepared').map(({ node }) => node)).toEqual([0, 1]);
  });

  it('has a client that asks all replicas again and again, to the end', () => {
    expect(notesOf<{ to: unknown }>(history, 'requested').map(({ note }) => note.to)).toEqual([0, 'all', 'all', 'all']);
    expect(history.end).toBe('time');
  });
});

describe('rush', () => {
  const history = run('rush');

  it('executes six requests of four clients in one order everywhere', () => {
    const [first, ...others] = executions(history);
    expect(first).toHaveLength(6);
    for (const other of others) expect(other).toEqual(first);
    expect(accepted(history)).toHaveLength(6);
    expect(total(history)).toBe(6 * messagesOfOneRequest(4));
    expect(history.end).toBe('quiet');
  });

  it('has phases that overlap: a later slot is committed before an earlier one is executed', () => {
    expect(notesOf(history, 'gap').length).toBeGreaterThan(0);
    const ticks = (kind: string, sequence: number) =>
      notesOf<ExecutedNote>(history, kind).flatMap(({ tick, note }) => (note.sequence === sequence ? [tick] : []));
    expect(Math.min(...ticks('prePrepared', 2))).toBeLessThan(Math.min(...ticks('prepared', 1)));
    expect(Math.min(...ticks('prepared', 4))).toBeLessThan(Math.max(...ticks('executed', 1)));
  });

  it('has votes that come before the proposal they are for', () => {
    const early = notesOf<{ proposalKnown: boolean }>(history, 'counted').filter(({ note }) => !note.proposalKnown);
    expect(early.length).toBeGreaterThan(0);
  });
});

describe('slowLink (N7)', () => {
  const history = run('slowLink');

  it('lets nothing about the five requests reach replica 3 until the others have executed all five', () => {
    const executed = notesOf<ExecutedNote>(history, 'executed');
    const elsewhere = executed.filter(({ node }) => node !== 3);
    const last = Math.max(...elsewhere.map(({ tick }) => tick));
    const { replicas } = history.setup.cluster;
    const arrivals = history.steps.flatMap(({ tick, cause }) =>
      cause.kind === 'delivered' && cause.envelope.to === 3 ? [{ tick, id: envelopeId(cause.envelope, replicas) }] : [],
    );
    expect(arrivals).toHaveLength(5 * 6);
    expect(arrivals.filter(({ tick }) => tick <= last)).toEqual([]);
  });

  it('lets replica 3 execute all five later, in order, and the client never ask twice', () => {
    const puts = [1, 2, 3, 4, 5].map((value) => `put x ${value}`);
    expect(executions(history)).toEqual([puts, puts, puts, puts]);
    expect(accepted(history)).toEqual(puts.map((put) => `${put} → ok`));
    expect(sent(history).R).toBe(5);
    expect(history.end).toBe('quiet');
  });
});

describe('lossy', () => {
  const history = run('lossy');

  it('loses some messages, and answers both requests all the same: what is lacking is sent again', () => {
    const { list } = journeysOf(history);
    expect(list.filter(({ fate }) => fate === 'lost').length).toBeGreaterThan(0);
    expect(notesOf(history, 'retransmitted').length).toBeGreaterThan(0);
    expect(accepted(history)).toEqual(['put x 1 → ok', 'add x 5 → 6']);
  });

  it('leaves no replica behind', () => {
    expect(executions(history)).toEqual(Array(4).fill(['put x 1', 'add x 5']));
    expect(history.end).toBe('quiet');
  });
});

describe('partition', () => {
  const history = run('partition');

  it('orders nothing while the network is split: neither half is a quorum', () => {
    expect(journeysOf(history).list.filter(({ fate }) => fate === 'blocked').length).toBeGreaterThan(0);
    const during = notesOf(history, 'prepared').filter(({ tick }) => tick > 400 && tick < 1500);
    expect(during).toEqual([]);
  });

  it('goes on once it is healed: every request is answered, alike everywhere', () => {
    const [first, ...others] = executions(history);
    expect(accepted(history).length).toBe(first?.length);
    expect(others).toEqual(Array(3).fill(first));
  });
});
