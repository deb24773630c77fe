import type { PlannedIntervention } from '../../engine/interventions/index.ts';
import type { Moment } from '../../engine/interventions/intervention.ts';
import { compareMoments } from '../../engine/interventions/intervention.ts';
import type { Cluster } from '../../engine/protocol.ts';
import { interventionOf } from '../../protocols/interventions.ts';
import { INTERVENTIONS_MAX } from '../limits.ts';
import { fieldValue, takeItem, writeItem } from './item.ts';
import type { LinkReader } from './tokens.ts';
import { accept, fail, failAt, peek, takeNumber } from './tokens.ts';

/**
 * The parts of a delta after the head: the changes to the base's list of interventions. `-0-2`: numbers 0 and 2 of the
 * base are removed. `~1`: number 1 is muted, or no longer muted. Everything else is new, one intervention for each
 * part.
 * New ones come after those of the base at the same moment or, with `_1` in front, right before the base's number 1.
 */

const REMOVED = '-';
const TOGGLED = '~';
const BEFORE = '_';

/** An intervention, and its index in the text; −1 for the base's own. */
export interface PlacedIntervention {
  readonly intervention: PlannedIntervention;
  readonly at: number;
}

const START: Moment = { tick: 0, after: 0 };

/** Writes the parts, each with a dot in front; empty if the list is the base's own. */
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

/** Returns, for each intervention of the list, its number in the base; null if it is new. The numbers increase. */
function originsOf(base: readonly PlannedIntervention[], list: readonly PlannedIntervention[]): (number | null)[] {
  let next = 0;
  return list.map((intervention) => {
    const origin = base.findIndex((candidate, index) => index >= next && isSameIntervention(candidate, intervention));
    if (origin < 0) return null;
    next = origin + 1;
    return origin;
  });
}

function isSameIntervention(a: PlannedIntervention, b: PlannedIntervention): boolean {
  if (compareMoments(a.at, b.at) !== 0 || a.action.kind !== b.action.kind) return false;
  return interventionOf(a.action.kind).fields.every(
    (field) => fieldValue(a.action, field) === fieldValue(b.action, field),
  );
}

function isMuted(intervention: PlannedIntervention | undefined): boolean {
  return intervention?.muted === true;
}

/** Returns the number in the base of the next intervention that comes from there, if it is at the same moment. */
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
  reader: LinkReader,
  base: readonly PlannedIntervention[],
  cluster: Cluster,
): PlacedIntervention[] | null {
  const kept: (PlacedIntervention | null)[] = base.map((intervention) => ({ intervention, at: -1 }));
  const added: Added[] = [];
  let before = START;
  while (accept(reader, '.')) {
    const { at } = reader;
    // Changes to the base come first, so that a new intervention can refer to the one it comes before.
    const isAboutBase = added.length === 0;
    if (isAboutBase && peek(reader) === REMOVED) {
      if (!takeChanges(reader, REMOVED, kept, () => null)) return null;
    } else if (isAboutBase && peek(reader) === TOGGLED) {
      if (!takeChanges(reader, TOGGLED, kept, toggle)) return null;
    } else {
      if (added.length === INTERVENTIONS_MAX) {
        return fail(reader, { kind: 'tooManyInterventions', at, most: INTERVENTIONS_MAX });
      }
      const next = takeBefore(reader, kept);
      const intervention = reader.fault ? null : takeItem(reader, before, cluster);
      if (!intervention) return null;
      added.push({ intervention, at, next });
      before = intervention.at;
    }
  }
  return merge(kept, added);
}

/** A new intervention, and the one of the base that it comes right before; null if it comes after all at its moment. */
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

/** Reads `_1` in front of a new intervention. The digit distinguishes it from the `_` of a muted one. */
function takeBefore(reader: LinkReader, kept: readonly (PlacedIntervention | null)[]): PlacedIntervention | null {
  if (!/^_\d/.test(reader.text.slice(reader.at, reader.at + 2))) return null;
  accept(reader, BEFORE);
  const { at } = reader;
  const index = takeNumber(reader);
  if (index === null) return null;
  const next = kept[index];
  if (next) return next;
  reader.at = at;
  return failAt(reader, 'baseIntervention');
}

/** Reads `-0-2` or `~1`: changes interventions of the base, each by its number there. */
function takeChanges(
  reader: LinkReader,
  mark: string,
  kept: (PlacedIntervention | null)[],
  change: (old: PlacedIntervention) => PlacedIntervention | null,
): boolean {
  while (accept(reader, mark)) {
    const { at } = reader;
    const index = takeNumber(reader);
    if (index === null) return false;
    const old = kept[index];
    if (!old) {
      reader.at = at;
      failAt(reader, 'baseIntervention');
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
