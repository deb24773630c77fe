import type { NodeId, Ticks } from '../engine/protocol.ts';
import type { SequenceNumber, ViewNumber } from '../protocols/numbers.ts';
import type { GateKind } from '../scenario/focus.ts';
import type { RulerPhase } from './layout/ruler.ts';
import type { Outcome } from './marks/arrow/outcomes.ts';
import type { RestartMemory } from './scene/intervals.ts';

/** The status on a lane's second line. `lying`: the behaviours that come on top of it. */
export type LaneStatus =
  | PlainStatus
  | { readonly kind: 'lying'; readonly behaviours: readonly string[]; readonly otherwise: PlainStatus };

export type PlainStatus =
  | { readonly kind: 'primary' | 'backup'; readonly view: ViewNumber }
  /** It has left its view, and waits for this one. */
  | { readonly kind: 'leaving'; readonly view: ViewNumber }
  | { readonly kind: 'crashed' | 'cutOff' }
  /** A client, and how many equal replies it waits for. */
  | { readonly kind: 'client'; readonly needs: number }
  /** The roles in a protocol without a primary: a node like the others, and a browser. */
  | { readonly kind: 'node' | 'browser' };

/** The part that a node plays in the normal case; the last backup might be the one that lies. */
export type LaneRole =
  | { readonly kind: 'client'; readonly operation: string | null }
  | { readonly kind: 'primary' | 'backup' | 'lastBackup' };

/** Every word of the diagram. Digits, letters of messages and `n=1 d=3f` need no words. */
export interface DiagramTexts {
  /** The short name of the whole picture for a screen reader. */
  readonly name: string;
  /** The same for the map of the cluster. */
  readonly clusterName: string;
  /** `Client`, `Client 2`, `R0`. */
  laneName(node: NodeId): string;
  /** The same where a lane is 40 px wide: `C`, `C2`, `R0`. */
  laneShortName(node: NodeId): string;
  /** The part that a node plays, said on its empty lane before the first step. */
  laneRole(role: LaneRole): string;
  laneStatus(status: LaneStatus, node?: NodeId): string;
  /** The same in one short word, or nothing. */
  laneShortStatus(status: LaneStatus): string;
  /** Written above a gate: `prepared`, `committed`, `enters view 1`. */
  gate(kind: GateKind, view: ViewNumber): string;
  /** Between the decisions of one step. */
  readonly gateSeparator: string;
  phase(phase: RulerPhase): string;
  readonly crashed: string;
  restarted(memory: RestartMemory): string;
  readonly cutOff: string;
  readonly rejoined: string;
  readonly partition: string;
  /** The words at the beginning and the end of the time in which a node lies. */
  readonly lies: string;
  readonly byHand: string;
  readonly truthful: string;
  linkCut(from: NodeId, to: NodeId): string;
  /** The words at the end of a timer that ran out, where there is little room. */
  readonly timeout: string;
  /** The same with its consequence: for a client, a state transfer, a replica that waits for its primary. */
  readonly timeoutLeadsTo: Readonly<Record<'toAll' | 'nextReplica' | 'viewChange', string>>;
  /** The title of a view change: `view 0 → 1`. */
  viewChange(left: number, view: ViewNumber): string;
  /** A replica asks for a view because f+1 others have. */
  readonly joins: string;
  joinsShort(view: ViewNumber): string;
  /** The state after the last of these sequence numbers was fetched: they are not executed here. */
  fetched(first: number, last: number): string;
  /** The same in the log, after the range. */
  readonly fetchedLog: string;
  /** Written where so much time without events is left out. */
  skipped(ticks: Ticks): string;
  readonly executedLog: string;
  /** Returns the sentence for the number of messages that are folded away. */
  hiddenMessages(count: number): string;
  /** The name of a message for a screen reader and the tooltip. `counted`: it is part of a quorum. */
  message(message: MessageWords): string;
  /** Returns the check that the message ignored in this step failed, in a sentence; null until there are sentences. */
  refusal(step: number): string | null;
  /** The name of a gate for a screen reader and the tooltip; `sequence` is the timestamp where a client accepts. */
  gateName(gate: GateWords): string;
  /** The name of a lane's button: its name and its status. */
  laneButton(node: NodeId, status: LaneStatus): string;
}

export interface MessageWords {
  readonly kind: string;
  readonly letters: string;
  readonly from: NodeId;
  readonly to: NodeId;
  /** The node that really sent it. */
  readonly by: NodeId;
  /** `from` never said it. */
  readonly forged: boolean;
  /** Somebody changed it on its way. */
  readonly tampered: boolean;
  /** The second copy of its sender said it, which runs twice. */
  readonly bySecond: boolean;
  readonly sequence: SequenceNumber;
  readonly outcome: Outcome;
  readonly counted: boolean;
}

export interface GateWords {
  readonly kind: GateKind;
  readonly node: NodeId;
  readonly view: ViewNumber;
  readonly sequence: SequenceNumber;
  readonly votes: number;
}
