import type { Action, PlannedIntervention } from '../../engine/interventions/index.ts';
import type { Field, InterventionDescriptor, Moment } from '../../engine/interventions/intervention.ts';
import type { Cluster } from '../../engine/protocol.ts';
import { interventionKinds, interventionOf } from '../../protocols/interventions.ts';
import { CLIENTS_RANGE, QUOTED_LENGTH_MAX, REPLICAS_RANGE } from '../limits.ts';
import { isClear } from './boundary.ts';
import { takeField, writeField } from './fieldText.ts';
import type { Cursor } from './tokens.ts';
import { accept, fail, failAt, peek, takeNumber, takeWhile } from './tokens.ts';

/**
 * One intervention: `x3-120-2`. Its letter, its fields, and its moment as seen from the one before it in the link:
 * nothing where it is the same, `-120` for 120 ticks later, `-120-2` for two steps into that tick, `--2` for two steps
 * into the same tick. A `_` in front of it: muted. Between fields stands `-`, unless the one ends where the other begins
 * all the same; and what is as usual is left out: `m3siaaxa-120`, or `m3si-120`. Links that were made before that have
 * everything: `m3-si-aaxa-0-120`.
 */

export const MUTED = '_';

const descriptors: readonly InterventionDescriptor[] = Object.values(interventionKinds) as InterventionDescriptor[];

export function writeItem({ at, action, muted }: PlannedIntervention, before: Moment, cluster: Cluster): string {
  const { code, fields, usual } = interventionOf(action.kind);
  const left = usual?.(action, cluster) ?? {};
  const told = fields.filter((field) => valueIn(left, field) !== fieldValue(action, field));
  const texts = told.map((field, index) => {
    const before = told[index - 1];
    return `${before && !isClear(before, field) ? '-' : ''}${writeField(fieldValue(action, field), field, cluster)}`;
  });
  return (muted ? MUTED : '') + code + texts.join('') + writeMoment(at, before);
}

function valueIn(action: object, { name }: Field): unknown {
  return new Map(Object.entries(action)).get(name);
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
  const action = takeAction(cursor, descriptor, cluster);
  const at = action && takeMoment(cursor, before);
  if (!at) return null;
  return muted ? { at, action, muted } : { at, action };
}

/** The fields, up to a fault. The names are the descriptor's; `checkSetup` sees to the values. */
function takeAction(cursor: Cursor, { kind, fields, usual }: InterventionDescriptor, cluster: Cluster): Action | null {
  const values: [name: string, value: unknown][] = [['kind', kind]];
  let isOfOldForm = false;
  let before: Field | null = null;
  for (const field of fields) {
    const left = isOfOldForm || isToldHere(cursor, field) ? {} : (usual?.(actionOf(values), within(cluster)) ?? {});
    let value = valueIn(left, field);
    if (value === undefined) {
      const isJoined = before !== null && isClear(before, field) && !isOfOldForm;
      // Only what is not left out may stand behind the first field, so a `-` there tells the old form.
      if (isJoined && values.length === 2 && peek(cursor) === '-') isOfOldForm = true;
      if (before && (!isJoined || isOfOldForm) && !accept(cursor, '-')) return failAt(cursor, 'separator');
      value = takeField(cursor, field, cluster);
      before = field;
    }
    if (value === null) return null;
    values.push([field.name, value]);
  }
  return actionOf(values);
}

function actionOf(values: readonly [name: string, value: unknown][]): Action {
  return Object.fromEntries(values) as unknown as Action;
}

/** Letters begin the groups and digits a number; what is not there is as usual. */
function isToldHere(cursor: Cursor, { type }: Field): boolean {
  if (type === 'groups') return /^[a-z]$/.test(peek(cursor));
  return type !== 'number' || /^\d$/.test(peek(cursor));
}

/** A cluster that is too large is refused later, and must not cost anything before. */
function within(cluster: Cluster): Cluster {
  const { replicas, clients } = cluster;
  return {
    ...cluster,
    replicas: Math.min(replicas, REPLICAS_RANGE.most),
    clients: Math.min(clients, CLIENTS_RANGE.most),
  };
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
