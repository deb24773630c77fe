import type { NodeId } from '../../engine/protocol.ts';
import type { Path } from './rules/messages.ts';

/** What a node of the demo says about a step: ids and values, never sentences. No kind is one of PBFT's. */
export type DemoNote =
  /** A browser opens an address. */
  | {
      readonly kind: 'addressOpened';
      readonly to: NodeId;
      readonly path: Path;
      readonly warTime: string | null;
      readonly nodeId: string | null;
      readonly call: number;
    }
  /** A node keeps the browser's writer, in place of the one it had. */
  | { readonly kind: 'writerKept'; readonly browser: NodeId; readonly warTime: string; readonly before: NodeId | null }
  /** A node goes through its table, one call after the other. */
  | { readonly kind: 'broadcastBegun'; readonly path: Path; readonly warTime: string }
  | VoteTakenNote
  /** A `/commit` is acted on, whatever it says and whoever sent it. */
  | { readonly kind: 'commitTaken'; readonly warTime: string | null; readonly nodeId: string | null }
  | OkWrittenNote
  | { readonly kind: 'panicked'; readonly why: PanicReason; readonly path: Path }
  /** The next call of a broadcast that waits for one after the other. */
  | { readonly kind: 'broadcastGoesOn'; readonly path: Path; readonly to: NodeId }
  /** A handler is through: its caller gets its answer. */
  | { readonly kind: 'handlerDone'; readonly path: Path; readonly caller: NodeId }
  /** A browser reads `ok` on a page: the first of them is all it waits for. */
  | { readonly kind: 'okRead'; readonly address: string; readonly call: number; readonly oks: number }
  | { readonly kind: 'pageDone'; readonly address: string; readonly oks: number; readonly panicked: boolean }
  /** The process begins again, with nothing. */
  | { readonly kind: 'processStarted' }
  /** Nothing comes of an input, and why. */
  | { readonly kind: 'withoutEffect'; readonly why: WithoutEffectReason };

export type DemoNoteKind = DemoNote['kind'];

/** A name is put into the table of names, and counted. */
export interface VoteTakenNote {
  readonly kind: 'voteTaken';
  /** What the caller says it is called; null where it says nothing, and the table is counted all the same. */
  readonly nodeId: string | null;
  readonly warTime: string | null;
  /** The name was in the table already. */
  readonly known: boolean;
  /** All names in the table, of whatever request and value. */
  readonly names: readonly string[];
  /** More names than this are enough for the program. */
  readonly threshold: number;
  /** It broadcasts a commit: now, and on every further vote. */
  readonly commits: boolean;
}

/** `ok` is written to the writer that is kept, whatever that browser asked for. */
export interface OkWrittenNote {
  readonly kind: 'okWritten';
  readonly browser: NodeId;
  /** What that browser asked for. */
  readonly asked: string;
  /** What the commit says. */
  readonly warTime: string | null;
  /** The handler that the writer belonged to has returned. */
  readonly late: boolean;
}

export type PanicReason =
  /** D9: the writer is nil, as at every node no browser has called. */
  | 'nilWriter'
  /** The value is read from an address that has none. */
  | 'noWarTime';

export type WithoutEffectReason =
  /** `/req` and `/prePrepare` do nothing without a value. */
  | 'noWarTime'
  /** The call that ended is not waited for: its answer came twice, or the process has begun again since. */
  | 'nobodyWaits'
  | 'noAddress'
  | 'wrongRole';
