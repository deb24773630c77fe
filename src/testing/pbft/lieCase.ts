import type { Envelope } from '../../engine/network/envelope.ts';
import type { IgnoredNote, IgnoredReason } from '../../protocols/pbft/notes.ts';
import type { PbftMessage } from '../../protocols/pbft/rules/messages.ts';
import type { LieStage } from './lieStages.ts';
import type { Lie } from './runLies.ts';

/** The run in which a way to lie shows, what an honest node would not say, and why it is refused. For tests. */
export interface LieCase extends Omit<Lie, 'behaviour'> {
  readonly stage: LieStage;
  /** Liars with another lie, as many as there may be. */
  readonly fellows?: readonly Lie[];
  /** True of a message that the liars send, and of none that they send as long as they are honest. */
  readonly says?: Saying;
  /** True of a message that they send only as long as they are honest. */
  readonly withholds?: Saying;
  /** The checks that correct nodes name, beside those that fail without a lie. */
  readonly refused?: Partial<Record<IgnoredNote['input'], readonly IgnoredReason[]>>;
  /** The accepted results, where they are not those of an honest run. */
  readonly accepted?: readonly string[];
}

export type Saying = (message: PbftMessage, envelope: Envelope) => boolean;
