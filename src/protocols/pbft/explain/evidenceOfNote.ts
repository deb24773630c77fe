import type { Step } from '../../../engine/trace.ts';
import type { Evidence, Inquiry } from '../../explain/evidenceItem.ts';
import { arrivalIn } from '../../explain/evidenceItem.ts';
import { remembers } from '../../explain/outages.ts';
import type { SequenceNumber } from '../../numbers.ts';
import { primaryOf } from '../../quorum.ts';
import type {
  AcceptedNote,
  CommittedLocalNote,
  CountedNote,
  ExecutedNote,
  ExecutedTentativelyNote,
  PbftNote,
  PrePreparedNote,
  PreparedNote,
  ReadAnsweredNote,
  RequestedNote,
  StableNote,
} from '../notes.ts';
import type { PbftMessage } from '../rules/messages.ts';
import { whenDecided } from './decisions.ts';
import { evidenceOfIgnored } from './evidenceOfIgnored.ts';
import { checkpointWords, evidenceOfFetch, evidenceOfInstalled, evidenceOfStateSent } from './evidenceOfTransfer.ts';
import { evidenceOfEnteredView, evidenceOfViewChange } from './evidenceOfView.ts';
import { choiceOf, earlier, slotLabel, viewLabel, wordOf } from './evidenceOfWords.ts';

/** Returns the evidence of one note: the certificate of a gate, the votes behind a count. */
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
    case 'executedTentatively':
      return evidenceOfTentative(inquiry, note);
    case 'rolledBack':
      return earlier(inquiry, { kind: 'executedTentatively', sequence: note.sequence }, note.sequence);
    case 'stable':
      return evidenceOfStable(inquiry, note);
    case 'viewChangeStarted':
      return evidenceOfViewChange(inquiry, note);
    case 'enteredView':
      return evidenceOfEnteredView(inquiry, note);
    case 'fetchStarted':
      return evidenceOfFetch(inquiry, note);
    case 'fetchEnded':
      return earlier(inquiry, { kind: 'fetchStarted', sequence: note.sequence }, note.sequence);
    case 'stateSent':
      return evidenceOfStateSent(inquiry, note);
    case 'stateInstalled':
      return evidenceOfInstalled(inquiry);
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
    case 'readAnswered':
      return evidenceOfRead(inquiry, note);
    case 'bodyLearnt':
      return [...arrival, ...earlier(inquiry, { kind: 'enteredView', view: note.view }, note.view)];
    case 'relayed':
    case 'requestKept':
    case 'buffered':
    case 'readHeld':
    case 'keptForLater':
    case 'retransmitted':
    case 'statusSent':
      return arrival;
    // No evidence of its own: it comes with a gate of the same step, or only the plan led to it.
    case 'assigned':
    case 'gap':
    case 'checkpointTaken':
    case 'timerStarted':
    case 'timerCancelled':
      return [];
  }
}

/** The PRE-PREPARE at a backup; at the primary the request, which may have waited for the window. */
function evidenceOfPrePrepared(inquiry: Inquiry, note: PrePreparedNote): Evidence[] {
  const { history, stepIndex, step, node } = inquiry;
  const assigned = (step.notes as readonly PbftNote[]).find(
    (other) => other.kind === 'assigned' && other.sequence === note.sequence,
  );
  if (assigned?.kind !== 'assigned') return arrivalIn(history, stepIndex);
  const { client, timestamp } = assigned;
  const buffered = whenDecided(history, node, { kind: 'ordered', client, timestamp }, stepIndex - 1);
  const isFresh = buffered === null || !remembers(history, node, buffered, stepIndex);
  return arrivalIn(history, isFresh ? stepIndex : buffered);
}

/** The prepared certificate: one PRE-PREPARE, or the NEW-VIEW whose O contains it (§4.4), and q−1 PREPAREs (§4.2). */
function evidenceOfPrepared(inquiry: Inquiry, note: PreparedNote): Evidence[] {
  const primary = primaryOf(note.view, inquiry.history.setup.cluster.replicas);
  const label = slotLabel(note);
  const proposal = wordOf(inquiry, primary, { message: 'prePrepare', label });
  return [
    ...(proposal.length > 0 ? proposal : wordOf(inquiry, primary, { message: 'newView', label: viewLabel(note.view) })),
    ...note.voters.flatMap((voter) => wordOf(inquiry, voter, { message: 'prepare', label })),
  ];
}

/** The commit certificate: prepared, and q COMMITs (§4.2); or a decision that was passed on, with its proof (§5.1). */
function evidenceOfCommitted(inquiry: Inquiry, note: CommittedLocalNote): Evidence[] {
  const { view, sequence } = note;
  const arrival = arrivalIn(inquiry.history, inquiry.stepIndex);
  if (arrival[0]?.message === 'decision') return arrival;
  return [
    ...earlier(inquiry, { kind: 'prepared', view, sequence }, sequence),
    ...note.voters.flatMap((voter) => wordOf(inquiry, voter, { message: 'commit', label: slotLabel(note) })),
  ];
}

/** Committed-local, and every lower slot executed (§4.2), or skipped by fetching the state after it (§4.3). */
function evidenceOfExecuted(inquiry: Inquiry, { view, sequence }: ExecutedNote): Evidence[] {
  return [
    ...earlier(inquiry, { kind: 'committedLocal', view, sequence }, sequence),
    ...lowerExecuted(inquiry, sequence),
  ];
}

/** Prepared, and every lower slot executed (§5.1). */
function evidenceOfTentative(inquiry: Inquiry, { view, sequence }: ExecutedTentativelyNote): Evidence[] {
  return [...earlier(inquiry, { kind: 'prepared', view, sequence }, sequence), ...lowerExecuted(inquiry, sequence)];
}

function lowerExecuted(inquiry: Inquiry, sequence: SequenceNumber): Evidence[] {
  const before = sequence - 1;
  const executed = earlier(inquiry, { kind: 'executed', sequence: before }, before);
  return executed.length > 0 ? executed : earlier(inquiry, { kind: 'stateInstalled', sequence: before }, before);
}

/** The q CHECKPOINTs; the sending of those that came only as a proof, within a NEW-VIEW or a state. */
function evidenceOfStable(inquiry: Inquiry, { sequence, digest, voters }: StableNote): Evidence[] {
  return checkpointWords(inquiry, { sequence, digest, voters });
}

/** The f+1 equal replies (§4.1). */
function evidenceOfAccepted(inquiry: Inquiry, { timestamp, replicas }: AcceptedNote): Evidence[] {
  const label = { major: inquiry.node - inquiry.history.setup.cluster.replicas, minor: timestamp };
  return replicas.flatMap((replica) => wordOf(inquiry, replica, { message: 'reply', label }));
}

/** The read request, which may have been held back for a while. */
function evidenceOfRead(inquiry: Inquiry, { client, timestamp }: ReadAnsweredNote): Evidence[] {
  const { replicas } = inquiry.history.setup.cluster;
  const label = { major: client, minor: timestamp };
  return wordOf(inquiry, replicas + client, { message: 'request', label });
}

/** The vote itself, and the earlier votes for the same digest. */
function evidenceOfCounted(inquiry: Inquiry, note: CountedNote): Evidence[] {
  const { history, stepIndex, step } = inquiry;
  if (step.cause.kind !== 'delivered') return [];
  const { message, from, label } = step.cause.envelope;
  const choice = choiceOf(message as PbftMessage);
  const earlierVotes: Evidence[] = [];
  for (let voter = 0; voter < history.setup.cluster.replicas; voter++) {
    if (voter === from) continue;
    earlierVotes.push(
      ...wordOf({ ...inquiry, stepIndex: stepIndex - 1 }, voter, { message: note.vote, label, choice }),
    );
  }
  return [...arrivalIn(history, stepIndex), ...earlierVotes];
}

/** A retransmission refers to the first sending; the next request of a queue, to the previous result. */
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
