import type { NodeId } from '../../engine/protocol.ts';
import type { HttpPath } from './rules/messages.ts';

/** The notes of a node of the demo: ids and values, never sentences. No kind of note is one of PBFT's. */
export type DemoNote =
  /** A browser opens an address. */
  | {
      readonly kind: 'addressOpened';
      readonly to: NodeId;
      readonly path: HttpPath;
      readonly warTime: string | null;
      readonly nodeId: string | null;
      readonly call: number;
    }
  /** A node stores the browser's writer, in place of the one it had. */
  | { readonly kind: 'writerKept'; readonly browser: NodeId; readonly warTime: string; readonly before: NodeId | null }
  /** A node begins to call the others in its table, one after the other. */
  | { readonly kind: 'broadcastBegun'; readonly path: HttpPath; readonly warTime: string }
  | VoteTakenNote
  /** A node acts on a `/commit`, whatever it says and whoever sent it. */
  | { readonly kind: 'commitTaken'; readonly warTime: string | null; readonly nodeId: string | null }
  | OkWrittenNote
  | { readonly kind: 'panicked'; readonly why: PanicReason; readonly path: HttpPath }
  /** A broadcast makes its next call, having waited for the one before. */
  | { readonly kind: 'broadcastGoesOn'; readonly path: HttpPath; readonly to: NodeId }
  /** A handler has ended, and its caller gets the answer. */
  | { readonly kind: 'handlerDone'; readonly path: HttpPath; readonly caller: NodeId }
  /** A browser reads `ok` on a page. The first `ok` is all it waits for. */
  | { readonly kind: 'okRead'; readonly address: string; readonly call: number; readonly oks: number }
  | { readonly kind: 'pageDone'; readonly address: string; readonly oks: number; readonly panicked: boolean }
  /** The process starts again, with nothing. */
  | { readonly kind: 'processStarted' }
  /** An input has no effect, for this reason. */
  | { readonly kind: 'withoutEffect'; readonly why: WithoutEffectReason };

export type DemoNoteKind = DemoNote['kind'];

/** A name is put into the table of names, and the names are counted. */
export interface VoteTakenNote {
  readonly kind: 'voteTaken';
  /** The name that the caller gives itself; null if it gives none, and the table is counted all the same. */
  readonly nodeId: string | null;
  readonly warTime: string | null;
  /** True if the name was in the table already. */
  readonly known: boolean;
  /** All names in the table, whatever their requests and values. */
  readonly names: readonly string[];
  /** The program acts on more names than this. */
  readonly threshold: number;
  /** True if the node broadcasts a commit: on this vote, and on every further one. */
  readonly commits: boolean;
}

/** `ok` is written to the stored writer, whatever its browser asked for. */
export interface OkWrittenNote {
  readonly kind: 'okWritten';
  readonly browser: NodeId;
  /** The value that this browser asked for. */
  readonly asked: string;
  /** The value in the commit. */
  readonly warTime: string | null;
  /** True if the handler that the writer belonged to has returned. */
  readonly late: boolean;
}

export type PanicReason =
  /** D9: the writer is nil, as at every node that no browser has called. */
  | 'nilWriter'
  /** The value is read from an address that has none. */
  | 'noWarTime';

export type WithoutEffectReason =
  /** `/req` and `/prePrepare` do nothing without a value. */
  | 'noWarTime'
  /** The call that ended is not waited for: its answer came twice, or the process has restarted since. */
  | 'nobodyWaits'
  | 'noAddress'
  | 'wrongRole';
