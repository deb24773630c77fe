import type { NodeId } from '../../../engine/protocol.ts';
import type { DemoNote, OkWrittenNote, VoteTakenNote } from '../../../protocols/goDemo/notes.ts';
import { writeAddress } from '../../../protocols/goDemo/rules/address.ts';
import type { CallEnded } from '../../../protocols/goDemo/rules/messages.ts';
import { nodeLabel } from '../../names.ts';
import type { Account } from '../account.ts';
import { subjectOf } from '../account.ts';
import { mishaps } from '../pbft/sendings.ts';

/** The actions of a node of the Go demo in a step, note by note. */
export function demoSentences(account: Account): string[] {
  const notes = demoNotesOf(account);
  return [...notes.flatMap((note) => sentencesOf(account, note)), ...mishaps(account)];
}

/** The notes of an account, which may be of any protocol, as the demo's. */
export function demoNotesOf({ step }: Account): readonly DemoNote[] {
  return step.notes as readonly DemoNote[];
}

function sentencesOf(account: Account, note: DemoNote): string[] {
  const { demo } = account.texts;
  const self = subjectOf(account);
  const label = (node: NodeId): string => nodeLabel(account.nodes, node);
  switch (note.kind) {
    case 'addressOpened':
      return [demo.opened(self, writeAddress({ ...note, node: note.to }), label(note.to))];
    case 'writerKept': {
      const { warTime, browser, before } = note;
      if (before === null || before === browser) return [demo.writerKept(self, warTime, label(browser))];
      return [demo.writerReplaced(self, warTime, label(browser), label(before))];
    }
    case 'broadcastBegun':
      return [demo.broadcastBegun(self, note.path, note.warTime, label(account.step.sent[0]?.to ?? 0))];
    case 'broadcastGoesOn':
      return [goesOn(account, note.path, label(note.to))];
    case 'handlerDone':
      return handlerDone(account, demo.returns(self, note.path, label(note.caller)));
    case 'voteTaken':
      return voteSentences(account, note);
    case 'okWritten':
      return okSentences(account, note);
    case 'panicked':
      return [note.why === 'noWarTime' ? demo.noValue(self, note.path) : demo.nilWriter(self, valueIn(account))];
    case 'okRead':
      return [note.oks === 1 ? demo.okRead(self, note.address) : demo.okReadAgain(self, note.address, note.oks)];
    case 'pageDone':
      return [note.panicked ? demo.pageBrokeOff(self, note.address) : demo.pageDone(self, note.address, note.oks)];
    case 'processStarted':
      return [demo.processStarted(self)];
    case 'withoutEffect':
      return [demo.withoutEffect[note.why](self)];
    // Part of the sentence of its consequence.
    case 'commitTaken':
      return [];
  }
}

/** The node whose answer arrived, and true where it panicked instead. */
function endedCall({ step, nodes }: Account): { readonly by: string; readonly panicked: boolean } | null {
  const { cause } = step;
  if (cause.kind !== 'delivered' || cause.envelope.message.kind !== 'end') return null;
  const { panicked } = cause.envelope.message as CallEnded;
  return { by: nodeLabel(nodes, cause.envelope.from), panicked };
}

function goesOn(account: Account, path: string, to: string): string {
  const { demo } = account.texts;
  const ended = endedCall(account);
  const tell = ended?.panicked ? demo.goesOnAfterPanic : demo.goesOn;
  return tell(subjectOf(account), ended?.by ?? '', path, to);
}

function handlerDone(account: Account, returns: string): string[] {
  const ended = endedCall(account);
  return ended ? [account.texts.demo.allCalled(subjectOf(account), ended.by), returns] : [returns];
}

function voteSentences(
  account: Account,
  { nodeId, known, names, threshold, commits, warTime }: VoteTakenNote,
): string[] {
  const { demo } = account.texts;
  const self = subjectOf(account);
  const value = warTime ?? demo.withoutValue;
  const taken = known ? demo.voteAgain : demo.vote;
  return [
    nodeId === null ? demo.voteNameless(self) : taken(self, nodeId, names),
    commits ? demo.enough(names.length, threshold, value) : demo.tooFew(names.length, threshold),
  ];
}

function okSentences(account: Account, { browser, asked, warTime, late }: OkWrittenNote): string[] {
  const { demo } = account.texts;
  const self = subjectOf(account);
  const reader = nodeLabel(account.nodes, browser);
  const value = warTime ?? demo.withoutValue;
  const written =
    warTime === asked ? demo.okWritten(self, value, reader) : demo.okForAnother(self, value, reader, asked);
  return late ? [written, demo.okLate(self)] : [written];
}

function valueIn(account: Account): string {
  const commit = demoNotesOf(account).find((note) => note.kind === 'commitTaken');
  return (commit?.kind === 'commitTaken' ? commit.warTime : null) ?? account.texts.demo.withoutValue;
}
