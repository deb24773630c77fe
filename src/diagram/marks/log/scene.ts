import type { History } from '../../../engine/history.ts';
import type { InParts } from '../../../engine/parts.ts';
import { stepsInParts } from '../../../engine/parts.ts';
import type { NodeId } from '../../../engine/protocol.ts';
import type { SequenceNumber } from '../../../protocols/numbers.ts';
import type { ExecutedRequest } from '../../../protocols/pbft/notes.ts';
import { memoryLeft } from '../../scene/memory.ts';
import { notesOf } from '../../scene/notes.ts';

/** The entry that a replica's log shows for a sequence number, during some steps. */
export interface LogEntry {
  readonly key: string;
  readonly sequence: SequenceNumber;
  /** Above `sequence` where one entry stands for a range. */
  readonly last: number;
  readonly what: LogState;
  /** The operations of its batch, null for the null request; empty where they are not known. */
  readonly operation: string | null;
  readonly fromStep: number;
  /** Index of the step from which on something else is shown; null where there is none. */
  readonly untilStep: number | null;
}

export type LogState =
  | 'executed'
  /** A gap below it holds it up. */
  | 'committed'
  /** Executed when prepared; it may be undone (§5.1). */
  | 'tentative'
  | 'undone'
  /** Not executed here: the state that it led to was fetched. */
  | 'fetched';

type Entry = LogEntry & { untilStep: number | null };

/** The entries of each replica, by sequence number. */
export function* logsOf(history: History): InParts<LogEntry[][]> {
  const logs = Array.from(
    { length: history.setup.cluster.replicas },
    (): Log => ({ all: [], open: new Map(), lastExecuted: 0 }),
  );
  yield* stepsInParts(history.steps, (step, index) => {
    const log = step.node === null ? undefined : logs[step.node];
    if (!log) return;
    const left = memoryLeft(history, step);
    if (left !== null) forget(log, index, left);
    for (const note of notesOf(step)) {
      switch (note.kind) {
        case 'committedLocal':
          if (note.sequence > log.lastExecuted && log.open.get(note.sequence)?.what !== 'tentative') {
            show(log, { sequence: note.sequence, what: 'committed', operation: '', step: index });
          }
          break;
        case 'executed':
        case 'executedTentatively': {
          const what = note.kind === 'executed' ? 'executed' : 'tentative';
          show(log, { sequence: note.sequence, what, operation: operationsOf(note.requests), step: index });
          if (what === 'executed') log.lastExecuted = note.sequence;
          break;
        }
        case 'rolledBack':
          show(log, { ...known(log, note.sequence), what: 'undone', step: index });
          break;
        case 'stateInstalled':
          skip(log, note.before + 1, note.sequence, index);
      }
    }
  });
  return logs.map(({ all }) => all.sort((a, b) => a.sequence - b.sequence || a.fromStep - b.fromStep));
}

/** The monitor of what replicas execute in a slot. */
const AGREEMENT = 'M1';

/** Returns the entries that break the agreement on a slot, as `2.1@43`: by replica and key. */
export function contraryIn({ violations }: History): ReadonlySet<string> {
  const breaches = violations.filter(({ monitor }) => monitor === AGREEMENT);
  return new Set(breaches.map(({ node, step, values }) => `${node}.${values.sequence}@${step}`));
}

/** All entries there ever were, and those that are shown now, by sequence number. */
interface Log {
  readonly all: Entry[];
  readonly open: Map<number, Entry>;
  /** A slot that a new view proposes again is committed again (§4.4), which is no news here. */
  lastExecuted: SequenceNumber;
}

/** Ends the entries that began after the last step that the replica remembers. */
function forget(log: Log, step: number, remembered: number): void {
  for (const entry of [...log.open.values()]) if (entry.fromStep > remembered) close(log, entry, step);
  log.lastExecuted = 0;
  for (const { what, last } of log.open.values()) {
    if (what === 'executed' || what === 'fetched') log.lastExecuted = Math.max(log.lastExecuted, last);
  }
}

interface Shown extends Pick<LogEntry, 'sequence' | 'what' | 'operation'> {
  readonly step: number;
}

function show(log: Log, { sequence, what, operation, step }: Shown): void {
  const before = log.open.get(sequence);
  if (before) close(log, before, step);
  open(log, { key: `${sequence}@${step}`, sequence, last: sequence, what, operation, fromStep: step, untilStep: null });
}

function known({ open: entries }: Log, sequence: SequenceNumber): Pick<LogEntry, 'sequence' | 'operation'> {
  return { sequence, operation: entries.get(sequence)?.operation ?? '' };
}

/** Marks the slots that were not executed before the state was fetched, and never will be. */
function skip(log: Log, first: number, last: number, step: number): void {
  log.lastExecuted = Math.max(log.lastExecuted, last);
  for (const entry of [...log.open.values()]) {
    if (entry.sequence >= first && entry.sequence <= last) close(log, entry, step);
  }
  if (first > last) return;
  const place = { key: `${first}@${step}`, sequence: first, last };
  open(log, { ...place, what: 'fetched', operation: '', fromStep: step, untilStep: null });
}

/** Ends an entry; one that begins and ends in one step was never seen and is dropped. */
function close(log: Log, entry: Entry, step: number): void {
  log.open.delete(entry.sequence);
  if (entry.fromStep === step) log.all.splice(log.all.lastIndexOf(entry), 1);
  else entry.untilStep = step;
}

function open(log: Log, entry: Entry): void {
  log.open.set(entry.sequence, entry);
  log.all.push(entry);
}

function operationsOf(requests: readonly ExecutedRequest[]): string | null {
  return requests.length === 0 ? null : requests.map(({ operation }) => operation).join('; ');
}

/** The entries of one replica after `shown` steps. */
export function entriesAt(logs: readonly (readonly LogEntry[])[], node: NodeId, shown: number): LogEntry[] {
  return (logs[node] ?? []).filter(({ fromStep, untilStep }) => {
    return fromStep < shown && (untilStep === null || untilStep >= shown);
  });
}
