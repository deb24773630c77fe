import type { Action, ActionKind } from '../../engine/interventions/index.ts';
import type { LinkSummary } from '../../scenario/linkTable.ts';

/** A table with a text for every kind of intervention, which gets the names it needs as texts. */
export type ActionTexts<Names> = {
  readonly [Kind in ActionKind]: (action: Extract<Action, { readonly kind: Kind }>, names: Names) => string;
};

/** The names in one intervention, ready to be put into a sentence. */
export interface ActionNames {
  /** The replica, the client, or the sender of a link; empty where there is none. */
  readonly node: string;
  /** The receiver of a link. */
  readonly to: string;
  /** The message it acts on: `PREPARE from R1 to R2 for slot 1`. */
  readonly message: string;
  /** The groups of a partition, each a list of names: `R0, R1 | R2, R3`. */
  readonly groups: string;
  /** A way to lie, by its name: `Says nothing to some`. */
  readonly lie: string;
  /** The message said by hand. */
  readonly said: string;
  /** A timer, a wait of a replica, or a part of a message, by its name. */
  readonly term: string;
  /** The messages that fit a pattern: `every COMMIT for slot 3 to R2`. */
  readonly pattern: string;
  /** The directions of links that get conditions of their own; of a single one, its ends are `node` and `to`. */
  readonly links: LinkSummary;
}

/** The names in one intervention that its sentence needs. */
export interface DeedNames extends ActionNames {
  /** The sentence in which a way to lie begins, and its treatment of each node. */
  readonly lieBegins: string;
  /** The receivers of a message said by hand. */
  readonly told: string;
}
