import type { Note } from '../../engine/protocol.ts';
import type { Account } from './account.ts';
import { subjectOf } from './account.ts';

/** Sentences for a protocol without its own: every note with its values, as the node gave it. */
export function plainSentences(account: Account): string[] {
  const subject = subjectOf(account);
  return account.step.notes.map((note) => account.texts.happenings.plainNote(subject, note.kind, valuesOf(note)));
}

function valuesOf({ kind: _kind, ...values }: Note): string[] {
  return Object.entries(values).map(
    ([name, value]) => `${name} ${typeof value === 'object' ? JSON.stringify(value) : value}`,
  );
}
