import type { ActionField } from '../../engine/interventions/intervention.ts';
import type { Cluster } from '../../engine/protocol.ts';
import type { TermKind } from '../../engine/terms.ts';
import { codedTerms } from '../../engine/terms.ts';
import { protocols } from '../../protocols/index.ts';
import type { ProtocolKit } from '../../protocols/kit.ts';
import { QUOTED_LENGTH_MAX } from '../limits.ts';
import type { LinkReader } from './tokens.ts';
import { failAt, takeWhile } from './tokens.ts';

/** Words of a protocol in a link, by their codes. */

type TermField = Extract<ActionField, { readonly type: 'term' }>;

export function writeTerm(value: string | number, _cluster: Cluster, { of }: TermField): string {
  return allTerms(of).find(([term]) => term === value)?.[1] ?? String(value);
}

/** Reads a word of any protocol: later, `checkSetup` compares it with those of the protocol that is run. */
export function takeTerm(reader: LinkReader, _cluster: Cluster, { of }: TermField): string | null {
  const start = reader.at;
  const word = takeWhile(reader, /^[A-Za-z]$/, QUOTED_LENGTH_MAX);
  // Returns the protocol's own word, not the text that was read, so that no input gets any further.
  const found = allTerms(of).find(([, code]) => code === word);
  if (found) return found[0];
  reader.at = start;
  return failAt(reader, 'choice');
}

/** Words of different protocols with one code would be one word: a new protocol chooses other codes. */
function allTerms(of: TermKind): [term: string, code: string][] {
  const kits: readonly ProtocolKit[] = Object.values(protocols);
  return kits.flatMap((kit) => Object.entries(codedTerms(kit, of)));
}
