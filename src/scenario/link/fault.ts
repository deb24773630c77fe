import type { Fault } from '../validity.ts';

/** What is wrong with a link, and at which character (from 0). Ids and values; the sentences are made elsewhere. */
export type LinkFault = {
  readonly at: number;
} /** The end is missing. `at` is how long it is: where it was cut off. */ & (
  | { readonly kind: 'incomplete' }
  /** It has an end, but the checksum does not fit: something in it was changed. `at` is where the checksum stands. */
  | { readonly kind: 'damaged' }
  /** It holds a character that no link has. */
  | { readonly kind: 'strayCharacter'; readonly character: string }
  /** It does not begin like a link. */
  | { readonly kind: 'notALink' }
  | { readonly kind: 'tooLong'; readonly length: number; readonly most: number }
  | { readonly kind: 'unknownVersion'; readonly version: number }
  | { readonly kind: 'unknownScenario'; readonly name: string }
  | { readonly kind: 'unknownSetting'; readonly code: string }
  | { readonly kind: 'unknownIntervention'; readonly code: string }
  /** Something else was expected here; `found` is the character there, null at the end. */
  | { readonly kind: 'unexpected'; readonly expected: Expected; readonly found: string | null }
  | { readonly kind: 'tooManyInterventions'; readonly most: number }
  /** It can be read, but what it says is no fit setup. */
  | { readonly kind: 'invalid'; readonly fault: Fault }
  /** It is packed, and unpacking it takes `decodeLink`. */
  | { readonly kind: 'packed' }
  /** What was packed cannot be unpacked. */
  | { readonly kind: 'notUnpackable' }
  | { readonly kind: 'unpacksTooLong'; readonly most: number }
);

/** What a place in a link may call for. */
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
  | 'end';
