import type { Envelope } from '../network/envelope.ts';
import type { Answers } from '../outbox.ts';
import type { Cluster, Input, Message, NodeId, Ticks } from '../protocol.ts';
import type { TermKind } from '../terms.ts';
import type { World } from '../world.ts';

/**
 * A point in a run: a tick, and the number of steps of that tick that come before. Interventions do not count as steps.
 * So a moment does not shift when unrelated earlier steps vanish.
 */
export interface Moment {
  readonly tick: Ticks;
  readonly after: number;
}

/** An action that is done to a run from outside, at a moment. */
export interface Intervention<A extends ActionBase = ActionBase> {
  readonly at: Moment;
  readonly action: A;
  /** A muted intervention is listed, but not carried out. */
  readonly muted?: boolean;
}

export interface ActionBase {
  readonly kind: string;
}

/** The type of a field of an action. Links, files and forms are derived from it. */
export type ActionField =
  | { readonly name: string; readonly type: 'replica' | 'client' | 'message' | 'operation' }
  /** The text of a `LinkTable`. */
  | { readonly name: string; readonly type: 'linkTable' }
  /** `any`: it may be left open, as `ANY`. */
  | { readonly name: string; readonly type: 'node'; readonly any?: true }
  /** One of the words of this kind that the protocol of the run has. */
  | { readonly name: string; readonly type: 'term'; readonly of: TermKind; readonly any?: true }
  /** One of these letters for each node. */
  | { readonly name: string; readonly type: 'groups'; readonly letters: string }
  | {
      readonly name: string;
      readonly type: 'number';
      readonly least: number;
      readonly most: number;
      readonly any?: true;
      /** Returns the numbers that a menu offers now, where it does not offer those that it offers for every number. */
      readonly offered?: (world: World) => readonly number[];
    }
  | {
      readonly name: string;
      readonly type: 'choice';
      readonly choices: readonly string[];
      /** The short forms of the choices in a link; absent where links contain the choices themselves. */
      readonly codes?: readonly string[];
    };

/** The letters of up to four groups, and `x` for a node in none of them. */
export const FOUR_GROUPS = 'abcdx';

/** The kind of thing that an action acts on, which decides where menus offer it. `node`: a replica or a client. */
export type Target = 'message' | 'replica' | 'network' | 'client' | 'node';

/** A kind of intervention. Adding one takes one file, and one line in the registry. */
export interface InterventionDescriptor<A extends ActionBase = ActionBase> {
  readonly kind: A['kind'];
  /** The letters of this kind in a link: distinct, and never reused for another kind. */
  readonly code: string;
  readonly target: Target;
  /** True for a fault; false for an ordinary part of a plan, such as a request. */
  readonly isFault: boolean;
  /** Set where the action makes a node lie, or stop lying; it needs a protocol with ways to lie. */
  readonly isLie?: true;
  /** Set where it is offered at sight; the others are a press away. */
  readonly isCommon?: true;
  readonly fields: readonly ActionField[];
  /** The default values of the last fields, given the others. A link contains only values that differ from them. */
  usual?(action: A, cluster: Cluster): Partial<A>;
  apply(world: World, action: A): Effect;
}

/** The outcome of applying an action. */
export type Effect =
  | { readonly done: true; readonly node?: NodeId; readonly envelope?: Envelope }
  | { readonly done: true; readonly node: NodeId; readonly input: Input<Message> }
  /** The node sends without any input. */
  | { readonly done: true; readonly node: NodeId; act(answers: Answers): void }
  | { readonly done: false; readonly why: NoEffectReason };

export type NoEffectReason =
  | 'notInFlight'
  | 'alreadyCrashed'
  | 'notCrashed'
  | 'alreadyCutOff'
  | 'notCutOff'
  | 'nothingToHeal'
  | 'noSuchNode'
  | 'clientDown'
  /** This way to lie is only for replicas, or only for clients. */
  | 'otherRole'
  | 'alreadyLies'
  | 'doesNotLie'
  | 'timerNotRunning'
  /** The action would leave everything as it is. */
  | 'alreadySo'
  /** The message is on its way, but held. */
  | 'messageHeld'
  | 'notHeld'
  /** A message of this kind has no such part. */
  | 'noSuchPart'
  | 'noSuchPattern'
  /** No copy of the disk can be from that tick: it has not passed. */
  | 'noSuchBackup'
  /** The node has no request for this slot, or no state for this checkpoint. */
  | 'nothingKnown';

export function compareMoments(a: Moment, b: Moment): number {
  return a.tick - b.tick || a.after - b.after;
}

/** Sorts by moment. Interventions of the same moment keep the order in which they are given. */
export function inOrder<Planned extends Pick<Intervention, 'at'>>(interventions: readonly Planned[]): Planned[] {
  return interventions.toSorted((a, b) => compareMoments(a.at, b.at));
}
