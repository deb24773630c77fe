import { describe, expect, test } from 'vitest';
import type { PbftMessage } from '../protocols/pbft/rules/messages.ts';
import { worldOf } from '../protocols/run.ts';
import { buildSetup } from '../testing/engine/buildSetup.ts';
import { commitBy, prePrepareOf, requestOf, viewChangeBy } from '../testing/pbft/paperMessages.ts';
import { lie } from '../testing/pbft/runLies.ts';
import { everythingSaid } from './lying/sign.ts';
import { copyRecord, post } from './signing.ts';
import type { World } from './world.ts';

/** Who can sign what: each for itself, liars for each other, and nobody for anybody else. */

const A = prePrepareOf(requestOf());
const liar = 3;
const fellow = 2;

/** R2 and R3 lie. */
function worldWithLiars(): World {
  const world = worldOf(buildSetup({ interventions: [lie({ node: liar, behaviour: 'conspires' })] }));
  for (const node of [liar, fellow]) (world.nodes[node] as World['nodes'][number]).lied = true;
  return world;
}

function say(world: World, from: number, said: PbftMessage, as = from) {
  return post(world, { from, as, to: 0, said });
}

describe('in the name of another', () => {
  test('a liar signs for its fellow', () => {
    expect(say(worldWithLiars(), liar, commitBy(fellow, A), fellow).genuine).toBe(true);
  });

  test('it can say once more what a correct replica said, word for word, and nothing else', () => {
    const world = worldWithLiars();
    const said = commitBy(1, A);
    expect(say(world, liar, said, 1).genuine).toBe(false);
    say(world, 1, said);
    expect(say(world, liar, said, 1).genuine).toBe(true);
    expect(say(world, liar, commitBy(1, { ...A, sequence: 2 }), 1).genuine).toBe(false);
    // What another said in R1's name is not what R1 said.
    expect(everythingSaid(world.record).map(({ from }) => from)).toEqual([1]);
  });
});

describe('what a liar quotes', () => {
  const certificate = {
    proposal: { view: 0, sequence: 1, digest: A.digest },
    prepares: [1, fellow].map((replica) => ({ ...commitBy(replica, A), kind: 'prepare' as const })),
  };
  const quoting = viewChangeBy(liar, { certificates: [certificate] });

  function marksIn(message: unknown): number {
    return JSON.stringify(message).split('"forged":true').length - 1;
  }

  test('is marked where its signer never made it; a fellow’s word it may make up', () => {
    // Neither the proposal of R0 nor the PREPARE of R1 was ever made; R2 is a fellow.
    expect(marksIn(say(worldWithLiars(), liar, quoting).message)).toBe(2);
  });

  test('is unmarked where it was made', () => {
    const world = worldWithLiars();
    say(world, 0, A);
    say(world, 1, { ...commitBy(1, A), kind: 'prepare' });
    expect(marksIn(say(world, liar, quoting).message)).toBe(0);
  });

  test.each<[string, PbftMessage]>([
    ['a proposal', A],
    ['a relayed request', requestOf()],
    ['a body', { kind: 'body', sequence: 1, batch: A.batch, replica: liar }],
    ['a decision', { kind: 'decision', sequence: 1, batch: A.batch, proof: [], replica: liar }],
  ])('in %s, a request that its client never signed is forged', (_, message) => {
    const world = worldWithLiars();
    expect(JSON.stringify(say(world, liar, message).message)).toContain('"signature":"forged"');
    say(world, 4, requestOf());
    expect(JSON.stringify(say(world, liar, message).message)).toContain('"signature":"genuine"');
  });
});

test('copies of a record go on by themselves', () => {
  const world = worldWithLiars();
  say(world, 1, commitBy(1, A));
  const record = world.record as NonNullable<World['record']>;
  const copy = copyRecord(record);
  say(world, 0, A);
  expect([everythingSaid(record).length, everythingSaid(copy).length]).toEqual([2, 1]);
  expect(everythingSaid(record).map(({ message }) => message)).toEqual([commitBy(1, A), A]);
});
