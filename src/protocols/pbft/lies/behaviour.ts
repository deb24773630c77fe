import type * as lying from '../../../engine/lying/behaviour.ts';
import type { PbftVocabulary } from '../pbft.ts';

/** The shapes of lying, for PBFT's messages and states. */

export type Behaviour = lying.Behaviour<PbftVocabulary>;
export type Liar = lying.Liar<PbftVocabulary>;
export type LiarOutbox = lying.LiarOutbox<PbftVocabulary>;
export type Right = lying.Right<PbftVocabulary>;
export type Said = lying.Said<PbftVocabulary>;
