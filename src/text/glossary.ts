import type { TermNumbers } from './terms.ts';

/** The terms of the field, in one language, for looking up. Fetched when somebody looks, not with the page. */

export interface GlossaryEntry {
  readonly term: string;
  readonly meaning: string;
  /** Other names that people search by; the lab itself does not use them. */
  readonly variants: readonly string[];
  /** The meaning in one sentence, with the numbers of a run; absent where no number belongs to it. */
  here?(numbers: TermNumbers): string;
}

export type GlossaryId =
  | 'pbft'
  | 'byzantineFault'
  | 'crashFault'
  | 'correctReplica'
  | 'client'
  | 'replica'
  | 'primary'
  | 'backup'
  | 'view'
  | 'viewChange'
  | 'newView'
  | 'minMaxSequence'
  | 'nullRequest'
  | 'request'
  | 'timestamp'
  | 'sequenceNumber'
  | 'slot'
  | 'prePrepare'
  | 'prepare'
  | 'commit'
  | 'reply'
  | 'multicast'
  | 'digest'
  | 'signature'
  | 'prepared'
  | 'committedLocal'
  | 'preparedCertificate'
  | 'commitCertificate'
  | 'quorum'
  | 'matchingMessages'
  | 'execute'
  | 'stateMachineReplication'
  | 'checkpoint'
  | 'waterMark'
  | 'garbageCollection'
  | 'retransmission'
  | 'stateTransfer'
  | 'timer'
  | 'joinRule'
  | 'batch'
  | 'tentativeExecution'
  | 'readOnly'
  | 'linearizability'
  | 'equivocation'
  | 'forgedMessage'
  | 'replay'
  | 'drop'
  | 'partition'
  | 'safety'
  | 'liveness'
  | 'livelock'
  | 'happenedBefore'
  | 'faultTolerance'
  | 'spaceTimeDiagram'
  | 'lane'
  | 'step'
  | 'run'
  | 'scenario';

export type Glossary = Readonly<Record<GlossaryId, GlossaryEntry>>;

/** The entries that a search finds: those whose term or variant holds what was typed, terms first. */
export function searchGlossary(glossary: Glossary, typed: string): GlossaryEntry[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return [];
  const entries = Object.values(glossary);
  const holds = (text: string): boolean => text.toLowerCase().includes(wanted);
  const byTerm = entries.filter(({ term }) => holds(term));
  return [...byTerm, ...entries.filter((entry) => !byTerm.includes(entry) && entry.variants.some(holds))];
}
