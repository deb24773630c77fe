import type { SequenceNumber } from '../../protocols/numbers.ts';
import type { VoteCount } from '../../protocols/pbft/notes.ts';
import type { Part, Post } from './happenings.ts';
import { certificate, posted, receiversOf, tallied } from './happenings.ts';
import { listed } from './words.ts';

/** Tentative execution, and reads without an order (§5.1), as sentences about one node. */

/** A slot that is known to be committed from what others committed. */
export interface Decided {
  readonly sequence: SequenceNumber;
  readonly batch: string;
  readonly tally: VoteCount;
}

export const optimisations = {
  executesTentatively: (
    replica: string,
    sequence: SequenceNumber,
    operations: readonly string[],
    posts: readonly Post[],
  ) =>
    `${replica} executes ${listed(operations)} tentatively, before slot ${sequence} is committed${posts.length > 0 ? `; it sends ${posted(posts)}` : ''}.`,
  nothingTentatively: (replica: string, sequence: SequenceNumber) =>
    `${replica} passes slot ${sequence} tentatively: nothing in it is new.`,
  isFinal: (replica: string, sequence: SequenceNumber) =>
    `What ${replica} executed tentatively in slot ${sequence} is now final.`,
  rolledBack: (replica: string, sequence: SequenceNumber) =>
    `${replica} undoes slot ${sequence}, which it had executed tentatively.`,

  asksAll: (client: string, operation: string, posts: readonly Post[]) =>
    `${client} sends REQUEST ${operation}, which only reads, ${receiversOf(posts)}.`,
  asksInOrder: (client: string, operation: string, primary: string) =>
    `${client} gets no quorum of matching answers: it sends REQUEST ${operation} to ${primary}, the primary, to be ordered.`,
  readAnswered: (replica: string, operation: string, posts: readonly Post[]) =>
    `${replica} answers ${operation} from its own state and sends ${posted(posts)}.`,
  readHeld: (replica: string, operation: string) =>
    `${replica} holds ${operation} back: not all that it would read is committed.`,
  decided: (replica: string, from: string, { sequence, batch, tally }: Decided, parts: readonly Part[]) =>
    `${replica} learns from ${from} that slot ${sequence} is committed as ${batch}, ${tallied(tally)}: ${certificate(parts)}.`,
};
