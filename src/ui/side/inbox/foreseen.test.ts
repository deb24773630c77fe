import { describe, expect, test } from 'vitest';
import { nextDelivery } from '../../../engine/deliveredNext.ts';
import type { History } from '../../../engine/history.ts';
import { worldAt } from '../../../engine/history.ts';
import type { WaitingMessage } from '../../../engine/inbox.ts';
import { waitingIn } from '../../../engine/inbox.ts';
import { journeysOf } from '../../../engine/journeys.ts';
import { put } from '../../../engine/network/agenda.ts';
import { drawsOf } from '../../../engine/network/draws.ts';
import { changedEnvelope } from '../../../engine/network/envelope.ts';
import { finish } from '../../../engine/parts.ts';
import type { Setup } from '../../../engine/setup.ts';
import type { World } from '../../../engine/world.ts';
import { envelopesInFlight } from '../../../engine/world.ts';
import { runOf } from '../../../protocols/run.ts';
import { insertAfter } from '../../../store/moments.ts';
import { openRun } from '../../../store/run.ts';
import { at, buildSetup, requestA, requestsInTurn } from '../../../testing/engine/buildSetup.ts';
import { randomSetup, withMeddling } from '../../../testing/engine/randomSetup.ts';
import { worldContents } from '../../../testing/engine/worldContents.ts';
import { lie } from '../../../testing/pbft/runLies.ts';
import { en } from '../../../text/en/index.ts';
import { sentenceOf } from '../../../text/tell/sentence.ts';
import type { Foreseen } from './foreseen.ts';
import { foresee, foreseeAll } from './foreseen.ts';
import { inboxRows, ROWS_FIRST } from './inboxRows.ts';

function messagesIn(world: World): WaitingMessage[] {
  return waitingIn(world).filter((one) => one.kind === 'message');
}

/** The fate that a message has in the run that is made by delivering it next, and the sentence of that step there. */
function reallyNext(history: History, step: number, world: World, id: string): Foreseen {
  const run = { ...openRun('A', { kind: 'opened' }, { base: 'clear', setup: history.setup }), history };
  const interventions = insertAfter(run, step, nextDelivery(world, id));
  const made = runOf({ ...history.setup, interventions }, step + 40);
  const journey = journeysOf(made).byId.get(id);
  const { endStep = null, fate, ignored } = journey ?? {};
  // Something else of this moment came first, such as a drop; the message may still arrive later.
  const isNext = endStep !== null && made.steps[endStep]?.tick === world.tick;
  if (!isNext || fate === 'dropped') return { outcome: 'keptAway', sentence: null };
  const sentence = sentenceOf(en, made, endStep);
  return { outcome: fate !== 'delivered' ? 'missed' : ignored ? 'ignored' : 'taken', sentence };
}

/** The run with a message held from the middle of its way on. */
function withHold(setup: Setup): Setup {
  const journey = journeysOf(runOf(setup)).list.find(({ envelope }) => envelope.arrivesTick > envelope.sentTick + 2);
  if (!journey) return setup;
  const hold = at(journey.envelope.sentTick + 1, { kind: 'hold', message: journey.id });
  return { ...setup, interventions: [...setup.interventions, hold].toSorted((a, b) => a.at.tick - b.at.tick) };
}

describe('what is told of a message before it is delivered', () => {
  test('is what the engine does when it is delivered next, in every word', () => {
    const seen = new Map<Foreseen['outcome'], number>();
    for (let seed = 0; seed < 10; seed++) {
      const history = runOf(withHold(withMeddling(randomSetup(seed))));
      const draw = drawsOf(seed);
      for (const place of ['first', 'second', 'third']) {
        const step = 1 + draw(place, history.steps.length);
        const world = worldAt(history, step);
        for (const { id } of messagesIn(world).slice(0, 12)) {
          const foreseen = foresee({ history, step, world }, en, id);
          expect(foreseen, `${seed} ${step} ${id}`).toEqual(reallyNext(history, step, world, id));
          seen.set(foreseen.outcome, (seen.get(foreseen.outcome) ?? 0) + 1);
        }
      }
    }
    for (const outcome of ['taken', 'ignored', 'missed'] as const)
      expect(seen.get(outcome), outcome).toBeGreaterThan(10);
  });

  test('holds of what liars send', () => {
    const history = runOf(
      buildSetup({
        conditions: { jitter: 30 },
        interventions: [lie({ node: 0, behaviour: 'equivocates', groups: 'xabb' }), requestA],
      }),
    );
    for (const step of [4, 9, 14, 19]) {
      const world = worldAt(history, step);
      for (const { id } of messagesIn(world)) {
        expect(foresee({ history, step, world }, en, id), id).toEqual(reallyNext(history, step, world, id));
      }
    }
  });
});

describe('an inbox of 5,000 messages', () => {
  const history = runOf(buildSetup({ conditions: { jitter: 40 }, interventions: requestsInTurn(2) }));
  const step = 12;
  const world = worldAt(history, step);
  const [original] = envelopesInFlight(world);
  for (let copy = 2; messagesIn(world).length < 5_000 && original; copy++) {
    for (let more = 0; more < 250; more++) {
      const next = changedEnvelope(original, { copy: copy * 250 + more });
      put(world.flight, next.arrivesTick, next);
    }
  }
  const waiting = waitingIn(world);
  const node = original?.to ?? null;

  test('says how many it does not show, and loses none, however many more are asked for', () => {
    const own = waiting.filter((one) => one.node === node);
    expect(own.length).toBeGreaterThan(4_900);
    for (let most = ROWS_FIRST; most < 2 * own.length; most *= 2) {
      const [group, ...others] = inboxRows(waiting, { node, kind: null, most }).groups;
      expect(others).toEqual([]);
      expect(group?.rows).toEqual(own.slice(0, most));
      expect((group?.rows.length ?? 0) + (group?.left ?? 0)).toBe(own.length);
    }
  });

  test('is foreseen message by message, and whoever stops has changed nothing', () => {
    const before = worldContents(world);
    const found = new Map<string, Foreseen>();
    const messages = messagesIn(world);
    const work = foreseeAll({ history, step, world }, en, messages, (id, foreseen) => found.set(id, foreseen));
    for (let part = 0; part < 20; part++) work.next();
    expect([...found.keys()]).toEqual(messages.slice(0, 20).map(({ id }) => id));
    expect(worldContents(world)).toEqual(before);
  });

  test('is told of as a whole by who waits to the end', () => {
    const found = new Map<string, Foreseen>();
    const messages = messagesIn(world).slice(0, 100);
    finish(foreseeAll({ history, step, world }, en, messages, (id, foreseen) => found.set(id, foreseen)));
    expect([...found.keys()]).toEqual(messages.map(({ id }) => id));
  });
});
