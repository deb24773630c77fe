import { describe, expect, test } from 'vitest';
import { bringToCommitted, bringToPrepared, proposalAt } from '../../../testing/pbft/backupDrive.ts';
import { leaveView } from '../../../testing/pbft/betweenViews.ts';
import { fourReplicas, ignoredNote, noteKinds, noteOf, oneReplica } from '../../../testing/pbft/oneActor.ts';
import { commitBy, prePrepareOf, replyBy, requestOf, statusBy } from '../../../testing/pbft/paperMessages.ts';
import type { Decision, Status } from './messages.ts';

/** 1.11, 1.14 (§5.1, §6.1): decisions are passed on. */

const published = { ...fourReplicas, readOnly: 1 } as const;
const repaired = { ...fourReplicas, readOnly: 2 } as const;

describe('1.14: the repair (Berger, Reiser and Bessani): a decision reaches those who were left out of its making', () => {
  const A = proposalAt(1);
  const decision: Decision = {
    kind: 'decision',
    sequence: 1,
    batch: A.batch,
    proof: [0, 1, 2].map((from) => commitBy(from, A)),
    replica: 1,
  };

  test('who has committed passes it on with its proof, whichever view the other is in; without the repair it does not', () => {
    for (const cluster of [published, repaired]) {
      const backup = oneReplica(1, cluster);
      bringToCommitted(backup, A);
      for (const status of [statusBy(3), statusBy(3, { view: 5, active: false })]) {
        const sent = backup.hear(3, status).sends.map(({ message }) => message);
        expect(sent.some((message) => message.kind === 'decision')).toBe(cluster.readOnly === 2);
      }
      expect(backup.hear(3, statusBy(3, { lastExecuted: 1 })).sends).toEqual([]);
    }
  });

  test('where reads are ordered, only those get it who asked before and came no further', () => {
    const backup = oneReplica(1);
    bringToCommitted(backup, A);
    const kindsTo = (status: Status) => backup.hear(3, status).sends.map(({ message }) => message.kind);
    expect(kindsTo(statusBy(3))).not.toContain('decision');
    expect(kindsTo(statusBy(3, { again: true }))).toContain('decision');
    const without = oneReplica(1, published);
    bringToCommitted(without, A);
    expect(without.hear(3, statusBy(3, { again: true })).sends.map(({ message }) => message.kind)).not.toContain(
      'decision',
    );
  });

  test('a decision about another slot leaves a tentative execution as it is', () => {
    const ahead = oneReplica(3, { ...repaired, tentativeExecution: 1 });
    bringToPrepared(ahead, A);
    const second = { ...decision, sequence: 2, proof: [0, 1, 2].map((from) => commitBy(from, { ...A, sequence: 2 })) };
    expect(noteKinds(ahead.hear(1, second))).not.toContain('rolledBack');
    expect(ahead.state.tentative?.sequence).toBe(1);
  });

  test('q COMMITs and the requests they name are a decision: it is executed and answered, also between two views', () => {
    const dark = oneReplica(3, repaired);
    leaveView(dark);
    const answer = dark.hear(1, decision);
    expect(noteOf(answer, 'committedLocal')?.voters).toEqual([0, 1, 2]);
    expect(noteOf(answer, 'executed')).toMatchObject({ sequence: 1 });
    expect(answer.sends.map(({ message }) => message)).toContainEqual(replyBy(3, { view: 1 }));
    // It has no proof of its own to pass on.
    expect(dark.hear(2, statusBy(2, { view: 1 })).sends).toEqual([]);
  });

  test.each([
    ['fewer COMMITs', { proof: decision.proof.slice(1) }],
    ['one replica’s COMMIT several times', { proof: [0, 1, 1].map((from) => commitBy(from, A)) }],
    ['COMMITs of a client', { proof: [0, 1, 4].map((from) => commitBy(from, A)) }],
    ['COMMITs of different views', { proof: [0, 1, 2].map((from) => commitBy(from, { ...A, view: from })) }],
    ['COMMITs for another number', { sequence: 2 }],
    ['other requests', { batch: proposalAt(2).batch }],
    ['COMMITs that were never signed', { proof: decision.proof.map((one) => ({ ...one, forged: true as const })) }],
  ])('%s are none', (_, different) => {
    const dark = oneReplica(3, repaired);
    expect(ignoredNote(dark.hear(1, { ...decision, ...different }))?.why).toBe('unprovedDecision');
    expect(dark.state.lastExecuted).toBe(0);
  });

  test('requests under a bad signature are refused, though their digest fits', () => {
    const dark = oneReplica(3, repaired);
    const batch = A.batch.map((request) => ({ ...request, signature: 'forged' as const }));
    expect(ignoredNote(dark.hear(1, { ...decision, batch }))).toMatchObject({
      input: 'decision',
      why: 'forgedRequest',
    });
    expect(dark.state.lastExecuted).toBe(0);
  });

  test('it counts once, inside the window, and only where the repair is on', () => {
    const whyOf = (readOnly: 1 | 2, different: Partial<Decision>) => {
      const dark = oneReplica(3, { ...repaired, readOnly });
      dark.hear(1, decision);
      return ignoredNote(dark.hear(2, { ...decision, replica: 2, ...different }))?.why;
    };
    expect(whyOf(1, {})).toBe('noRepair');
    expect(whyOf(2, {})).toBe('settled');
    expect(whyOf(2, { sequence: 21 })).toBe('aboveWindow');
    const gap = oneReplica(3, repaired);
    const second = { ...decision, sequence: 2, proof: [0, 1, 2].map((from) => commitBy(from, { ...A, sequence: 2 })) };
    expect(noteKinds(gap.hear(1, second))).toContain('gap');
    expect(ignoredNote(gap.hear(1, second))?.why).toBe('alreadyCommitted');
  });

  test('it undoes what was executed tentatively in a view that others have left, where they decided otherwise', () => {
    const behind = oneReplica(3, { ...repaired, tentativeExecution: 1 });
    bringToPrepared(behind, A);
    expect(behind.state.service.values.get('x')).toBe('1');
    const B = prePrepareOf(requestOf({ client: 1, operation: 'put y 2' }), { view: 1 });
    const proof = [0, 1, 2].map((from) => commitBy(from, B));
    const answer = behind.hear(1, { ...decision, batch: B.batch, proof });
    expect(noteKinds(answer).slice(0, 1)).toEqual(['rolledBack']);
    expect(noteOf(answer, 'executed')?.requests).toMatchObject([{ client: 1, operation: 'put y 2', fresh: true }]);
    expect([...behind.state.service.values]).toEqual([['y', '2']]);
  });
});
