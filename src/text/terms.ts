import type { Cluster } from '../engine/protocol.ts';
import type { Thresholds } from '../protocols/pbft/explain/counts.ts';
import type { GlossaryId } from './glossary.ts';

/** Terms of the glossary in the sentences about a run, for a reader who meets them there. */

/** The terms that sentences explain, those that say most first. */
export const termIds = [
  'prepared',
  'committedLocal',
  'viewChange',
  'newView',
  'preparedCertificate',
  'tentativeExecution',
  'stateTransfer',
  'nullRequest',
  'waterMark',
  'checkpoint',
  'readOnly',
  'quorum',
  'digest',
  'timer',
  'slot',
  'view',
  'retransmission',
  'prePrepare',
  'prepare',
  'commit',
  'reply',
  'primary',
  'backup',
] as const satisfies readonly GlossaryId[];

export type TermId = (typeof termIds)[number];

/** How sentences name each term: `slot / slots`. */
export type TermWords = Readonly<Record<TermId, string>>;

/** The numbers of a run that the meaning of a term speaks of. */
export interface TermNumbers extends Thresholds {
  readonly cluster: Cluster;
}

/** A part of a sentence; with an id where it is a term. */
export interface SentencePart {
  readonly text: string;
  readonly id: TermId | null;
}

/** More underlined words than these would make a sentence restless. */
const TERMS_MAX = 2;

/** Splits a sentence at its terms: the few that say most, each where it stands first. */
export function termsIn(sentence: string, words: TermWords): readonly SentencePart[] {
  const found = firstPlaces(sentence, words);
  const chosen = termIds.flatMap((id) => found.get(id) ?? []).slice(0, TERMS_MAX);
  const parts: SentencePart[] = [];
  let end = 0;
  for (const { id, text, at } of chosen.toSorted((one, other) => one.at - other.at)) {
    parts.push({ text: sentence.slice(end, at), id: null }, { text, id });
    end = at + text.length;
  }
  return [...parts, { text: sentence.slice(end), id: null }].filter(({ text }) => text !== '');
}

interface Found {
  readonly id: TermId;
  readonly text: string;
  readonly at: number;
}

/** A longer name goes before one that is a part of it: 已准备 is not 准备, and a view change is no view. */
function firstPlaces(sentence: string, words: TermWords): ReadonlyMap<TermId, Found> {
  const idOf = new Map(termIds.flatMap((id) => words[id].split(' / ').map((name) => [name, id] as const)));
  const longestFirst = [...idOf.keys()].toSorted((one, other) => other.length - one.length);
  // A Latin word ends where its letters end; `pre-prepared` is another one than `prepared`.
  const pattern = new RegExp(`(?<![A-Za-z-])(?:${longestFirst.join('|')})(?![A-Za-z-])`, 'g');
  const found = new Map<TermId, Found>();
  for (const { 0: text, index } of sentence.matchAll(pattern)) {
    const id = idOf.get(text);
    if (id && !found.has(id)) found.set(id, { id, text, at: index });
  }
  return found;
}
