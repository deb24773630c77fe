import type { MessageKind } from '../../protocols/index.ts';
import type { SequenceNumber, ViewNumber } from '../../protocols/numbers.ts';
import { wireNames } from '../names.ts';

/** The words that sentences are made of: messages, gates, roles. */
export const words = {
  /** A, B and C. */
  list: (items: readonly string[]): string => listed(items),
  /** One sentence after the other. */
  paragraph: (sentences: readonly string[]) => sentences.map(capitalised).join(' '),
  /** The node that a sentence is about, where the sentence before names it. */
  pronoun: 'It',
  /** The client of a run that has only one. */
  onlyClient: 'the client',
  /** The name of a message inside a sentence. */
  messages: wireNames satisfies Readonly<Record<MessageKind, string>>,
  gates: {
    prePrepared: 'pre-prepared',
    prepared: 'prepared',
    committedLocal: 'committed-local',
    executed: 'executed',
    executedTentatively: 'executed tentatively',
    checkpointTaken: 'taken',
    stable: 'stable',
    enteredView: 'in the new view',
    accepted: 'accepted',
  },
  roles: { primary: 'primary', backup: 'backup', client: 'client', replica: 'replica' },
  slot: (sequence: SequenceNumber) => `slot ${sequence}`,
  /** Several; neighbours come as a range. */
  slots: (ranges: readonly string[]) => `slots ${listed(ranges)}`,
  view: (view: ViewNumber) => `view ${view}`,
  checkpoint: (sequence: SequenceNumber) => `checkpoint ${sequence}`,
  step: (step: number) => `step ${step}`,
};

/** A sentence that begins with a name such as `the client`. */
export function capitalised(sentence: string): string {
  return sentence.slice(0, 1).toUpperCase() + sentence.slice(1);
}

export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** Tells if names are those of several: a range as `R1–R9` is one name of many. */
export function areSeveral(names: readonly string[]): boolean {
  return names.length > 1 || (names[0]?.includes('–') ?? false);
}
