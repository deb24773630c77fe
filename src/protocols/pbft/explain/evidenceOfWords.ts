import type { NamedMessage } from '../../../engine/namedJourneys.ts';
import { journeysNamed, takenIn } from '../../../engine/namedJourneys.ts';
import type { MessageLabel, NodeId, TimerName } from '../../../engine/protocol.ts';
import type { Evidence, Inquiry } from '../../explain/evidenceItem.ts';
import { arrivalOf, sendingOf } from '../../explain/evidenceItem.ts';
import { memoryBegins, remembers } from '../../explain/outages.ts';
import type { SequenceNumber, ViewNumber } from '../../numbers.ts';
import type { PbftMessage, PbftMessageKind } from '../rules/messages.ts';
import { pbftLetters } from '../rules/messages.ts';
import type { ActorDecision, NodeEvent } from './decisions.ts';
import { whenDecided } from './decisions.ts';

/** Messages of nodes as evidence: their arrival at a node, or the fact that the node sent them itself. */

/** A message that a node may send about a slot, a checkpoint or a request. */
export interface Word {
  readonly message: PbftMessageKind;
  readonly label: MessageLabel;
  /** The digest or result that the message must contain; absent if any will do. */
  readonly choice?: string | undefined;
}

/** Returns the voter's message that the node accepted, or the node's own; empty if it never reached the node. */
export function wordOf(inquiry: Inquiry, voter: NodeId, word: Word): Evidence[] {
  const { history, stepIndex, node } = inquiry;
  if (voter === node) return ownWord(inquiry, word);
  const since = memoryBegins(history, node, stepIndex);
  const journey = takenIn(history, namedMessage(node, voter, word), since, stepIndex);
  return journey && names(journey.envelope.message as PbftMessage, word) ? [arrivalOf(journey)] : [];
}

/** Returns the same or, if the message never reached the node itself, its sending by the voter to any replica. */
export function wordOrSending(inquiry: Inquiry, voter: NodeId, word: Word): Evidence[] {
  const heard = wordOf(inquiry, voter, word);
  if (heard.length > 0) return heard;
  const { history, stepIndex } = inquiry;
  const { replicas } = history.setup.cluster;
  for (let to = 0; to < replicas; to++) {
    const said = journeysNamed(history, namedMessage(to, voter, word)).find(({ sentStep }) => sentStep <= stepIndex);
    if (said) return [sendingOf(said)];
  }
  return [];
}

function namedMessage(to: NodeId, from: NodeId, { message, label }: Word): NamedMessage {
  return { letters: pbftLetters[message], label, from, to };
}

/** Returns the node's own vote, which is cast in the step that sends it to the others. */
function ownWord(inquiry: Inquiry, word: Word): Evidence[] {
  const { history, stepIndex, node } = inquiry;
  const { message, label } = word;
  const slot = { view: label.major, sequence: label.minor };
  const occasions: { readonly [Kind in PbftMessageKind]?: NodeEvent } = {
    prePrepare: { kind: 'prePrepared', ...slot },
    prepare: { kind: 'prePrepared', ...slot },
    commit: { kind: 'prepared', ...slot },
    checkpoint: { kind: 'checkpointTaken', sequence: label.minor },
    viewChange: { kind: 'viewChangeStarted', view: label.major },
    newView: { kind: 'enteredView', view: label.major },
  };
  const occasion = occasions[message];
  const step = occasion ? whenDecided(history, node, occasion, stepIndex) : null;
  if (step === null || !remembers(history, node, step, stepIndex)) return [];
  const sent = history.steps[step]?.sent ?? [];
  const said = sent.find((envelope) => envelope.message.kind === message && envelope.label.minor === label.minor);
  return said && names(said.message as PbftMessage, word) ? [{ kind: 'own', message, from: node, step }] : [];
}

function names(message: PbftMessage, { choice }: Word): boolean {
  return choice === undefined || choiceOf(message) === choice;
}

/**
 * Returns an earlier decision of the same node; empty if it was in this very step, or before the node lost its memory.
 */
export function earlier(inquiry: Inquiry, decision: ActorDecision, about: number): Evidence[] {
  const { history, stepIndex, node } = inquiry;
  const step = whenDecided(history, node, decision, stepIndex - 1);
  if (step === null || !remembers(history, node, step, stepIndex)) return [];
  return [{ kind: 'decision', decision: decision.kind, from: node, about, step }];
}

/** Returns the digest or result that a vote is for. */
export function choiceOf(message: PbftMessage): string | undefined {
  if ('digest' in message) return message.digest;
  return message.kind === 'reply' ? message.result : undefined;
}

/** Returns the step in which the node started the timer that expires in this one. */
export function timerOf({ history, stepIndex, node }: Inquiry, timer: TimerName): Evidence[] {
  const step = whenDecided(history, node, { kind: 'timerStarted', timer }, stepIndex - 1);
  return step === null ? [] : [{ kind: 'timer', timer, from: node, step }];
}

export function viewLabel(view: ViewNumber): MessageLabel {
  return { major: view, minor: 0 };
}

export function slotLabel({
  view,
  sequence,
}: {
  readonly view: ViewNumber;
  readonly sequence: SequenceNumber;
}): MessageLabel {
  return { major: view, minor: sequence };
}
