import * as v from 'valibot';
import type { ActionKind } from '../../engine/interventions/index.ts';
import type { Cluster } from '../../engine/protocol.ts';
import { interventionKinds } from '../../protocols/interventions.ts';
import { REPLICAS_RANGE } from '../../scenario/limits.ts';
import { LINK_LENGTH_MAX } from '../../scenario/link/length.ts';
import { clusterSettings } from '../../scenario/settings.ts';
import {
  CONDITIONS_MAX,
  NEAR_MISSES_MAX,
  ORDER_RANGE,
  questionKinds,
  RUNS_MAX,
  STOPS_MAX,
  TEXT_LENGTH_MAX,
} from './ownLesson.ts';

/**
 * The shape of a lesson from a stranger: a closed grammar, strict everywhere but in the pattern of a note or a deed, whose
 * fields are compared with those of the run and with nothing else.
 */

/** The marker of this kind of file, so that any other is recognized at once. */
export const FORMAT = 'pbft-lesson';
/** Counts the changes of the shape. */
export const VERSION = 1;

/** Numbers in places and conditions: no run has more steps, ticks or messages. */
const NUMBER_MAX = 10_000_000;
/** Fields of a pattern, and numbers of a list in one of them. */
const FIELDS_MAX = 16;
/** A place in a task stands deepest: task, goals, all, places, after, note and a field of it, with the lists between. */
export const DEPTH_MAX = 12;
/** Links between a place and the place that it comes after. */
const PLACES_MAX = 8;

const text = v.pipe(v.string(), v.maxLength(TEXT_LENGTH_MAX));
const name = v.pipe(v.string(), v.maxLength(64));
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(-NUMBER_MAX), v.maxValue(NUMBER_MAX));
const index = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(NUMBER_MAX));
const link = v.pipe(v.string(), v.maxLength(LINK_LENGTH_MAX));

const value: v.GenericSchema = v.lazy(() =>
  v.union([
    v.string(),
    v.number(),
    v.boolean(),
    v.null(),
    v.pipe(v.array(value), v.maxLength(FIELDS_MAX)),
    v.record(name, value),
  ]),
);
const pattern = v.objectWithRest({ kind: name }, value);
const node = v.union([index, v.strictObject({ client: index })]);
const arrival = v.strictObject({ kind: v.optional(name), from: v.optional(node) });

const place: v.GenericSchema = v.lazy(() =>
  v.strictObject({
    note: v.optional(pattern),
    by: v.optional(node),
    message: v.optional(arrival),
    missed: v.optional(arrival),
    deed: v.optional(pattern),
    monitor: v.optional(name),
    nth: v.optional(whole),
    after: v.optional(place),
    before: v.optional(v.literal(true)),
  }),
);

const is = v.picklist(['=', '≤', '≥']);

const condition = v.variant('kind', [
  v.strictObject({ kind: v.picklist(['happens', 'never']), place }),
  v.strictObject({ kind: v.literal('inOrder'), places: v.pipe(v.array(place), v.maxLength(PLACES_MAX)) }),
  v.strictObject({ kind: v.literal('count'), place, until: v.optional(place), is, number: whole }),
  v.strictObject({ kind: v.literal('tick'), place, is, tick: whole }),
  v.strictObject({ kind: v.literal('messages'), of: v.optional(name), is, number: whole }),
  v.strictObject({ kind: v.literal('monitor'), monitor: name, broken: v.boolean() }),
  v.strictObject({ kind: v.literal('answered') }),
  v.strictObject({ kind: v.literal('ends'), in: name }),
  v.strictObject({ kind: v.literal('setting'), setting: name, is, number: whole }),
]);

const question = v.strictObject({
  kind: v.picklist(questionKinds),
  prompt: text,
  options: v.pipe(
    v.array(v.strictObject({ text, because: text, node: v.nullable(index) })),
    v.maxLength(ORDER_RANGE.most),
  ),
  right: v.nullable(index),
});

const stop = v.strictObject({
  run: index,
  at: place,
  caption: text,
  ask: v.nullable(question),
  opens: index,
  until: place,
  reveal: text,
});

const goal = v.strictObject({ text, all: v.pipe(v.array(condition), v.minLength(1), v.maxLength(CONDITIONS_MAX)) });

const actionKinds = Object.keys(interventionKinds) as ActionKind[];
const settings = Object.keys(clusterSettings) as (keyof Cluster)[];

const task = v.strictObject({
  run: index,
  asks: text,
  goals: v.pipe(v.array(goal), v.maxLength(CONDITIONS_MAX)),
  solution: link,
  kinds: v.nullable(v.pipe(v.array(v.picklist(actionKinds)), v.maxLength(actionKinds.length))),
  settings: v.optional(v.pipe(v.array(v.picklist(settings)), v.maxLength(settings.length))),
  downAtOnce: v.optional(index),
  liars: v.optional(v.pipe(v.array(index), v.maxLength(REPLICAS_RANGE.most))),
  hints: v.optional(v.strictObject({ place: text, rule: text, move: text })),
  solved: v.optional(text),
  nearMisses: v.optional(v.pipe(v.array(link), v.maxLength(NEAR_MISSES_MAX))),
});

export const ownLessonSchema = v.strictObject({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  title: text,
  runs: v.pipe(v.array(link), v.minLength(1), v.maxLength(RUNS_MAX)),
  stops: v.pipe(v.array(stop), v.maxLength(STOPS_MAX)),
  task: v.nullable(task),
});

export const headSchema = v.looseObject({
  format: v.literal(FORMAT),
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
});
