import type { Saying } from '../../../engine/namedJourneys.ts';
import { journeysNamed, takenIn } from '../../../engine/namedJourneys.ts';
import type { MessageLabel, NodeId, TimerName } from '../../../engine/protocol.ts';
import type { Evidence, Inquiry } from '../../explain/evidenceItem.ts';
import { arrivalOf, sendingOf } from '../../explain/evidenceItem.ts';
import { memoryBegins } from '../../explain/outages.ts';
import type { PbftMessage, PbftMessageKind } from '../rules/messages.ts';
import { pbftLetters } from '../rules/messages.ts';
import type { ActorDecision, Decision } from './decisions.ts';
import { whenDecided } from './decisions.ts';

/** What nodes said, as evidence: to whom it came, or that it was the node's own word. */

/** Something a node may say about a slot, a checkpoint or a request. */
export interface Word {
  readonly message: PbftMessageKind;
  readonly label: MessageLabel;
  /** The digest or result it has to name; whatever it names where this is left out. */
  readonly choice?: string | undefined;
}

/** A message of the voter that the node took in, or the node's own word; nothing where the node has not heard it. */
export function wordOf(inquiry: Inquiry, voter: NodeId, word: Word): Evidence[] {
  const { history, stepIndex, node } = inquiry;
  if (voter === node) return ownWord(inquiry, word);
  const since = memoryBegins(history, node, stepIndex);
  const journey = takenIn(history, sayingTo(node, voter, word), since, stepIndex);
  return journey && names(journey.envelope.message as PbftMessage, word) ? [arrivalOf(journey)] : [];
}

/** The same, or where the node has not heard it itself: that the voter said it, to whomever. */
export function wordOrSending(inquiry: Inquiry, voter: NodeId, word: Word): Evidence[] {
  const heard = wordOf(inquiry, voter, word);
  if (heard.length > 0) return heard;
  const { history, stepIndex } = inquiry;
  const { replicas } = history.setup.cluster;
  for (let to = 0; to < replicas; to++) {
    const said = journeysNamed(history, sayingTo(to, voter, word)).find(({ sentStep }) => sentStep <= stepIndex);
    if (said) return [sendingOf(said)];
  }
  return [];
}

function sayingTo(to: NodeId, from: NodeId, { message, label }: Word): Saying {
  return { letters: pbftLetters[message], label, from, to };
}

/** A node casts its vote in the step in which it sends it to the others. */
function ownWord(inquiry: Inquiry, word: Word): Evidence[] {
  const { history, stepIndex, node } = inquiry;
  const { message, label } = word;
  const slot = { view: label.major, sequence: label.minor };
  const occasions: { readonly [Kind in PbftMessageKind]?: Decision } = {
    prePrepare: { kind: 'prePrepared', ...slot },
    prepare: { kind: 'prePrepared', ...slot },
    commit: { kind: 'prepared', ...slot },
    checkpoint: { kind: 'checkpointTaken', sequence: label.minor },
    viewChange: { kind: 'viewChangeStarted', view: label.major },
    newView: { kind: 'enteredView', view: label.major },
  };
  const occasion = occasions[message];
  const step = occasion ? whenDecided(history, node, occasion, stepIndex) : null;
  if (step === null || step <= memoryBegins(history, node, stepIndex)) return [];
  const sent = history.steps[step]?.sent ?? [];
  const said = sent.find((envelope) => envelope.message.kind === message && envelope.label.minor === label.minor);
  return said && names(said.message as PbftMessage, word) ? [{ kind: 'own', message, from: node, step }] : [];
}

function names(message: PbftMessage, { choice }: Word): boolean {
  return choice === undefined || choiceOf(message) === choice;
}

/** An earlier step of the same node; nothing where it was this very step, or before the node lost its memory. */
export function earlier(inquiry: Inquiry, decision: ActorDecision, about: number): Evidence[] {
  const { history, stepIndex, node } = inquiry;
  const step = whenDecided(history, node, decision, stepIndex - 1);
  if (step === null || step <= memoryBegins(history, node, stepIndex)) return [];
  return [{ kind: 'decision', decision: decision.kind, from: node, about, step }];
}

/** What a vote votes for. */
export function choiceOf(message: PbftMessage): string | undefined {
  if ('digest' in message) return message.digest;
  return message.kind === 'reply' ? message.result : undefined;
}

/** The step in which the node started the timer that runs out in this one. */
export function timerOf({ history, stepIndex, node }: Inquiry, timer: TimerName): Evidence[] {
  const step = whenDecided(history, node, { kind: 'timerStarted', timer }, stepIndex - 1);
  return step === null ? [] : [{ kind: 'timer', timer, from: node, step }];
}

export function viewLabel(view: number): MessageLabel {
  return { major: view, minor: 0 };
}

export function slotLabel({ view, sequence }: { readonly view: number; readonly sequence: number }): MessageLabel {
  return { major: view, minor: sequence };
}
