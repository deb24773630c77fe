import type { NodeId } from '../../../engine/protocol.ts';
import type { Step } from '../../../engine/trace.ts';
import type { Decided } from '../../explain/decided.ts';
import { ANSWERED, executedResult } from '../../explain/decided.ts';
import type { DemoNote } from '../notes.ts';

/** Returns the decisions in a step of the demo: names enough for a commit, commits, answers, panics. */
export function decidedInDemo({ node, notes }: Step): Decided[] {
  if (node === null) return [];
  return (notes as readonly DemoNote[]).flatMap((note) => decidedBy(note, node) ?? []);
}

function decidedBy(note: DemoNote, node: NodeId): Decided | null {
  const base = { node, about: '', number: null, what: '', result: null };
  switch (note.kind) {
    case 'voteTaken':
      return note.commits ? { ...base, kind: 'namesEnough', about: note.names.join(' ') } : null;
    case 'commitTaken': {
      const what = `warTime=${note.warTime ?? ''}`;
      return { ...base, kind: 'commitTaken', about: what, what, result: executedResult(what) };
    }
    case 'okWritten':
      return { ...base, kind: 'okWritten', about: String(note.warTime), what: note.asked };
    case 'okRead':
      return { ...base, kind: 'okRead', about: String(note.call), result: ANSWERED };
    case 'panicked':
      return { ...base, kind: 'panicked', about: `${note.path} ${note.why}` };
    default:
      return null;
  }
}
