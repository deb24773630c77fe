import { conditions as conditionsKind } from '../engine/interventions/conditions.ts';
import type { Conditions } from '../engine/network/conditions.ts';
import { CELL_BASE, CELL_WIDTH, NO_LINKS, readSetting } from '../engine/network/linkTable.ts';
import type { NodeId, Ticks } from '../engine/protocol.ts';
import type { Range } from './limits.ts';
import { LINK_SETTINGS_MAX } from './limits.ts';

/** Tables of the directions of links that have conditions of their own: written, read, and summed up. */

export type ConditionName = keyof Conditions;

/** The order of the numbers of a setting. */
export const conditionNames = ['latency', 'jitter', 'loss', 'duplication'] as const satisfies ConditionName[];

/** The bounds of each number: those of the whole network. */
export function conditionRange(name: ConditionName): Range {
  const field = conditionsKind.fields.find((candidate) => candidate.name === name);
  if (field?.type !== 'number') throw new Error(`The conditions of the network have no number ${name}.`);
  return field;
}

/** One direction of a link that has conditions of its own. */
export interface OwnLink {
  readonly from: NodeId;
  readonly to: NodeId;
  readonly conditions: Conditions;
}

/** Returns the directions of a table, by sender and then by receiver. */
export function linksIn(text: string, nodes: number): OwnLink[] {
  const [cells = '', ...settings] = text.split('_');
  const conditions = settings.map(readSetting);
  const links: OwnLink[] = [];
  for (let cell = 0; cell * CELL_WIDTH < cells.length; cell++) {
    const digits = cells.slice(cell * CELL_WIDTH, (cell + 1) * CELL_WIDTH);
    const own = conditions[Number.parseInt(digits, CELL_BASE) - 1];
    if (own) links.push({ from: Math.floor(cell / nodes), to: cell % nodes, conditions: own });
  }
  return links;
}

/** Writes a table in its only notation; null if it has more than `LINK_SETTINGS_MAX` different settings. */
export function writeLinkTable(links: readonly OwnLink[], nodes: number): string | null {
  const numbers = new Map<string, number>();
  const cells = new Array<number>(nodes * nodes).fill(0);
  for (const { from, to, conditions } of links.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    const setting = conditionNames.map((name) => conditions[name]).join('~');
    const number = numbers.get(setting) ?? numbers.size + 1;
    numbers.set(setting, number);
    cells[from * nodes + to] = number;
  }
  if (numbers.size === 0) return NO_LINKS;
  if (numbers.size > LINK_SETTINGS_MAX) return null;
  const last = cells.findLastIndex((number) => number > 0);
  const written = cells.slice(0, last + 1).map((number) => number.toString(CELL_BASE).padStart(CELL_WIDTH, '0'));
  return [written.join(''), ...numbers.keys()].join('_');
}

/** The summary of a table in a list: the number of its directions, and their least and greatest time on the way. */
export interface LinkSummary {
  readonly links: readonly OwnLink[];
  readonly least: Ticks;
  readonly most: Ticks;
}

export function linkSummary(text: string, nodes: number): LinkSummary {
  const links = linksIn(text, nodes);
  let [least, most] = [Number.MAX_SAFE_INTEGER, 0];
  for (const { conditions } of links) {
    least = Math.min(least, conditions.latency);
    most = Math.max(most, conditions.latency + conditions.jitter);
  }
  return { links, least, most };
}
