import type * as lying from '../../../engine/lying/behaviour.ts';
import type { PbftVocabulary } from '../pbft.ts';

/** The types of lies, for PBFT's messages and states. */

/** The part of the protocol that a lie is about; `network`: a bad network might do the same. */
export type Touched = 'primary' | 'votes' | 'state' | 'viewChange' | 'client' | 'network';

export type Behaviour = lying.Behaviour<PbftVocabulary> & { readonly touches: Touched };
export type Liar = lying.Liar<PbftVocabulary>;
export type LiarOutbox = lying.LiarOutbox<PbftVocabulary>;
export type Right = lying.Right<PbftVocabulary>;
export type SignedMessage = lying.SignedMessage<PbftVocabulary>;
