import type { Kit } from './kit.ts';

/**
 * Words of a protocol that an intervention can name: its timers, its durations, the parts and the kinds of its
 * messages.
 */
export type TermKind = 'timer' | 'duration' | 'part' | 'message';

/** Words by the name that they have in a plan, each with its code in a link: letters, distinct, and never changed. */
export type Terms = Readonly<Record<string, string>>;

/** Returns the words of one kind that this protocol has, in the order in which they are offered. */
export function termsOf(kit: Pick<Kit, 'protocol' | 'tampering'>, kind: TermKind): readonly string[] {
  return Object.keys(codedTerms(kit, kind));
}

/** Returns the same with their codes. */
export function codedTerms({ protocol, tampering }: Pick<Kit, 'protocol' | 'tampering'>, kind: TermKind): Terms {
  switch (kind) {
    case 'timer':
      return protocol.timers ?? {};
    case 'duration':
      return protocol.durations ?? {};
    case 'part':
      return tampering?.parts ?? {};
    case 'message':
      return Object.fromEntries(Object.values(protocol.letters).map((letters) => [letters, letters]));
  }
}
