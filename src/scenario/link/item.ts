import type { Action, PlannedIntervention } from '../../engine/interventions/index.ts';
import type { ActionField, InterventionDescriptor, Moment } from '../../engine/interventions/intervention.ts';
import type { Cluster } from '../../engine/protocol.ts';
import { interventionKinds, interventionOf } from '../../protocols/interventions.ts';
import { CLIENTS_RANGE, QUOTED_LENGTH_MAX, REPLICAS_RANGE } from '../limits.ts';
import { isClear } from './boundary.ts';
import { takeField, writeField } from './fieldText.ts';
import type { LinkReader } from './tokens.ts';
import { accept, fail, failAt, peek, takeNumber, takeWhile } from './tokens.ts';

/**
 * One intervention in a link: `x3-120-2`. It has its code, its fields, and its moment relative to the one before it:
 * nothing for the same moment, `-120` for 120 ticks later, `-120-2` for two steps into that tick, `--2` for two steps
 * into the same tick. A `_` before it means muted. A `-` separates two fields, unless the boundary is clear without it,
 * and default values are left out: `m3siaaxa-120`, or `m3si-120`. Older links contain everything: `m3-si-aaxa-0-120`.
 */

export const MUTED = '_';

const descriptors: readonly InterventionDescriptor[] = Object.values(interventionKinds) as InterventionDescriptor[];

export function writeItem({ at, action, muted }: PlannedIntervention, before: Moment, cluster: Cluster): string {
  const { code, fields, usual } = interventionOf(action.kind);
  const defaults = usual?.(action, cluster) ?? {};
  const written = fields.filter((field) => valueIn(defaults, field) !== fieldValue(action, field));
  const texts = written.map((field, index) => {
    const before = written[index - 1];
    return `${before && !isClear(before, field) ? '-' : ''}${writeField(fieldValue(action, field), field, cluster)}`;
  });
  return (muted ? MUTED : '') + code + texts.join('') + writeMoment(at, before);
}

function valueIn(action: object, { name }: ActionField): unknown {
  return new Map(Object.entries(action)).get(name);
}

/** Returns the value of one of an action's fields. */
export function fieldValue(action: Action, { name }: ActionField): string | number {
  // A descriptor lists the fields of its own action.
  return (action as unknown as Readonly<Record<string, string | number>>)[name] as string | number;
}

function writeMoment({ tick, after }: Moment, before: Moment): string {
  if (tick > before.tick) return `-${tick - before.tick}${after > 0 ? `-${after}` : ''}`;
  return after === before.after ? '' : `--${after}`;
}

export function takeItem(reader: LinkReader, before: Moment, cluster: Cluster): PlannedIntervention | null {
  const muted = accept(reader, MUTED);
  const descriptor = takeCode(reader);
  if (!descriptor) return null;
  const action = takeAction(reader, descriptor, cluster);
  const at = action && takeMoment(reader, before);
  if (!at) return null;
  return muted ? { at, action, muted } : { at, action };
}

/** Reads the fields, up to a fault. Their names come from the descriptor; `checkSetup` checks the values. */
function takeAction(
  reader: LinkReader,
  { kind, fields, usual }: InterventionDescriptor,
  cluster: Cluster,
): Action | null {
  const values: [name: string, value: unknown][] = [['kind', kind]];
  let isOlderForm = false;
  let before: ActionField | null = null;
  for (const field of fields) {
    const defaults =
      isOlderForm || isWrittenHere(reader, field) ? {} : (usual?.(actionOf(values), within(cluster)) ?? {});
    let value = valueIn(defaults, field);
    if (value === undefined) {
      const isJoined = before !== null && isClear(before, field) && !isOlderForm;
      // Only default values can be missing after the first field, so a `-` there marks the older form.
      if (isJoined && values.length === 2 && peek(reader) === '-') isOlderForm = true;
      if (before && (!isJoined || isOlderForm) && !accept(reader, '-')) return failAt(reader, 'separator');
      value = takeField(reader, field, cluster);
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

/**
 * True if the field is written here: groups and choices begin with a letter, numbers with a digit. Otherwise it has its
 * default.
 */
function isWrittenHere(reader: LinkReader, { type }: ActionField): boolean {
  if (type === 'groups') return /^[a-z]$/.test(peek(reader));
  if (type === 'choice') return /^[A-Za-z]$/.test(peek(reader));
  return type !== 'number' || /^\d$/.test(peek(reader));
}

/** Bounds the size of the cluster: one that is too large is refused later, and must not cost anything before. */
function within(cluster: Cluster): Cluster {
  const { replicas, clients } = cluster;
  return {
    ...cluster,
    replicas: Math.min(replicas, REPLICAS_RANGE.most),
    clients: Math.min(clients, CLIENTS_RANGE.most),
  };
}

/** No code is the beginning of another, so the first match is the only one. */
function takeCode(reader: LinkReader): InterventionDescriptor | null {
  const descriptor = descriptors.find(({ code }) => reader.text.startsWith(code, reader.at));
  if (descriptor) {
    reader.at += descriptor.code.length;
    return descriptor;
  }
  const { at } = reader;
  const code = takeWhile(reader, /^[a-z]$/, QUOTED_LENGTH_MAX);
  return code === '' ? failAt(reader, 'intervention') : fail(reader, { kind: 'unknownIntervention', at, code });
}

function takeMoment(reader: LinkReader, before: Moment): Moment | null {
  if (!accept(reader, '-')) return before;
  const later = peek(reader) === '-' ? 0 : takeNumber(reader);
  if (later === null) return null;
  const after = accept(reader, '-') ? takeNumber(reader) : 0;
  return after === null ? null : { tick: before.tick + later, after };
}
