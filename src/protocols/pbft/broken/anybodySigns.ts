import type { BrokenRule } from './brokenRule.ts';

/**
 * A VIEW-CHANGE is the word of the replica that signed it (§4.4). Broken: of the replica that it names, whoever signed
 * it.
 */
export const anybodySigns = {
  id: 'E32',
  number: 32,
  override: {
    signerFault: ({ replicas }, { replica }) => (replica < replicas ? null : 'wrongRole'),
  },
} as const satisfies BrokenRule;
