import { advance } from './advance.ts';
import type { Action } from './interventions/index.ts';
import type { EnvelopeId } from './network/envelope.ts';
import { envelopeId } from './network/envelope.ts';
import type { Step } from './trace.ts';
import { envelopeOf } from './trace.ts';
import { withNext } from './withNext.ts';
import type { World } from './world.ts';

/** The action by which a message on its way, or one that is held, arrives before everything else. */
export function nextDelivery(world: World, message: EnvelopeId): Action {
  return world.held.has(message) ? { kind: 'release', message, how: 'next' } : { kind: 'deliverNext', message };
}

/** The number of steps of the same tick that may come before: interventions that are planned for this moment. */
const STEPS_BEFORE_MAX = 200;

/**
 * Returns the steps that follow when a message is delivered next: the intervention, what comes between, and the message's
 * arrival, which is the last of them. Null where something that is planned for this moment keeps it from arriving.
 *
 * @param world it is not changed
 */
export function deliveredNext(world: World, message: EnvelopeId): readonly Step[] | null {
  const { replicas } = world.setup.cluster;
  const ahead = withNext(world, nextDelivery(world, message));
  const steps: Step[] = [];
  while (steps.length < STEPS_BEFORE_MAX) {
    const step = advance(ahead);
    if (step?.tick !== world.tick) return null;
    steps.push(step);
    const { cause } = step;
    const envelope = cause.kind === 'delivered' || cause.kind === 'missed' ? envelopeOf(cause) : null;
    if (envelope && envelopeId(envelope, replicas) === message) return steps;
  }
  return null;
}
