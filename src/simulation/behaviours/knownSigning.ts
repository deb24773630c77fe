import type { everythingSaid, sign } from './sign.ts';

/** How messages are signed in runs with liars, and what was: it comes with the ways to lie, which only PBFT has. */
interface Signing {
  readonly sign: typeof sign;
  readonly everythingSaid: typeof everythingSaid;
}

let known: Signing | null = null;

export function makeSigningKnown(signing: Signing): void {
  known = signing;
}

/** @throws where nobody has loaded it: a mistake of the program. */
export function signing(): Signing {
  if (!known) throw new Error('The ways to lie are not loaded.');
  return known;
}
