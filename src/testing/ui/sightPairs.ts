import type { History } from '../../engine/history.ts';
import type { Action } from '../../engine/interventions/index.ts';
import { inOrder } from '../../engine/interventions/intervention.ts';
import { journeysOf } from '../../engine/journeys.ts';
import { drawsOf } from '../../engine/network/draws.ts';
import type { NodeId } from '../../engine/protocol.ts';
import type { Setup } from '../../engine/setup.ts';
import type { Step } from '../../engine/trace.ts';
import { runOf } from '../../protocols/run.ts';
import { at } from '../engine/buildSetup.ts';
import { randomSetup } from '../engine/randomSetup.ts';

/** Two runs in which one replica lives through the same, and others do not. */
export interface SightPair {
  readonly node: NodeId;
  readonly one: Setup;
  readonly other: Setup;
}

/** Runs that are the same for a replica for fewer steps of its own say too little. */
const OWN_STEPS_LEAST = 5;
/** Other ends that are tried for a run. */
const TRIES = 12;

/**
 * Returns a random run and the same with something done to others, both up to the tick before the replica notices; null
 * where it notices at once.
 */
export function sightPair(seed: number): SightPair | null {
  const setup = randomSetup(seed);
  const draw = drawsOf(seed + 1_000_000);
  const node = draw('node', setup.cluster.replicas);
  const whole = runOf(setup);
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const tick = 20 + draw(`tick ${attempt}`, 400);
    const deeds = deedsToOthers(whole, tick, node);
    const action = deeds[draw(`deed ${attempt}`, deeds.length)] as Action;
    const changed = { ...setup, interventions: inOrder([...setup.interventions, at(tick, action)]) };
    const untilTick = tickBeforeNoticed(whole, runOf(changed), node);
    const [one, other] = [
      { ...setup, untilTick },
      { ...changed, untilTick },
    ];
    const [first, second] = [runOf(one), runOf(other)];
    const own = noticedBy(first, node);
    if (own.length < OWN_STEPS_LEAST || own.join() !== noticedBy(second, node).join()) continue;
    if (textOf(first.steps) !== textOf(second.steps)) return { node, one, other };
  }
  return null;
}

function deedsToOthers(whole: History, tick: number, node: NodeId): Action[] {
  const { replicas } = whole.setup.cluster;
  const others = Array.from({ length: replicas }, (_, id) => id).filter((id) => id !== node);
  const onTheWay = journeysOf(whole).list.filter(({ envelope, fate }) => {
    return fate !== 'lost' && envelope.sentTick < tick && envelope.arrivesTick > tick && envelope.to !== node;
  });
  return [
    ...others.flatMap((replica): Action[] => [
      { kind: 'crash', replica },
      { kind: 'cutOff', replica },
      { kind: 'misbehave', node: replica, behaviour: 'ignoresClient', groups: 'a'.repeat(replicas), amount: 0 },
    ]),
    ...onTheWay.slice(0, 8).flatMap(({ id }): Action[] => [
      { kind: 'drop', message: id },
      { kind: 'delay', message: id, ticks: 300 },
      { kind: 'duplicate', message: id },
      { kind: 'tamper', message: id, part: 'sequence' },
    ]),
  ];
}

/** The last tick at which nothing is different for the replica. */
function tickBeforeNoticed(one: History, other: History, node: NodeId): number {
  const [mine, theirs] = [noticedBy(one, node), noticedBy(other, node)];
  const parting = mine.findIndex((noticed, index) => noticed !== theirs[index]);
  const at = parting < 0 ? mine.length : parting;
  const tickOf = (noticed: string | undefined) => Number(noticed?.split(' ')[0] ?? one.setup.untilTick + 1);
  return Math.min(tickOf(mine[at]), tickOf(theirs[at])) - 1;
}

/** The life of a replica, a text for each of its steps. Written anew here: it judges what `sight.ts` says. */
export function noticedBy({ steps }: History, node: NodeId): string[] {
  return steps.flatMap((step) => {
    if (step.node !== node) return [];
    const sent = step.sent
      .filter(({ copy }) => copy === 0)
      .map(({ message, to, from, repeat }) => [message, to, from, repeat]);
    const cause = noticedCause(step);
    return cause === null ? [] : [`${step.tick} ${textOf([cause, step.notes, sent])}`];
  });
}

const noticedDeeds: ReadonlySet<string> = new Set([
  'crash',
  'restart',
  'restoreDisk',
  'ownDuration',
  'misbehave',
  'say',
]);

function noticedCause({ cause }: Step): unknown {
  switch (cause.kind) {
    case 'delivered': {
      const { message, from, forged } = cause.envelope;
      return ['heard', message, from, forged === true];
    }
    case 'timeout':
      return ['timer', cause.timer];
    case 'connected':
      return ['connected', cause.peers];
    case 'missed':
      return null;
    case 'intervention': {
      const { action } = cause.intervention;
      if (action.kind === 'fireTimer') return ['timer', action.timer];
      return noticedDeeds.has(action.kind) ? action : null;
    }
  }
}

function textOf(value: unknown): string {
  return JSON.stringify(value, (_, field) => (field instanceof Map ? [...field] : field));
}
