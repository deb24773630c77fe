import * as v from 'valibot';
import { RUNS_MAX } from './run.ts';

/** The text of a session as JSON has it. */

/** Counts the changes of this format. */
export const VERSION = 1;

const index = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const letter = v.pipe(v.string(), v.regex(/^[A-Z]$/));

const runSchema = v.strictObject({
  id: letter,
  scenario: index,
  step: index,
  event: v.nullable(index),
  bookmarks: v.array(index),
  use: v.picklist(['untouched', 'visited', 'changed']),
  changes: index,
  /** Null where it was opened. */
  fork: v.nullable(
    v.strictObject({
      from: letter,
      step: index,
      kind: v.picklist(['added', 'removed', 'muted', 'unmuted', 'moved', 'setup', 'rulesKept']),
      /** The scenario with the action that was added, removed …; null where the change has none. */
      action: v.nullable(index),
    }),
  ),
});

const stateSchema = v.strictObject({
  runs: v.pipe(v.array(index), v.minLength(1), v.maxLength(RUNS_MAX)),
  active: letter,
  beside: v.nullable(letter),
  focus: v.nullable(v.string()),
});

export const sessionSchema = v.strictObject({
  version: v.literal(VERSION),
  addressed: v.strictObject({ visit: v.string(), entry: v.string() }),
  scenarios: v.array(v.string()),
  runs: v.array(runSchema),
  now: stateSchema,
  past: v.array(stateSchema),
  future: v.array(stateSchema),
});

export type RunText = v.InferOutput<typeof runSchema>;
export type StateText = v.InferOutput<typeof stateSchema>;
export type SessionText = v.InferOutput<typeof sessionSchema>;
