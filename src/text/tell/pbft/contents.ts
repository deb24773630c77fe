import type { Envelope } from '../../../engine/network/envelope.ts';
import { hasLied } from '../../../protocols/explain/lying.ts';
import { batchBehind } from '../../../protocols/pbft/explain/batchesByDigest.ts';
import type { PbftNote, PbftNoteKind } from '../../../protocols/pbft/notes.ts';
import type {
  NewView,
  PbftMessage,
  PbftMessageKind,
  PrePrepare,
  Proposal,
  ViewChange,
} from '../../../protocols/pbft/rules/messages.ts';
import { nodeLabel, shortDigest } from '../../names.ts';
import type { Account } from '../account.ts';
import { batchText, messageText, noteOf } from '../account.ts';

/**
 * The messages of a liar. Its notes tell of the honest step, and a lie may replace, withhold or add any message: so
 * whatever of them its notes do not tell is told with its content, as it was sent.
 */

/** True in a step of a node that lies, or has lied. */
export function isLiar({ history, stepIndex, step }: Account): boolean {
  return step.node !== null && hasLied(history, step.node, stepIndex);
}

/**
 * A message in a list of sendings: by its name, and with its content where it is not what the notes of the step say.
 */
export function sentText(account: Account, envelope: Envelope): string {
  const message = envelope.message as PbftMessage;
  const text = messageText(account, message);
  if (!isLiar(account)) return text;
  const { contents } = account.texts;
  const told = isTold(account, message) ? text : contents.withContents(text, contentsOf(account, message));
  const signed = envelope.forged || hasFalseSignature(message) ? contents.falselySigned(told) : told;
  const name = nameBorne(envelope, message);
  return name === account.step.node ? signed : contents.inNameOf(signed, nodeLabel(account.nodes, name));
}

/** True where a client has not signed what a message says that it asked for. */
function hasFalseSignature(message: PbftMessage): boolean {
  if (message.kind === 'request') return message.signature === 'forged';
  return 'batch' in message && message.batch.some(({ signature }) => signature === 'forged');
}

/** The messages that only a sentence of their own tells, and the note that it comes from. */
const announcedBy: Readonly<Partial<Record<PbftMessageKind, PbftNoteKind>>> = {
  status: 'statusSent',
  fetchState: 'fetchStarted',
  stateCopy: 'stateSent',
  request: 'relayed',
  body: 'retransmitted',
  decision: 'retransmitted',
};

/** True for a message of a liar that no note of its step speaks of. */
export function isUnannounced(account: Account, kind: PbftMessageKind): boolean {
  const announced = announcedBy[kind];
  return announced !== undefined && isLiar(account) && !noteOf(account, announced);
}

/** True where the note of a liar speaks of a message that it does not send. */
export function withholds(account: Account, note: PbftNote): boolean {
  if (!isLiar(account)) return false;
  const { sent } = account.step;
  if (note.kind === 'retransmitted') return sent.every(({ to }) => to !== note.to);
  const [kind] = Object.entries(announcedBy).find(([, announcing]) => announcing === note.kind) ?? [];
  return kind !== undefined && sent.every(({ message }) => message.kind !== kind);
}

/** True where the VIEW-CHANGE of a step says what its note says; a lie about it is told with the sending. */
export function isViewChangeSent(account: Account): boolean {
  if (!isLiar(account)) return true;
  return account.step.sent.some(
    ({ message }) => message.kind === 'viewChange' && isTold(account, message as PbftMessage),
  );
}

/** The replica in whose name a message is sent: it may say another than the one that signed it. */
function nameBorne({ from }: Envelope, message: PbftMessage): number {
  return 'replica' in message ? message.replica : from;
}

/** True where a note of the step tells what this message says. */
function isTold({ notes }: Account, message: PbftMessage): boolean {
  switch (message.kind) {
    case 'prePrepare':
      return notes.some(
        (note) => (note.kind === 'assigned' || note.kind === 'prePrepared') && isSameSlot(note, message),
      );
    case 'prepare':
      return notes.some((note) => note.kind === 'prePrepared' && isSameSlot(note, message));
    case 'commit':
      return notes.some((note) => note.kind === 'prepared' && isSameSlot(note, message));
    case 'checkpoint':
      return notes.some(
        (note) =>
          note.kind === 'checkpointTaken' && note.sequence === message.sequence && note.digest === message.digest,
      );
    case 'viewChange':
      return notes.some((note) => note.kind === 'viewChangeStarted' && isSameViewChange(note, message));
    case 'newView':
      return notes.some((note) => note.kind === 'enteredView' && isSameNewView(note, message));
    default:
      return true;
  }
}

function isSameSlot(one: Proposal, other: Proposal): boolean {
  return one.view === other.view && one.sequence === other.sequence && one.digest === other.digest;
}

type NoteOf<Kind extends PbftNoteKind> = Extract<PbftNote, { readonly kind: Kind }>;

function isSameViewChange(
  note: NoteOf<'viewChangeStarted'>,
  { view, lowWaterMark, certificates }: ViewChange,
): boolean {
  return (
    note.view === view &&
    note.lowWaterMark === lowWaterMark &&
    note.certificates.length === certificates.length &&
    certificates.every(({ proposal }) => note.certificates.some((other) => isSameSlot(other, proposal)))
  );
}

function isSameNewView(note: NoteOf<'enteredView'>, { view, viewChanges, proposals }: NewView): boolean {
  return (
    note.view === view &&
    viewChanges.every((member) => member.view === view && !member.forged) &&
    isSameList(
      note.members,
      viewChanges.map(({ replica }) => replica),
    ) &&
    note.choices.length === proposals.length &&
    note.choices.every((choice) => proposals.some((other) => isSameSlot({ ...choice, view }, other)))
  );
}

function isSameList(some: readonly number[], others: readonly number[]): boolean {
  return some.toSorted((a, b) => a - b).join() === others.toSorted((a, b) => a - b).join();
}

/** The fields that a lie may change. */
function contentsOf(account: Account, message: PbftMessage): string[] {
  const { contents, words } = account.texts;
  switch (message.kind) {
    case 'prePrepare':
      return [slotText(account, message, proposedText(account, message))];
    case 'prepare':
    case 'commit':
      return [slotText(account, message, requestText(account, message.digest))];
    case 'checkpoint':
      return [contents.about(words.checkpoint(message.sequence), contents.digest(shortDigest(message.digest)))];
    case 'viewChange': {
      const proposals = message.certificates.map(({ proposal }) => proposal);
      return [
        words.view(message.view),
        contents.lowWaterMark(message.lowWaterMark),
        contents.set('P', slots(account, proposals)),
      ];
    }
    case 'newView': {
      const { view, viewChanges, proposals } = message;
      return [
        words.view(view),
        contents.set(
          'V',
          viewChanges.map((member) => memberText(account, member, view)),
        ),
        contents.set('O', slots(account, proposals)),
      ];
    }
    default:
      return [];
  }
}

/** The sender of a VIEW-CHANGE in V, and what is wrong with that. */
function memberText({ texts, nodes }: Account, { replica, view, forged }: ViewChange, wanted: number): string {
  const { contents, words } = texts;
  const name = nodeLabel(nodes, replica);
  if (forged) return contents.falselySigned(name);
  return view === wanted ? name : contents.forView(name, words.view(view));
}

function slots(account: Account, proposals: readonly Proposal[]): string[] {
  const { contents, words } = account.texts;
  return proposals.map(({ sequence, digest }) => contents.inSlot(words.slot(sequence), requestText(account, digest)));
}

function slotText({ texts: { contents, words } }: Account, { view, sequence }: Proposal, request: string): string {
  return contents.about(contents.slotOfView(words.slot(sequence), words.view(view)), request);
}

function proposedText(account: Account, { batch, digest }: PrePrepare): string {
  const requests = batchText(account, batch);
  if (batchBehind(account.history, digest)) return requests;
  return account.texts.contents.withDigest(requests, shortDigest(digest));
}

function requestText(account: Account, digest: string): string {
  const batch = batchBehind(account.history, digest);
  return batch ? batchText(account, batch) : account.texts.contents.digest(shortDigest(digest));
}
