import type { PlannedIntervention } from '../../engine/interventions/index.ts';
import type { Moment } from '../../engine/interventions/intervention.ts';
import { compareMoments } from '../../engine/interventions/intervention.ts';
import type { Cluster } from '../../engine/protocol.ts';
import { interventionOf } from '../../protocols/interventions.ts';
import { INTERVENTIONS_MAX } from '../limits.ts';
import { fieldValue, takeItem, writeItem } from './item.ts';
import type { Cursor } from './tokens.ts';
import { accept, fail, failAt, peek, takeNumber } from './tokens.ts';

/**
 * The parts of a delta after the head: what was done to the base's list of interventions. `-0-2`: numbers 0 and 2 of
 * the base are gone. `~1`: number 1 is muted, or no longer muted. Everything else is new, one intervention a part. New
 * ones stand behind those of the base at the same moment, or, with `_1` in front, right before the base's number 1.
 */

const REMOVED = '-';
const TOGGLED = '~';
const BEFORE = '_';

/** An intervention, and where it stands in the text; −1 where it is the base's own. */
export interface PlacedIntervention {
  readonly intervention: PlannedIntervention;
  readonly at: number;
}

const START: Moment = { tick: 0, after: 0 };

/** The parts, each with the dot in front of it; empty where the list is the base's own. */
export function writePlan(
  base: readonly PlannedIntervention[],
  list: readonly PlannedIntervention[],
  cluster: Cluster,
): string {
  const origins = originsOf(base, list);
  const removed = [...base.keys()].filter((index) => !origins.includes(index));
  const toggled = [...base.keys()].filter((index) => {
    const kept = list[origins.indexOf(index)];
    return kept && isMuted(kept) !== isMuted(base[index]);
  });
  const parts: string[] = [];
  if (removed.length > 0) parts.push(REMOVED + removed.join(REMOVED));
  if (toggled.length > 0) parts.push(TOGGLED + toggled.join(TOGGLED));
  let before = START;
  for (const [index, intervention] of list.entries()) {
    if (origins[index] !== null) continue;
    const next = keptBehind(list, origins, index);
    parts.push((next === null ? '' : BEFORE + next) + writeItem(intervention, before, cluster));
    before = intervention.at;
  }
  return parts.map((part) => `.${part}`).join('');
}

/** For each intervention of the list, its number in the base; null where it is new. The numbers grow. */
function originsOf(base: readonly PlannedIntervention[], list: readonly PlannedIntervention[]): (number | null)[] {
  let next = 0;
  return list.map((intervention) => {
    const found = base.findIndex((candidate, index) => index >= next && isSameDeed(candidate, intervention));
    if (found < 0) return null;
    next = found + 1;
    return found;
  });
}

function isSameDeed(a: PlannedIntervention, b: PlannedIntervention): boolean {
  if (compareMoments(a.at, b.at) !== 0 || a.action.kind !== b.action.kind) return false;
  return interventionOf(a.action.kind).fields.every(
    (field) => fieldValue(a.action, field) === fieldValue(b.action, field),
  );
}

function isMuted(intervention: PlannedIntervention | undefined): boolean {
  return intervention?.muted === true;
}

/** The number in the base of the next intervention that comes from there, if that is at the same moment. */
function keptBehind(
  list: readonly PlannedIntervention[],
  origins: readonly (number | null)[],
  index: number,
): number | null {
  const next = origins.findIndex((origin, candidate) => candidate > index && origin !== null);
  const [here, there] = [list[index], list[next]];
  return here && there && compareMoments(here.at, there.at) === 0 ? (origins[next] ?? null) : null;
}

export function takePlan(
  cursor: Cursor,
  base: readonly PlannedIntervention[],
  cluster: Cluster,
): PlacedIntervention[] | null {
  const kept: (PlacedIntervention | null)[] = base.map((intervention) => ({ intervention, at: -1 }));
  const added: Added[] = [];
  let before = START;
  while (accept(cursor, '.')) {
    const { at } = cursor;
    // What becomes of the base comes first, so that whatever stands before one of its interventions finds it.
    const isAboutBase = added.length === 0;
    if (isAboutBase && peek(cursor) === REMOVED) {
      if (!takeChanges(cursor, REMOVED, kept, () => null)) return null;
    } else if (isAboutBase && peek(cursor) === TOGGLED) {
      if (!takeChanges(cursor, TOGGLED, kept, toggle)) return null;
    } else {
      if (added.length === INTERVENTIONS_MAX) {
        return fail(cursor, { kind: 'tooManyInterventions', at, most: INTERVENTIONS_MAX });
      }
      const next = takeBefore(cursor, kept);
      const intervention = cursor.fault ? null : takeItem(cursor, before, cluster);
      if (!intervention) return null;
      added.push({ intervention, at, next });
      before = intervention.at;
    }
  }
  return merge(kept, added);
}

/** A new intervention, and the one of the base it stands right before; null where it stands behind them all. */
interface Added extends PlacedIntervention {
  readonly next: PlacedIntervention | null;
}

function merge(kept: readonly (PlacedIntervention | null)[], added: readonly Added[]): PlacedIntervention[] {
  const list = kept.filter((intervention) => intervention !== null);
  for (const { intervention, at, next } of added) {
    const later = list.findIndex((other) => compareMoments(other.intervention.at, intervention.at) > 0);
    const end = later < 0 ? list.length : later;
    list.splice(next ? list.indexOf(next) : end, 0, { intervention, at });
  }
  return list;
}

/** `_1` in front of a new intervention, told from the `_` of a muted one by its number. */
function takeBefore(cursor: Cursor, kept: readonly (PlacedIntervention | null)[]): PlacedIntervention | null {
  if (!/^_\d/.test(cursor.text.slice(cursor.at, cursor.at + 2))) return null;
  accept(cursor, BEFORE);
  const { at } = cursor;
  const index = takeNumber(cursor);
  if (index === null) return null;
  const next = kept[index];
  if (next) return next;
  cursor.at = at;
  return failAt(cursor, 'baseIntervention');
}

/** `-0-2` or `~1`: changes interventions of the base, each by its number there. */
function takeChanges(
  cursor: Cursor,
  mark: string,
  kept: (PlacedIntervention | null)[],
  change: (old: PlacedIntervention) => PlacedIntervention | null,
): boolean {
  while (accept(cursor, mark)) {
    const { at } = cursor;
    const index = takeNumber(cursor);
    if (index === null) return false;
    const old = kept[index];
    if (!old) {
      cursor.at = at;
      failAt(cursor, 'baseIntervention');
      return false;
    }
    kept[index] = change(old);
  }
  return true;
}

function toggle({ intervention, at }: PlacedIntervention): PlacedIntervention {
  const { muted, ...rest } = intervention;
  return { intervention: muted ? rest : { ...rest, muted: true }, at };
}
