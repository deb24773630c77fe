import type { Envelope } from '../network/envelope.ts';
import type { Answers } from '../outbox.ts';
import type { Cluster, Input, Message, NodeId, Ticks } from '../protocol.ts';
import type { World } from '../world.ts';

/**
 * A point in a run: a tick, and within it, after how many of its steps. It stays where it is when unrelated steps
 * before it vanish. Interventions themselves do not count.
 */
export interface Moment {
  readonly tick: Ticks;
  readonly after: number;
}

/** What somebody does to a run from outside, and when. */
export interface Intervention<A extends ActionBase = ActionBase> {
  readonly at: Moment;
  readonly action: A;
  /** Listed, but without effect. */
  readonly muted?: boolean;
}

export interface ActionBase {
  readonly kind: string;
}

/** What an action's field holds; drives links, files and forms. */
export type Field =
  | { readonly name: string; readonly type: 'replica' | 'client' | 'node' | 'message' | 'operation' }
  /** One letter a node, of these. */
  | { readonly name: string; readonly type: 'groups'; readonly letters: string }
  | { readonly name: string; readonly type: 'number'; readonly least: number; readonly most: number }
  | {
      readonly name: string;
      readonly type: 'choice';
      readonly choices: readonly string[];
      /** What each of them is in a link; they themselves unless they are too long for it. */
      readonly codes?: readonly string[];
    };

/** The letters of up to four groups, and the one of those who belong to none. */
export const FOUR_GROUPS = 'abcdx';

/** What an action acts on: decides where it is offered. `node`: a replica, or a client. */
export type Target = 'message' | 'replica' | 'network' | 'client' | 'node';

/** One kind of intervention. One file, and one line in the registry. */
export interface InterventionDescriptor<A extends ActionBase = ActionBase> {
  readonly kind: A['kind'];
  /** Its letters in a link: distinct, and never reused for something else. */
  readonly code: string;
  readonly target: Target;
  /** True for what counts as a fault; false for what belongs to the plan, such as a request. */
  readonly isFault: boolean;
  /** It makes a node lie, or stop lying: for protocols whose lies are known. */
  readonly isLie?: true;
  readonly fields: readonly Field[];
  /** What its last fields hold as a rule, given the others. A link says only what is different. */
  usual?(action: A, cluster: Cluster): Partial<A>;
  apply(world: World, action: A): Effect;
}

/** What applying an action came to. */
export type Effect =
  | { readonly done: true; readonly node?: NodeId; readonly envelope?: Envelope }
  | { readonly done: true; readonly node: NodeId; readonly input: Input<Message> }
  /** The node says something of its own accord. */
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
  /** This way to lie is for replicas, or for clients. */
  | 'otherRole'
  | 'alreadyLies'
  | 'doesNotLie'
  /** It knows no request for this slot, and has no state for this checkpoint. */
  | 'nothingKnown';

export function compareMoments(a: Moment, b: Moment): number {
  return a.tick - b.tick || a.after - b.after;
}

/** Those of one moment stay in the order in which they are given. */
export function inOrder<Planned extends Pick<Intervention, 'at'>>(interventions: readonly Planned[]): Planned[] {
  return interventions.toSorted((a, b) => compareMoments(a.at, b.at));
}
