import { describe, expect, it } from 'vitest';
import { preparesNeeded, primaryOf, quorumSize } from '../protocols/quorum.ts';
import { builtInRuns, runWith, viewRuns } from '../testing/diagram/testRuns.ts';
import { focusSet, focusSlot } from './focusSet.ts';
import { evenConditions } from './gallery/experiments.ts';
import { sceneOf } from './scene/scene.ts';

const scene = sceneOf(runWith([], { conditions: evenConditions }));
const gate = (kind: 'prePrepared' | 'prepared' | 'committedLocal' | 'executed' | 'accepted', node: number) =>
  [...(focusSet(scene, { kind: 'gate', gate: kind, node, view: 0, sequence: 1 }) ?? [])].toSorted();

it('without a focus nothing is dimmed', () => {
  expect(focusSet(scene, null)).toBeNull();
});

it('a lane in focus has its own messages, in and out', () => {
  const ids = focusSet(scene, { kind: 'node', node: 2 }) ?? new Set();
  for (const { id, from, to } of scene.tracks) expect(ids.has(id)).toBe(from === 2 || to === 2);
});

describe('row 32: a gate in focus has exactly the messages of its certificate', () => {
  it('pre-prepared: the PRE-PREPARE', () => {
    expect(gate('prePrepared', 1)).toEqual(['PP0.1.0.1']);
  });

  it('prepared: the PRE-PREPARE and q−1 PREPAREs, the own one being no message', () => {
    expect(gate('prepared', 0)).toEqual(['P0.1.1.0', 'P0.1.2.0']);
    expect(gate('prepared', 1)).toEqual(['P0.1.2.1', 'PP0.1.0.1']);
  });

  it('committed: q COMMITs, the own one being no message', () => {
    const { voters } = scene.gates.find(({ kind, node }) => kind === 'committedLocal' && node === 3) ?? { voters: [] };
    const others = voters.filter((voter) => voter !== 3);
    expect(others).toHaveLength(quorumSize(4) - 1);
    expect(gate('committedLocal', 3)).toEqual(others.map((voter) => `C0.1.${voter}.3`));
  });

  it('accepted: f+1 replies', () => {
    expect(gate('accepted', 4)).toHaveLength(2);
    for (const id of gate('accepted', 4)) expect(id).toMatch(/^Re0\.1\.\d\.c0$/);
  });

  it('in every built-in run: of every voter but the node itself, and no fewer than the rule asks for', () => {
    for (const [, history] of [...builtInRuns, ...viewRuns]) {
      const run = sceneOf(history);
      const byId = new Map(run.tracks.map((track) => [track.id, track]));
      for (const { kind, node, view, sequence, voters, key } of run.gates) {
        if (kind !== 'prepared' && kind !== 'committedLocal') continue;
        const ids = [...(focusSet(run, { kind: 'gate', gate: kind, node, view, sequence }) ?? [])];
        const others = voters.filter((voter) => voter !== node);
        const proposals = kind === 'prepared' && node !== primaryOf(view, run.replicas) ? 1 : 0;
        expect(ids, key).toHaveLength(others.length + proposals);
        expect(voters.length).toBeGreaterThanOrEqual(kind === 'prepared' ? preparesNeeded(4) : quorumSize(4));
        for (const id of ids) expect(byId.get(id)?.to).toBe(node);
      }
    }
  });
});

describe('a message in focus', () => {
  const chain = (id: string) => focusSet(scene, { kind: 'message', id }) ?? new Set<string>();

  it('has what let it be sent: for a COMMIT the prepared certificate, its proposal and the request', () => {
    const ids = chain('C0.1.1.2');
    for (const id of ['C0.1.1.2', 'P0.1.2.1', 'PP0.1.0.1', 'PP0.1.0.2', 'R0.1.c0.0'])
      expect(ids.has(id), id).toBe(true);
    expect(ids.has('P0.1.3.0')).toBe(false);
  });

  it('has what could be sent because of it', () => {
    const ids = chain('PP0.1.0.1');
    expect(ids.has('P0.1.1.0')).toBe(true);
    expect(ids.has('C0.1.1.0')).toBe(true);
    expect(ids.has('P0.1.3.2')).toBe(false);
  });

  it('a vote that came too late to count led to nothing', () => {
    const late = scene.tracks.find(
      (track) => track.envelope.message.kind === 'prepare' && !track.counted && track.to === 0,
    );
    const sent = scene.tracks.filter((track) => track.from === 0 && track.envelope.message.kind === 'commit');
    for (const { id } of sent) expect(chain(late?.id ?? '').has(id)).toBe(false);
  });
});

it('the slot in focus is that of the gate or the message', () => {
  expect(focusSlot(scene, { kind: 'message', id: 'Re0.1.1.c0' })).toBe(0);
  expect(focusSlot(scene, { kind: 'gate', gate: 'accepted', node: 4, view: 0, sequence: 1 })).toBe(0);
  expect(focusSlot(scene, { kind: 'node', node: 1 })).toBeNull();
});
