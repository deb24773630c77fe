import type { PbftMessage, PbftMessageKind } from '../protocol/pbft/messages.ts';
import { pbftLetters } from '../protocol/pbft/messages.ts';
import type {
  AcceptedNote,
  CommittedLocalNote,
  CountedNote,
  ExecutedNote,
  PbftNote,
  PrePreparedNote,
  PreparedNote,
  RequestedNote,
  StableNote,
} from '../protocol/pbft/notes.ts';
import type { MessageLabel, NodeId } from '../protocol/protocol.ts';
import { primaryOf } from '../protocol/quorum.ts';
import type { ActorDecision, Decision } from './decisions.ts';
import { memoryBegins, whenDecided } from './decisions.ts';
import type { Evidence, Inquiry } from './evidenceItem.ts';
import { arrivalIn, arrivalOf } from './evidenceItem.ts';
import { evidenceOfIgnored } from './evidenceOfIgnored.ts';
import { takenIn } from './namedJourneys.ts';
import type { Step } from './trace.ts';

/** What led to one note of a node: the certificate of a gate, the votes behind a count. */
export function evidenceOfNote(inquiry: Inquiry, note: PbftNote): Evidence[] {
  const arrival = arrivalIn(inquiry.history, inquiry.stepIndex);
  switch (note.kind) {
    case 'prePrepared':
      return evidenceOfPrePrepared(inquiry, note);
    case 'prepared':
      return evidenceOfPrepared(inquiry, note);
    case 'committedLocal':
      return evidenceOfCommitted(inquiry, note);
    case 'executed':
      return evidenceOfExecuted(inquiry, note);
    case 'stable':
      return evidenceOfStable(inquiry, note);
    case 'accepted':
      return evidenceOfAccepted(inquiry, note);
    case 'counted':
      return evidenceOfCounted(inquiry, note);
    case 'ignored':
      return [...arrival, ...evidenceOfIgnored(inquiry, note)];
    case 'replyResent': {
      const { client, timestamp } = note;
      return [...arrival, ...earlier(inquiry, { kind: 'carriedOut', client, timestamp }, timestamp)];
    }
    case 'requested':
      return evidenceOfRequested(inquiry, note);
    case 'queued':
      return evidenceOfQueued(inquiry);
    case 'relayed':
    case 'buffered':
      return arrival;
    // Told with the gate of the same step, or nothing but the plan led to it.
    case 'assigned':
    case 'gap':
    case 'checkpointTaken':
    case 'timerStarted':
    case 'timerCancelled':
      return [];
    default:
      return arrival;
  }
}

/** At a backup the PRE-PREPARE; at the primary the request, which may have waited for the window. */
function evidenceOfPrePrepared(inquiry: Inquiry, note: PrePreparedNote): Evidence[] {
  const { history, stepIndex, step, node } = inquiry;
  const assigned = (step.notes as readonly PbftNote[]).find(
    (other) => other.kind === 'assigned' && other.sequence === note.sequence,
  );
  if (assigned?.kind !== 'assigned') return arrivalIn(history, stepIndex);
  const { client, timestamp } = assigned;
  const buffered = whenDecided(history, node, { kind: 'ordered', client, timestamp }, stepIndex - 1);
  const isFresh = buffered === null || buffered <= memoryBegins(history, node, stepIndex);
  return arrivalIn(history, isFresh ? stepIndex : buffered);
}

/** The prepared certificate: one PRE-PREPARE and q−1 PREPAREs (§4.2). */
function evidenceOfPrepared(inquiry: Inquiry, note: PreparedNote): Evidence[] {
  const primary = primaryOf(note.view, inquiry.history.setup.cluster.replicas);
  const label = slotLabel(note);
  return [
    ...wordOf(inquiry, primary, { message: 'prePrepare', label }),
    ...note.voters.flatMap((voter) => wordOf(inquiry, voter, { message: 'prepare', label })),
  ];
}

/** The commit certificate: prepared, and q COMMITs (§4.2). */
function evidenceOfCommitted(inquiry: Inquiry, note: CommittedLocalNote): Evidence[] {
  const { view, sequence } = note;
  return [
    ...earlier(inquiry, { kind: 'prepared', view, sequence }, sequence),
    ...note.voters.flatMap((voter) => wordOf(inquiry, voter, { message: 'commit', label: slotLabel(note) })),
  ];
}

/** Committed-local, and every lower slot executed (§4.2). */
function evidenceOfExecuted(inquiry: Inquiry, { view, sequence }: ExecutedNote): Evidence[] {
  return [
    ...earlier(inquiry, { kind: 'committedLocal', view, sequence }, sequence),
    ...earlier(inquiry, { kind: 'executed', sequence: sequence - 1 }, sequence - 1),
  ];
}

function evidenceOfStable(inquiry: Inquiry, { sequence, voters }: StableNote): Evidence[] {
  const label = { major: 0, minor: sequence };
  return voters.flatMap((voter) => wordOf(inquiry, voter, { message: 'checkpoint', label }));
}

/** The f+1 equal replies (§4.1). */
function evidenceOfAccepted(inquiry: Inquiry, { timestamp, replicas }: AcceptedNote): Evidence[] {
  const label = { major: inquiry.node - inquiry.history.setup.cluster.replicas, minor: timestamp };
  return replicas.flatMap((replica) => wordOf(inquiry, replica, { message: 'reply', label }));
}

/** The vote itself, and the votes for the same that were in before it. */
function evidenceOfCounted(inquiry: Inquiry, note: CountedNote): Evidence[] {
  const { history, stepIndex, step } = inquiry;
  if (step.cause.kind !== 'delivered') return [];
  const { message, from, label } = step.cause.envelope;
  const choice = choiceOf(message as PbftMessage);
  const found: Evidence[] = [];
  for (let voter = 0; voter < history.setup.cluster.replicas; voter++) {
    if (voter === from) continue;
    found.push(...wordOf({ ...inquiry, stepIndex: stepIndex - 1 }, voter, { message: note.vote, label, choice }));
  }
  return [...arrivalIn(history, stepIndex), ...found];
}

/** A retransmission goes back to the first sending; the next request of a queue, to the result before it. */
function evidenceOfRequested(inquiry: Inquiry, { attempt, timestamp }: RequestedNote): Evidence[] {
  return attempt > 0 ? earlier(inquiry, { kind: 'requested', timestamp }, timestamp) : [];
}

/** The request that the client still waits for. */
function evidenceOfQueued({ history, stepIndex, node }: Inquiry): Evidence[] {
  for (let index = stepIndex - 1; index >= 0; index--) {
    const step = history.steps[index] as Step;
    if (step.node !== node) continue;
    for (const note of step.notes as readonly PbftNote[]) {
      if (note.kind !== 'requested' || note.attempt > 0) continue;
      return [{ kind: 'decision', decision: 'requested', from: node, about: note.timestamp, step: index }];
    }
  }
  return [];
}

/** Something a node may say about a slot, a checkpoint or a request. */
interface Word {
  readonly message: PbftMessageKind;
  readonly label: MessageLabel;
  /** The digest or result it has to name; whatever it names where this is left out. */
  readonly choice?: string | undefined;
}

/** A message of the voter that the node took in, or the node's own word; nothing where the node has not heard it. */
function wordOf(inquiry: Inquiry, voter: NodeId, word: Word): Evidence[] {
  const { history, stepIndex, node } = inquiry;
  if (voter === node) return ownWord(inquiry, word);
  const since = memoryBegins(history, node, stepIndex);
  const saying = { letters: pbftLetters[word.message], label: word.label, from: voter, to: node };
  const journey = takenIn(history, saying, since, stepIndex);
  return journey && names(journey.envelope.message as PbftMessage, word) ? [arrivalOf(journey)] : [];
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
function earlier(inquiry: Inquiry, decision: ActorDecision, about: number): Evidence[] {
  const { history, stepIndex, node } = inquiry;
  const step = whenDecided(history, node, decision, stepIndex - 1);
  if (step === null || step <= memoryBegins(history, node, stepIndex)) return [];
  return [{ kind: 'decision', decision: decision.kind, from: node, about, step }];
}

/** What a vote votes for. */
function choiceOf(message: PbftMessage): string | undefined {
  if ('digest' in message) return message.digest;
  return message.kind === 'reply' ? message.result : undefined;
}

function slotLabel({ view, sequence }: { readonly view: number; readonly sequence: number }): MessageLabel {
  return { major: view, minor: sequence };
}
