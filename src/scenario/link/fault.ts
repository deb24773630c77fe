import type { Fault } from '../validity.ts';

/** A fault of a link, and the index of its character (from 0). Ids and values, no sentences. */
export type LinkFault = {
  readonly at: number;
} /** The end is missing. `at` is how long it is: where it was cut off. */ & (
  | { readonly kind: 'incomplete' }
  /** The checksum does not match: something in the link was changed. `at` is the place of the checksum. */
  | { readonly kind: 'damaged' }
  /** It contains a character that no link has. */
  | { readonly kind: 'strayCharacter'; readonly character: string }
  /** It does not begin like a link. */
  | { readonly kind: 'notALink' }
  | { readonly kind: 'tooLong'; readonly length: number; readonly most: number }
  | { readonly kind: 'unknownVersion'; readonly version: number }
  | { readonly kind: 'unknownScenario'; readonly name: string }
  | { readonly kind: 'unknownSetting'; readonly code: string }
  | { readonly kind: 'unknownIntervention'; readonly code: string }
  /** Something else was expected here; `found` is the character here, null at the end. */
  | { readonly kind: 'unexpected'; readonly expected: Expected; readonly found: string | null }
  | { readonly kind: 'tooManyInterventions'; readonly most: number }
  /** The form is right, but the content is no valid setup. */
  | { readonly kind: 'invalid'; readonly fault: Fault }
  /** It is packed, and `decodeScenario` reads the plain form only; `decodeLink` reads both. */
  | { readonly kind: 'packed' }
  /** The packed content cannot be unpacked. */
  | { readonly kind: 'notUnpackable' }
  | { readonly kind: 'unpacksTooLong'; readonly most: number }
);

/** The parts that a link may be expected to have at some place. */
export type Expected =
  | 'scenario'
  | 'separator'
  | 'number'
  | 'setting'
  | 'intervention'
  | 'baseIntervention'
  | 'node'
  | 'message'
  | 'text'
  | 'choice'
  | 'groups'
  | 'linkTable'
  | 'end';
