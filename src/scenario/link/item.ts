import type { Cluster } from '../../protocol/protocol.ts';
import type { Action, PlannedIntervention } from '../../simulation/interventions/index.ts';
import { interventionKinds, interventionOf } from '../../simulation/interventions/index.ts';
import type { Field, InterventionDescriptor, Moment } from '../../simulation/interventions/intervention.ts';
import { QUOTED_LENGTH_MAX } from '../limits.ts';
import { takeField, writeField } from './fieldText.ts';
import type { Cursor } from './tokens.ts';
import { accept, fail, failAt, peek, takeNumber, takeWhile } from './tokens.ts';

/**
 * One intervention: `x3-120-2`. Its letter, its fields, and its moment as seen from the one before it in the link:
 * nothing where it is the same, `-120` for 120 ticks later, `-120-2` for two steps into that tick, `--2` for two steps
 * into the same tick. A `_` in front of it: muted.
 */

export const MUTED = '_';

const descriptors: readonly InterventionDescriptor[] = Object.values(interventionKinds) as InterventionDescriptor[];

export function writeItem({ at, action, muted }: PlannedIntervention, before: Moment, cluster: Cluster): string {
  const { code, fields } = interventionOf(action.kind);
  const texts = fields.map((field) => writeField(fieldValue(action, field), field, cluster));
  return (muted ? MUTED : '') + code + texts.join('-') + writeMoment(at, before);
}

/** What an action holds in a field of its descriptor. */
export function fieldValue(action: Action, { name }: Field): string | number {
  // A descriptor lists the fields of its own action.
  return (action as unknown as Readonly<Record<string, string | number>>)[name] as string | number;
}

function writeMoment({ tick, after }: Moment, before: Moment): string {
  if (tick > before.tick) return `-${tick - before.tick}${after > 0 ? `-${after}` : ''}`;
  return after === before.after ? '' : `--${after}`;
}

export function takeItem(cursor: Cursor, before: Moment, cluster: Cluster): PlannedIntervention | null {
  const muted = accept(cursor, MUTED);
  const descriptor = takeCode(cursor);
  if (!descriptor) return null;
  const values: [name: string, value: string | number][] = [];
  for (const field of descriptor.fields) {
    if (values.length > 0 && !accept(cursor, '-')) return failAt(cursor, 'separator');
    const value = takeField(cursor, field, cluster);
    if (value === null) return null;
    values.push([field.name, value]);
  }
  const at = takeMoment(cursor, before);
  if (!at) return null;
  // The names are the descriptor's; `checkSetup` sees to the values.
  const action = { kind: descriptor.kind, ...Object.fromEntries(values) } as Action;
  return muted ? { at, action, muted } : { at, action };
}

/** No code is the beginning of another, so the first that fits is the one. */
function takeCode(cursor: Cursor): InterventionDescriptor | null {
  const known = descriptors.find(({ code }) => cursor.text.startsWith(code, cursor.at));
  if (known) {
    cursor.at += known.code.length;
    return known;
  }
  const { at } = cursor;
  const code = takeWhile(cursor, /^[a-z]$/, QUOTED_LENGTH_MAX);
  return code === '' ? failAt(cursor, 'intervention') : fail(cursor, { kind: 'unknownIntervention', at, code });
}

function takeMoment(cursor: Cursor, before: Moment): Moment | null {
  if (!accept(cursor, '-')) return before;
  const later = peek(cursor) === '-' ? 0 : takeNumber(cursor);
  if (later === null) return null;
  const after = accept(cursor, '-') ? takeNumber(cursor) : 0;
  return after === null ? null : { tick: before.tick + later, after };
}
