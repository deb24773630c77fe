import type { History } from '../../engine/history.ts';
import type { Action, ActionKind } from '../../engine/interventions/index.ts';
import type { NoEffectReason } from '../../engine/interventions/intervention.ts';
import { journeysOf } from '../../engine/journeys.ts';
import type { Envelope } from '../../engine/network/envelope.ts';
import { envelopeId } from '../../engine/network/envelope.ts';
import { createLinks, isOpen, partition } from '../../engine/network/links.ts';
import { isSamePattern } from '../../engine/network/patterns.ts';
import type { StepIndex } from '../../engine/numbers.ts';
import type { NodeId } from '../../engine/protocol.ts';
import type { Step } from '../../engine/trace.ts';
import type { Evidence } from './evidenceItem.ts';
import { arrivalOf, sendingOf } from './evidenceItem.ts';
import { lastOutage } from './outages.ts';

/** Returns the evidence of a step in which no actor spoke: a message that nobody received, or an intervention. */
export function evidenceOfCause(history: History, stepIndex: StepIndex, { cause }: Step): Evidence[] {
  if (cause.kind === 'delivered' || cause.kind === 'timeout') return [];
  if (cause.kind === 'connected') return lastHealing(history, stepIndex);
  if (cause.kind === 'intervention') {
    const { action } = cause.intervention;
    return cause.noEffect
      ? whyNoEffect(history, stepIndex, action, cause.noEffect)
      : undone(history, stepIndex, action);
  }
  const { envelope, why } = cause;
  const sent = journeysOf(history).byId.get(envelopeId(envelope, history.setup.cluster.replicas));
  const reason = why === 'crashed' ? crashOf(history, envelope.to, stepIndex) : cutOf(history, envelope, stepIndex);
  return [...(sent ? [sendingOf(sent)] : []), ...reason];
}

/** Returns the message that an intervention acts on, or the earlier intervention that it undoes. */
function undone(history: History, stepIndex: StepIndex, action: Action): Evidence[] {
  switch (action.kind) {
    case 'drop':
    case 'delay':
    case 'duplicate':
    case 'deliverNext':
    case 'hold':
    case 'tamper': {
      const journey = journeysOf(history).byId.get(action.message);
      return journey ? [sendingOf(journey)] : [];
    }
    case 'release':
      return outside(
        'hold',
        lastOf(history, stepIndex - 1, (other) => {
          return other.kind === 'hold' && other.message === action.message;
        }),
      );
    case 'passMatching':
      return outside(
        'dropMatching',
        lastOf(history, stepIndex - 1, (other) => {
          return other.kind === 'dropMatching' && isSamePattern(other, action);
        }),
      );
    case 'restart':
    case 'restoreDisk':
      return crashOf(history, action.replica, stepIndex - 1);
    case 'rejoin':
      return cutOffOf(history, action.replica, stepIndex - 1);
    case 'heal':
      return lastCut(history, stepIndex - 1);
    case 'restoreLink':
      return outside(
        'cutLink',
        lastOf(history, stepIndex - 1, (other) => {
          return other.kind === 'cutLink' && other.from === action.from && other.to === action.to;
        }),
      );
    default:
      return [];
  }
}

function whyNoEffect(history: History, stepIndex: StepIndex, action: Action, why: NoEffectReason): Evidence[] {
  if (why === 'alreadyCrashed' && 'replica' in action) return crashOf(history, action.replica, stepIndex - 1);
  if (why === 'alreadyCutOff' && 'replica' in action) return cutOffOf(history, action.replica, stepIndex - 1);
  if (why !== 'notInFlight' || !('message' in action)) return [];
  const journey = journeysOf(history).byId.get(action.message);
  if (!journey || journey.sentStep >= stepIndex) return [];
  return journey.fate === 'delivered' ? [arrivalOf(journey)] : [sendingOf(journey)];
}

function crashOf(history: History, node: NodeId, until: StepIndex): Evidence[] {
  return outside('crash', lastOutage(history, node, 'crash', until));
}

function cutOffOf(history: History, node: NodeId, until: StepIndex): Evidence[] {
  return outside('cutOff', lastOutage(history, node, 'cutOff', until));
}

function outside(action: ActionKind, step: StepIndex | null): Evidence[] {
  return step === null ? [] : [{ kind: 'outside', action, step }];
}

/** Returns the step of the last such intervention that had an effect; null if there is none. */
function lastOf(history: History, until: StepIndex, isMeant: (action: Action) => boolean): StepIndex | null {
  for (let index = until; index >= 0; index--) {
    const cause = history.steps[index]?.cause;
    if (cause?.kind === 'intervention' && !cause.noEffect && isMeant(cause.intervention.action)) return index;
  }
  return null;
}

/** The kinds that open links. A partition does where it takes the place of another. */
const openers: readonly ActionKind[] = ['heal', 'rejoin', 'restoreLink', 'partition'];

/** Returns the intervention that opened links, of which the transport told a replica: the last one that can. */
function lastHealing(history: History, until: StepIndex): Evidence[] {
  const step = lastOf(history, until, ({ kind }) => openers.includes(kind));
  const cause = step === null ? null : history.steps[step]?.cause;
  return cause?.kind === 'intervention' ? outside(cause.intervention.action.kind, step) : [];
}

/** Returns the last intervention that cut links. */
function lastCut(history: History, until: StepIndex): Evidence[] {
  for (let index = until; index >= 0; index--) {
    const cause = history.steps[index]?.cause;
    if (cause?.kind !== 'intervention' || cause.noEffect) continue;
    const { kind } = cause.intervention.action;
    if (kind === 'partition' || kind === 'cutOff' || kind === 'cutLink') return outside(kind, index);
  }
  return [];
}

/** Returns the last intervention before a message that was stopped which cut its link, and still did then. */
function cutOf(history: History, { from, to }: Pick<Envelope, 'from' | 'to'>, until: StepIndex): Evidence[] {
  const later: Action[] = [];
  for (let index = until; index >= 0; index--) {
    const cause = history.steps[index]?.cause;
    if (cause?.kind !== 'intervention' || cause.noEffect) continue;
    const { action } = cause.intervention;
    if (cuts(action, from, to) && !later.some((other) => undoes(other, action))) return outside(action.kind, index);
    later.push(action);
  }
  return [];
}

/** True if an intervention cuts the link in this direction, whatever else does. */
function cuts(action: Action, from: NodeId, to: NodeId): boolean {
  if (action.kind === 'cutOff') return action.replica === from || action.replica === to;
  if (action.kind === 'cutLink') return action.from === from && action.to === to;
  if (action.kind !== 'partition') return false;
  const links = createLinks();
  partition(links, [...action.groups]);
  return !isOpen(links, from, to);
}

/** True if an intervention ends what an earlier one cut. */
function undoes(later: Action, earlier: Action): boolean {
  if (later.kind === 'heal') return true;
  if (earlier.kind === 'partition') return later.kind === 'partition';
  if (earlier.kind === 'cutOff') return later.kind === 'rejoin' && later.replica === earlier.replica;
  if (earlier.kind !== 'cutLink' || later.kind !== 'restoreLink') return false;
  return later.from === earlier.from && later.to === earlier.to;
}
