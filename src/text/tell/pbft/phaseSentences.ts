import { remembers } from '../../../protocols/explain/outages.ts';
import type { SequenceNumber } from '../../../protocols/numbers.ts';
import { batchBehind } from '../../../protocols/pbft/explain/batchesByDigest.ts';
import { preparedTally, tallyAfterVote } from '../../../protocols/pbft/explain/counts.ts';
import { whenDecided } from '../../../protocols/pbft/explain/decisions.ts';
import type {
  CommittedLocalNote,
  CountedNote,
  PbftNote,
  PreparedNote,
  StableNote,
} from '../../../protocols/pbft/notes.ts';
import { primaryOf } from '../../../protocols/quorum.ts';
import type { Part, Vote } from '../../en/happenings.ts';
import { nodeLabel, nodeLabels } from '../../names.ts';
import type { Account } from '../account.ts';
import { aboutText, arrivedMessage, batchText, messageText, noteOf, subjectOf } from '../account.ts';
import { viewBefore } from './viewBefore.ts';

/** The gates of a slot and of a checkpoint, and the votes on the way to them (§4.2, §4.3). */
export function phaseSentences(account: Account, note: PbftNote): string[] {
  const { happenings } = account.texts;
  const self = subjectOf(account);
  switch (note.kind) {
    case 'assigned': {
      // A batch has a note for each request, and one sentence.
      const first = account.notes.find((other) => other.kind === 'assigned' && other.sequence === note.sequence);
      const proposal = batchText(account, batchBehind(account.history, note.digest));
      return first === note ? [happenings.assigned(self, proposal, note.sequence)] : [];
    }
    case 'prePrepared':
      return acceptedProposal(account, note.sequence);
    case 'prepared':
      return [preparedSentence(account, note)];
    case 'committedLocal':
      return committedSentences(account, note);
    case 'stable':
      return stableSentences(account, note);
    case 'gap':
      return [happenings.gap(self, note.sequence, note.waitsFor)];
    default:
      return [];
  }
}

/**
 * The sentence of an accepted proposal; none at the primary, where giving the number is accepting it, and none for what
 * a NEW-VIEW proposes, which has its own sentence.
 */
function acceptedProposal(account: Account, sequence: SequenceNumber): string[] {
  const arrived = arrivedMessage(account);
  if (arrived?.message.kind !== 'prePrepare' || arrived.message.sequence !== sequence) return [];
  const primary = nodeLabel(account.nodes, arrived.from);
  const operation = batchText(account, arrived.message.batch);
  return [account.texts.happenings.prePrepared(subjectOf(account), primary, sequence, operation)];
}

function preparedSentence(account: Account, note: PreparedNote): string {
  const { view, sequence, voters } = note;
  const { texts, nodes } = account;
  const { happenings, words } = texts;
  const proposal = partOf(account, words.messages.prePrepare, [primaryOf(view, nodes.replicas)]);
  const parts = [proposal, partOf(account, words.messages.prepare, voters)];
  return happenings.prepared(subjectOf(account), sequence, preparedTally(note, true), parts);
}

function committedSentences(account: Account, note: CommittedLocalNote): string[] {
  const { sequence, digest, voters } = note;
  const { texts, history, nodes } = account;
  const { happenings, words, optimisations } = texts;
  const self = subjectOf(account);
  const arrived = arrivedMessage(account);
  const parts = [partOf(account, words.messages.commit, voters)];
  if (arrived?.message.kind === 'decision') {
    const batch = batchText(account, batchBehind(history, digest));
    return [optimisations.decided(self, nodeLabel(nodes, arrived.from), { sequence, batch, tally: note }, parts)];
  }
  const isOver = account.notes.every(
    (other) => (other.kind !== 'executed' || other.sequence !== sequence) && other.kind !== 'gap',
  );
  return [
    happenings.committedLocal(self, sequence, note, parts),
    ...(isOver ? [happenings.executedBefore(self, sequence)] : []),
  ];
}

function stableSentences(account: Account, note: StableNote): string[] {
  const { sequence, voters, collected } = note;
  const { happenings, words } = account.texts;
  const self = subjectOf(account);
  const parts = [partOf(account, words.messages.checkpoint, voters)];
  return [
    happenings.stable(self, sequence, note, parts),
    ...(collected > 0 ? [happenings.discarded(self, sequence)] : []),
  ];
}

export function partOf({ step, nodes }: Account, message: string, voters: readonly number[]): Part {
  const others = voters.filter((voter) => voter !== step.node);
  return { message, from: nodeLabels(nodes, others), own: others.length < voters.length, count: voters.length };
}

/** The gates that a vote may open in the step in which it is counted. */
const gateOf = {
  prepare: 'prepared',
  commit: 'committedLocal',
  checkpoint: 'stable',
  reply: 'accepted',
  viewChange: 'enteredView',
} as const;

/**
 * Sentences for counted votes. A vote that opened its gate in this step belongs to the sentence of the gate; those that
 * had been kept for the view share one.
 */
export function countedSentences(account: Account, note: CountedNote): string[] {
  const arrived = arrivedMessage(account);
  if (arrived?.message.kind !== note.vote || noteOf(account, gateOf[note.vote])) return [];
  const vote = {
    message: messageText(account, arrived.message),
    from: nodeLabel(account.nodes, arrived.from),
    about: aboutText(account, arrived.message) ?? '',
  };
  return [note.vote === 'viewChange' ? countedViewChange(account, vote, note) : countedVote(account, vote, note)];
}

function countedVote(account: Account, vote: Vote, note: CountedNote): string {
  const { happenings } = account.texts;
  const self = subjectOf(account);
  if (note.vote === 'checkpoint') {
    const tell = note.proposalKnown ? happenings.countedCheckpoint : happenings.countedAhead;
    return tell(self, vote, note, note.others ?? 0);
  }
  if (!note.proposalKnown) return happenings.countedEarly(self, vote);
  const tally = tallyAfterVote(note);
  if (namesAnother(account, note)) return happenings.countedOther(self, vote, tally);
  const isUnprepared = note.vote === 'commit' && tally.have >= tally.need && !isPrepared(account, note);
  return isUnprepared ? happenings.countedUnprepared(self, vote, tally) : happenings.counted(self, vote, tally);
}

/** A VIEW-CHANGE for a view that the replica has not asked for itself does not move it. */
function countedViewChange(account: Account, vote: Vote, note: CountedNote): string {
  const { happenings, viewChanges } = account.texts;
  const self = subjectOf(account);
  const own = viewBefore(account);
  const joins = noteOf(account, 'viewChangeStarted') !== undefined;
  if (joins || own.view === note.view) return happenings.counted(self, vote, note);
  return viewChanges.countedAhead(self, vote, note, own.view);
}

/** True where the vote is for another digest than the proposal the replica holds. */
function namesAnother(account: Account, { view, sequence }: CountedNote): boolean {
  const arrived = arrivedMessage(account);
  const { history, step } = account;
  const accepted = decidedBefore(account, { kind: 'prePrepared', view, sequence });
  if (!arrived || !('digest' in arrived.message) || accepted === null || step.node === null) return false;
  const notes = history.steps[accepted]?.notes as readonly PbftNote[];
  const proposal = notes.find((note) => note.kind === 'prePrepared' && note.sequence === sequence);
  return proposal?.kind === 'prePrepared' && proposal.digest !== arrived.message.digest;
}

function isPrepared(account: Account, { view, sequence }: CountedNote): boolean {
  return decidedBefore(account, { kind: 'prepared', view, sequence }) !== null;
}

function decidedBefore(
  { history, stepIndex, step }: Account,
  decision: Parameters<typeof whenDecided>[2],
): number | null {
  const node = step.node ?? 0;
  const decided = whenDecided(history, node, decision, stepIndex);
  return decided !== null && remembers(history, node, decided, stepIndex) ? decided : null;
}
