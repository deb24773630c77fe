import { makeBackups } from './backups.ts';
import { setTimer } from './clock.ts';
import type { PlannedIntervention } from './interventions/index.ts';
import { interventionIn } from './interventions/index.ts';
import { misbehave } from './lying/misbehave.ts';
import { nextTick, take } from './network/agenda.ts';
import type { Envelope, Side } from './network/envelope.ts';
import { isOpen } from './network/links.ts';
import type { Answers } from './outbox.ts';
import { clearAnswers, createAnswers, NOTHING } from './outbox.ts';
import type { Input, Message, NodeId, Ticks } from './protocol.ts';
import { sendAll } from './sending.ts';
import type { Cause, Step } from './trace.ts';
import type { Node, World } from './world.ts';
import { ownNode } from './world.ts';

/**
 * Moves the world on by one step.
 * @returns what happened; null when nothing is left to happen, or nothing before the end of the observed time
 */
export function advance(world: World): Step | null {
  for (;;) {
    const tick = Math.min(nextTick(world.flight), nextTick(world.timers));
    const intervention = world.plan[world.interventionsDone];
    if (intervention && isDue(world, intervention, tick)) return intervene(world, intervention);
    if (tick > world.setup.untilTick) return null;
    const step = tick === nextTick(world.flight) ? arrive(world, tick) : expire(world, tick);
    if (step) return step;
  }
}

/** An intervention is due at its tick after so many steps, or as soon as its tick has no more of them. */
function isDue(world: World, { at }: PlannedIntervention, tick: Ticks): boolean {
  if (at.tick > world.setup.untilTick) return false;
  if (at.tick !== tick) return at.tick < tick;
  return at.after <= (world.tick === tick ? world.stepsAtTick : 0);
}

function intervene(world: World, intervention: PlannedIntervention): Step {
  const index = world.interventionsDone++;
  moveClock(world, Math.max(world.tick, intervention.at.tick));
  const effect = interventionIn(world.kit, intervention.action.kind).apply(world, intervention.action);
  const noEffect = effect.done ? null : effect.why;
  const envelope = effect.done && 'envelope' in effect ? (effect.envelope ?? null) : null;
  const node = effect.done ? (effect.node ?? null) : null;
  const cause: Cause = { kind: 'intervention', index, intervention, envelope, noEffect };
  if (effect.done && 'input' in effect) return handle(world, effect.node, effect.input, cause);
  if (effect.done && 'act' in effect) return speak(world, effect.node, effect.act, cause);
  return { tick: world.tick, cause, node, notes: NOTHING, sent: NOTHING };
}

function arrive(world: World, tick: Ticks): Step {
  const envelope = take(world.flight) as Envelope;
  moveClock(world, tick);
  world.stepsAtTick++;
  const node = world.nodes[envelope.to] as Node;
  const isCut = !isOpen(world.links, envelope.from, envelope.to);
  if (!node.up || isCut) {
    const cause: Cause = { kind: 'missed', envelope, why: isCut ? 'cut' : 'crashed' };
    return { tick, cause, node: null, notes: NOTHING, sent: NOTHING };
  }
  const { from, message, forged } = envelope;
  const genuine = !forged;
  return handle(world, envelope.to, { kind: 'message', from, message, genuine }, { kind: 'delivered', envelope });
}

/** Handles the next timer that is due. A timer that was cancelled or set anew meanwhile makes no step. */
function expire(world: World, tick: Ticks): Step | null {
  const due = take(world.timers);
  if (!due || world.nodes[due.node]?.timers.get(due.timer)?.setting !== due.setting) return null;
  moveClock(world, tick);
  world.stepsAtTick++;
  ownNode(world, due.node).timers.delete(due.timer);
  return handle(world, due.node, { kind: 'timeout', timer: due.timer }, { kind: 'timeout', timer: due.timer });
}

/** Collects the answers of the actor whose step is being taken. */
const answers = createAnswers();

function handle(world: World, id: NodeId, input: Input<Message>, cause: Cause): Step {
  const node = ownNode(world, id);
  clearAnswers(answers);
  if (node.behaviours.length > 0) misbehave(world, node, { input, side: sideOf(cause) }, answers);
  else world.kit.protocol.step(node.place, node.state, input, answers);
  return carryOut(world, node, cause);
}

function sideOf(cause: Cause): Side | null {
  return cause.kind === 'delivered' ? (cause.envelope.side ?? null) : null;
}

/** Takes a step in which a node sends without any input, as a liar may. */
function speak(world: World, id: NodeId, act: (answers: Answers) => void, cause: Cause): Step {
  clearAnswers(answers);
  act(answers);
  return carryOut(world, ownNode(world, id), cause);
}

/** Sends the messages that the node answered with, and sets its timers. */
function carryOut(world: World, node: Node, cause: Cause): Step {
  const id = node.place.self;
  const { notes, sends, timers } = answers;
  for (const { timer, after } of timers) setTimer(world, node, timer, after);
  const sent = sends.length > 0 ? sendAll(world, id, sends) : NOTHING;
  return { tick: world.tick, cause, node: id, notes, sent };
}

function moveClock(world: World, tick: Ticks): void {
  if (tick === world.tick) return;
  if (world.backups) makeBackups(world, world.backups, tick);
  world.tick = tick;
  world.stepsAtTick = 0;
}
