import { describe, expect, test } from 'vitest';
import { worldAt } from '../../engine/history.ts';
import { envelopeId } from '../../engine/network/envelope.ts';
import type { World } from '../../engine/world.ts';
import { envelopesInFlight } from '../../engine/world.ts';
import { interventionKinds } from '../../protocols/interventions.ts';
import { runOf } from '../../protocols/run.ts';
import { scenarios } from '../../scenario/builtIn/index.ts';
import { lie } from '../../testing/pbft/runLies.ts';
import type { DeedOffer, Offer } from './actions.ts';
import { askingDialogs, offersFor } from './actions.ts';

const history = runOf(scenarios.figure.setup);

function isDeed(offer: Offer): offer is DeedOffer {
  return offer.kind === 'deed';
}

function describeOffers(offers: readonly Offer[]): string[] {
  return offers.map((offer) => {
    if (!isDeed(offer)) return `${offer.kind} ${offer.dialog}`;
    const { kind, ...values } = offer.action;
    return [kind, ...Object.values(values), offer.refused ?? 'possible'].join(' ');
  });
}

function firstInFlight(world: World): string {
  const [envelope] = envelopesInFlight(world);
  if (!envelope) throw new Error('nothing is on its way');
  return envelopeId(envelope, world.setup.cluster.replicas);
}

describe('the actions offered for a focus', () => {
  test('of a running replica: it can crash or be cut off; what needs a crash or a cut says so', () => {
    expect(describeOffers(offersFor(worldAt(history, 2), { kind: 'node', node: 1 }))).toEqual([
      'crash 1 possible',
      'restart 1 kept notCrashed',
      'restart 1 lost notCrashed',
      'cutOff 1 possible',
      'rejoin 1 notCutOff',
      'clockRate 1 50 possible',
      'clockRate 1 200 possible',
      'ownDuration 1 viewChangeTimeout 100 possible',
      'ownDuration 1 viewChangeTimeout 2000 possible',
      'ownDuration 1 statusInterval 100 possible',
      'ownDuration 1 statusInterval 2000 possible',
      'slowReplica 1 200 possible',
      'slowReplica 1 1000 possible',
      'dialog lie',
      'dialog say',
    ]);
  });

  test('of a node that lies: it can tell the truth again, in each way in which it lies', () => {
    const lying = runOf({
      ...scenarios.figure.setup,
      interventions: [lie({ node: 1, behaviour: 'equivocates' }), lie({ node: 1, behaviour: 'votesManyTimes' })],
    });
    const offers = describeOffers(offersFor(worldAt(lying, 2), { kind: 'node', node: 1 }));
    expect(offers.slice(-4)).toEqual([
      'dialog lie',
      'behave 1 equivocates possible',
      'behave 1 votesManyTimes possible',
      'dialog say',
    ]);
  });

  test('of a crashed replica: it can restart with its memory or without', () => {
    const offers = describeOffers(offersFor(worldAt(history, 2), { kind: 'node', node: 3 }));
    expect(offers.slice(0, 3)).toEqual([
      'crash 3 alreadyCrashed',
      'restart 3 kept possible',
      'restart 3 lost possible',
    ]);
  });

  test('of a message on its way: drop, delay by a few lengths, duplicate, deliver next, hold, change', () => {
    const world = worldAt(history, 2);
    const id = firstInFlight(world);
    expect(describeOffers(offersFor(world, { kind: 'message', id }))).toEqual([
      `drop ${id} possible`,
      `delay ${id} 50 possible`,
      `delay ${id} 200 possible`,
      `delay ${id} 1000 possible`,
      `duplicate ${id} possible`,
      `deliverNext ${id} possible`,
      `hold ${id} possible`,
      `release ${id} next notHeld`,
      `release ${id} onWay notHeld`,
      `tamper ${id} operation possible`,
      `tamper ${id} timestamp possible`,
    ]);
  });

  test('of a message that has arrived: all of them, refused', () => {
    const id = firstInFlight(worldAt(history, 2));
    const offers = offersFor(worldAt(history, history.steps.length), { kind: 'message', id }).filter(isDeed);
    const refusals = offers.map(({ action }) => (action.kind === 'release' ? 'notHeld' : 'notInFlight'));
    expect(offers.map((offer) => offer.refused)).toEqual(refusals);
    expect(offers.length).toBeGreaterThan(0);
  });

  test('of a client: a request and lies, which dialogs ask for, and its timer', () => {
    expect(describeOffers(offersFor(worldAt(history, 2), { kind: 'node', node: 4 }))).toEqual([
      'dialog request',
      'fireTimer 4 retransmit possible',
      'dialog lie',
    ]);
  });

  test('of a gate: those of its replica', () => {
    const world = worldAt(history, 5);
    const gate = { kind: 'gate', gate: 'prepared', node: 1, view: 0, sequence: 1 } as const;
    expect(offersFor(world, gate)).toEqual(offersFor(world, { kind: 'node', node: 1 }));
  });

  test('leave the world as it was', () => {
    const world = worldAt(history, 2);
    const before = firstInFlight(world);
    offersFor(world, { kind: 'message', id: before });
    offersFor(world, { kind: 'node', node: 1 });
    expect(firstInFlight(world)).toBe(before);
    expect(world.nodes[1]?.up).toBe(true);
    expect(world.links.isolated.size).toBe(0);
  });

  test('name every kind of the registry that acts on a node or a message, at once or in a dialog', () => {
    const { setup } = scenarios.figure;
    const lying = runOf({
      ...setup,
      interventions: [lie({ node: 1, behaviour: 'equivocates' }), ...setup.interventions],
    });
    const world = worldAt(lying, 3);
    const late = worldAt(history, history.steps.length);
    const offers = [
      // R3 is crashed, and some time has passed: there are old disks to restart from.
      ...offersFor(late, { kind: 'node', node: 3 }),
      ...offersFor(world, { kind: 'node', node: 1 }),
      ...offersFor(world, { kind: 'node', node: 4 }),
      ...offersFor(world, { kind: 'message', id: firstInFlight(world) }),
    ];
    const expected = Object.values(interventionKinds).filter(({ target }) => target !== 'network');
    expect([...new Set(offers.map(kindOf))].sort()).toEqual(expected.map(({ kind }) => kind as string).sort());
  });
});

function kindOf(offer: Offer): string {
  if (isDeed(offer)) return offer.action.kind;
  const asking = Object.entries(askingDialogs).find(([, dialog]) => dialog === offer.dialog);
  return asking?.[0] ?? offer.dialog;
}
