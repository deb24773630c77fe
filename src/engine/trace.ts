import type { PlannedIntervention } from './interventions/index.ts';
import type { NoEffectReason } from './interventions/intervention.ts';
import type { Envelope } from './network/envelope.ts';
import type { NodeId, Note, Ticks, TimerName } from './protocol.ts';

/** What happened, step by step. A step is one input handled, with everything it said and sent. */
export interface Step {
  readonly tick: Ticks;
  readonly cause: Cause;
  /** Whose step it is; null where it is the network's. */
  readonly node: NodeId | null;
  readonly notes: readonly Note[];
  readonly sent: readonly Envelope[];
}

export type Cause =
  /** A message arrived and was handled. */
  | { readonly kind: 'delivered'; readonly envelope: Envelope }
  /** A message arrived where nobody could receive it. */
  | { readonly kind: 'missed'; readonly envelope: Envelope; readonly why: 'crashed' | 'cut' }
  | { readonly kind: 'timeout'; readonly timer: TimerName }
  /** Something was done from outside. `index` is its place in the plan (muted ones left out). */
  | {
      readonly kind: 'intervention';
      readonly index: number;
      readonly intervention: PlannedIntervention;
      /** The message it was about, as it is afterwards. */
      readonly envelope: Envelope | null;
      /** Why it had no effect; null where it had one. */
      readonly noEffect: NoEffectReason | null;
    };
