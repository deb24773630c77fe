import { bisector } from 'd3-array';
import { memoBy } from '../../../engine/memoBy.ts';
import type { ClientIndex, NodeId } from '../../../engine/protocol.ts';
import type { Scene } from '../../scene/scene.ts';
import { viewAt } from '../../scene/standing.ts';
import { liesAt } from '../lie/scene.ts';
import type { Meter, Pip } from '../meter/scene.ts';
import { pipsOf } from '../meter/scene.ts';

/** A certificate while it grows: its parts in the order of arrival, those that are missing last. */
export interface Ring {
  readonly kind: 'ring';
  readonly parts: readonly Pip[];
  /** At most `need`. */
  readonly have: number;
  readonly need: number;
}

/** Nothing more is waited for: the slot of the step is executed. */
export interface Executed {
  readonly kind: 'executed';
}

/**
 * Returns the certificate that a node waits for after `shown` steps: in the step in which a gate opens the one that
 * opened it, afterwards the next one. Null where it waits for none, and for liars and the dead, whose counts bind nobody.
 */
export function ringAt(scene: Scene, node: NodeId, shown: number): Ring | Executed | null {
  if (!scene.parts.log || shown === 0) return null;
  if (node >= scene.replicas) return clientRing(scene, node, shown);
  if (isOut(scene, node, shown)) return null;
  const { view, active } = viewAt(scene.standing, node, shown);
  const counts = countsOf(scene);
  if (!active) return ringOf(counts.of(`enteredView.${node}.${view}`, shown));
  const slot = scene.slotOfStep[shown - 1] ?? null;
  if (slot === null) return null;
  const prepared = counts.of(`prepared.${node}.${slot}`, shown);
  const committed = counts.of(`committedLocal.${node}.${slot}`, shown);
  if (isOpen(prepared, shown)) return ringOf(prepared);
  if (isOpen(committed, shown)) return ringOf(committed);
  if (isExecuted(scene, node, slot, shown)) return { kind: 'executed' };
  return ringOf(committed ?? prepared);
}

/** Returns true if a certificate is not complete, or was completed in the last step. */
function isOpen(meter: Meter | null, shown: number): boolean {
  return meter !== null && (!meter.isFull || meter.fromStep === shown - 1);
}

function ringOf(meter: Meter | null): Ring | null {
  return meter && { kind: 'ring', parts: pipsOf(meter), have: Math.min(meter.have, meter.need), need: meter.need };
}

function isOut({ intervals }: Scene, node: NodeId, shown: number): boolean {
  const isDown = intervals.some(({ what, fromStep, untilStep }) => {
    return (
      what.kind === 'crash' && what.node === node && fromStep < shown && (untilStep === null || untilStep >= shown)
    );
  });
  return isDown || liesAt(intervals, node, shown).behaviours.length > 0;
}

function isExecuted(scene: Scene, node: NodeId, slot: number, shown: number): boolean {
  const step = countsOf(scene).executedStep.get(`${node}.${slot}`);
  return step !== undefined && step < shown;
}

/** The replies to the last request of a client, until it has accepted one. */
function clientRing(scene: Scene, node: NodeId, shown: number): Ring | null {
  const counts = countsOf(scene);
  const asked = counts.asked.get(node - scene.replicas)?.findLast(({ step }) => step < shown);
  if (!asked) return null;
  const meter = counts.of(`accepted.${node}.${asked.timestamp}`, shown);
  if (meter) return isOpen(meter, shown) ? ringOf(meter) : null;
  const need = scene.repliesNeeded;
  const missing = Array.from({ length: need }, (): Pip => ({ vote: 'reply', filled: false, own: false }));
  return { kind: 'ring', parts: missing, have: 0, need };
}

interface Counts {
  /** Returns the count as it is after some steps; null where it has not begun, or has been dropped. */
  of(about: string, shown: number): Meter | null;
  /** By replica and slot, the step that executed it first. */
  readonly executedStep: ReadonlyMap<string, number>;
  /** By client, its requests in the order of steps. */
  readonly asked: ReadonlyMap<ClientIndex, readonly Asked[]>;
}

interface Asked {
  readonly step: number;
  readonly timestamp: number;
}

const countsOf = memoBy((scene: Scene): Counts => {
  const meters = new Map<string, Meter[]>();
  for (const meter of scene.meters) {
    const about = aboutOf(meter);
    const own = meters.get(about);
    if (own) own.push(meter);
    else meters.set(about, [meter]);
  }
  return {
    of(about, shown) {
      const own = meters.get(about);
      const last = own?.[byStep.left(own, shown) - 1];
      return last && (last.untilStep === null || last.untilStep >= shown) ? last : null;
    },
    executedStep: executedSteps(scene),
    asked: requestsOf(scene),
  };
});

const byStep = bisector(({ fromStep }: Meter) => fromStep);

function aboutOf({ gate, node, view, slot, sequence }: Meter): string {
  if (gate === 'enteredView') return `${gate}.${node}.${view}`;
  return gate === 'accepted' ? `${gate}.${node}.${sequence}` : `${gate}.${node}.${slot}`;
}

function executedSteps({ gates }: Scene): ReadonlyMap<string, number> {
  const steps = new Map<string, number>();
  for (const { kind, node, slot, step } of gates) {
    if (kind !== 'executed' && kind !== 'executedTentatively') continue;
    const about = `${node}.${slot}`;
    if (!steps.has(about)) steps.set(about, step);
  }
  return steps;
}

function requestsOf({ tracks, asked }: Scene): ReadonlyMap<ClientIndex, readonly Asked[]> {
  const requests = new Map<ClientIndex, Asked[]>();
  for (const { key, envelope, sentStep } of tracks) {
    if (!asked.has(key)) continue;
    const { major: client, minor: timestamp } = envelope.label;
    const own = requests.get(client);
    if (own) own.push({ step: sentStep, timestamp });
    else requests.set(client, [{ step: sentStep, timestamp }]);
  }
  return requests;
}
