import type { Note, Ticks, TimerName } from '../../engine/protocol.ts';
import type { AcceptedNote, QueuedNote, RequestedNote } from './clientNotes.ts';
import type { IgnoredNote } from './ignoredNote.ts';
import type {
  AssignedNote,
  BufferedNote,
  CommittedLocalNote,
  CountedNote,
  ExecutedNote,
  GapNote,
  PrePreparedNote,
  PreparedNote,
  RelayedNote,
  ReplyResentNote,
  RequestKeptNote,
} from './normalCaseNotes.ts';
import type { ExecutedTentativelyNote, ReadAnsweredNote, ReadHeldNote, RolledBackNote } from './optimisationNotes.ts';
import type {
  BodyLearntNote,
  CheckpointTakenNote,
  FetchStartedNote,
  RetransmittedNote,
  StableNote,
  StateInstalledNote,
  StateSentNote,
  StatusSentNote,
} from './transferNotes.ts';
import type { EnteredViewNote, KeptForLaterNote, ViewChangeStartedNote } from './viewChangeNotes.ts';

/** Everything a PBFT actor can say about what it just did. Ids and values only: sentences live in `text/`. */

export interface TimerStartedNote extends Note {
  readonly kind: 'timerStarted';
  readonly timer: TimerName;
  readonly after: Ticks;
}

export interface TimerCancelledNote extends Note {
  readonly kind: 'timerCancelled';
  readonly timer: TimerName;
}

export type PbftNote =
  | PrePreparedNote
  | PreparedNote
  | CommittedLocalNote
  | ExecutedNote
  | CountedNote
  | AssignedNote
  | BufferedNote
  | RelayedNote
  | ReplyResentNote
  | GapNote
  | RequestKeptNote
  | CheckpointTakenNote
  | StableNote
  | ViewChangeStartedNote
  | EnteredViewNote
  | KeptForLaterNote
  | StatusSentNote
  | RetransmittedNote
  | FetchStartedNote
  | StateSentNote
  | StateInstalledNote
  | BodyLearntNote
  | ExecutedTentativelyNote
  | RolledBackNote
  | ReadAnsweredNote
  | ReadHeldNote
  | RequestedNote
  | QueuedNote
  | AcceptedNote
  | TimerStartedNote
  | TimerCancelledNote
  | IgnoredNote;

export type PbftNoteKind = PbftNote['kind'];
