import type * as lying from '../../../engine/lying/behaviour.ts';
import type { PbftVocabulary } from '../pbft.ts';

/** The shapes of lying, for PBFT's messages and states. */

/** The part of the protocol that a lie is about; `network`: what a bad network might do as well. */
export type Touched = 'primary' | 'votes' | 'state' | 'viewChange' | 'client' | 'network';

export type Behaviour = lying.Behaviour<PbftVocabulary> & { readonly touches: Touched };
export type Liar = lying.Liar<PbftVocabulary>;
export type LiarOutbox = lying.LiarOutbox<PbftVocabulary>;
export type Right = lying.Right<PbftVocabulary>;
export type Said = lying.Said<PbftVocabulary>;
