import type { PlannedIntervention } from './interventions/index.ts';
import type { NoEffectReason } from './interventions/intervention.ts';
import type { Envelope } from './network/envelope.ts';
import type { NodeId, Note, Ticks, TimerName } from './protocol.ts';

/** One step of the trace: one input handled, with everything that the node noted and sent. */
export interface Step {
  readonly tick: Ticks;
  readonly cause: Cause;
  /** The node that took the step; null where only the network did something. */
  readonly node: NodeId | null;
  readonly notes: readonly Note[];
  readonly sent: readonly Envelope[];
}

export type Cause =
  /** A message arrived and was handled. */
  | { readonly kind: 'delivered'; readonly envelope: Envelope }
  /** A message arrived where no node could receive it. */
  | { readonly kind: 'missed'; readonly envelope: Envelope; readonly why: 'crashed' | 'cut' }
  | { readonly kind: 'timeout'; readonly timer: TimerName }
  /** The transport told a replica that these others can be reached again. */
  | { readonly kind: 'connected'; readonly peers: readonly NodeId[] }
  /** An intervention was carried out. `index` is its index in the plan, muted ones left out. */
  | {
      readonly kind: 'intervention';
      readonly index: number;
      readonly intervention: PlannedIntervention;
      /** The message that it acted on, in its state afterwards. */
      readonly envelope: Envelope | null;
      /** The reason why it had no effect; null where it had one. */
      readonly noEffect: NoEffectReason | null;
    };

/** The message that a step began with, or that an intervention acted on; null where there was none. */
export function envelopeOf(cause: Cause): Envelope | null {
  return 'envelope' in cause ? cause.envelope : null;
}
