import type { NumberOf } from '../engine/numbers.ts';

/** The number of a view, from 0 (§4). */
export type ViewNumber = NumberOf<'view'>;

/** A sequence number: the place of a request, or batch, in the order, from 1; 0 before the first (§4.2). */
export type SequenceNumber = NumberOf<'sequence number'>;
