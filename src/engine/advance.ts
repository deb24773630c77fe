import { makeBackups } from './backups.ts';
import { setTimer } from './clock.ts';
import { deliveredStep } from './deliveredStep.ts';
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
import type { Node, Reconnected, World } from './world.ts';
import { ownNode } from './world.ts';

/**
 * Moves the world on by one step.
 * @returns what happened; null when nothing is left to happen, or nothing before the end of the observed time
 */
export function advance(world: World): Step | null {
  for (;;) {
    if (world.reconnected.length > 0) {
      const step = connect(world, world.reconnected.shift() as Reconnected);
      if (step) return step;
      continue;
    }
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
  let sent: readonly Envelope[] = NOTHING;
  clearAnswers(answers);
  if (effect.done && 'input' in effect) sent = handle(world, effect.node, effect.input, null);
  else if (effect.done && 'act' in effect) sent = speak(world, effect.node, effect.act);
  return { tick: world.tick, cause, node, notes: answers.notes, sent };
}

/** Tells a replica that others can be reached again; one that is down hears nothing. */
function connect(world: World, { node, peers }: Reconnected): Step | null {
  if (!world.nodes[node]?.up) return null;
  world.stepsAtTick++;
  const sent = handle(world, node, { kind: 'connected', peers }, null);
  return { tick: world.tick, cause: { kind: 'connected', peers }, node, notes: answers.notes, sent };
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
  const { from, message, forged, side } = envelope;
  const genuine = !forged;
  const sent = handle(world, envelope.to, { kind: 'message', from, message, genuine }, side ?? null);
  return deliveredStep(envelope, answers.notes, sent);
}

/** Handles the next timer that is due. A timer that was cancelled or set anew meanwhile makes no step. */
function expire(world: World, tick: Ticks): Step | null {
  const due = take(world.timers);
  if (!due || world.nodes[due.node]?.timers.get(due.timer)?.setting !== due.setting) return null;
  moveClock(world, tick);
  world.stepsAtTick++;
  ownNode(world, due.node).timers.delete(due.timer);
  const { node, timer } = due;
  const sent = handle(world, node, { kind: 'timeout', timer }, null);
  return { tick, cause: { kind: 'timeout', timer }, node, notes: answers.notes, sent };
}

/** Collects the answers of the actor whose step is being taken. */
const answers = createAnswers();

/**
 * Has a node handle an input, and carries its answers out.
 * @param side the copy of its sender that sent it, where it is a message of one that runs twice
 * @returns the messages that it sent
 */
function handle(world: World, id: NodeId, input: Input<Message>, side: Side | null): readonly Envelope[] {
  const node = ownNode(world, id);
  clearAnswers(answers);
  if (node.behaviours.length > 0) misbehave(world, node, { input, side }, answers);
  else world.kit.protocol.step(node.place, node.state, input, answers);
  return carryOut(world, node);
}

/** Has a node send without any input, as a liar may. */
function speak(world: World, id: NodeId, act: (answers: Answers) => void): readonly Envelope[] {
  clearAnswers(answers);
  act(answers);
  return carryOut(world, ownNode(world, id));
}

/** Sends the messages that the node answered with, and sets its timers. */
function carryOut(world: World, node: Node): readonly Envelope[] {
  const { sends, timers } = answers;
  for (const { timer, after } of timers) setTimer(world, node, timer, after);
  return sends.length > 0 ? sendAll(world, node.place.self, sends) : NOTHING;
}

function moveClock(world: World, tick: Ticks): void {
  if (tick === world.tick) return;
  if (world.backups) makeBackups(world, world.backups, tick);
  world.tick = tick;
  world.stepsAtTick = 0;
}
