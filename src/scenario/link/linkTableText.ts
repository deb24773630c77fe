import { CELL_WIDTH } from '../../engine/network/linkTable.ts';
import { LINK_TABLE_LENGTH_MAX } from '../limits.ts';
import type { LinkReader } from './tokens.ts';
import { accept, failAt, peek, takeNumber, takeWhile } from './tokens.ts';

/**
 * A table of links in a link: most of its cells are often alike, so that `00A95Z` stands for 95 cells `00`. The settings
 * follow, without their last zeros.
 */

const RUN_BEGINS = 'A';
const RUN_ENDS = 'Z';

/** The least number of cells that are shorter as a run. */
const RUN_LEAST = 4;

/** A setting is so many numbers. */
const NUMBERS = 4;

/** No cell has more characters than both of its digits, and no setting more than its four numbers. */
const digit = /^[0-9a-z]$/;
const settingCharacter = /^[0-9_~]$/;

export function writeRuns(table: string): string {
  const [cells = '', ...settings] = table.split('_');
  let text = '';
  for (let at = 0; at < cells.length; ) {
    const cell = cells.slice(at, at + CELL_WIDTH);
    let count = 1;
    while (cells.startsWith(cell, at + count * CELL_WIDTH)) count++;
    text += count < RUN_LEAST ? cell.repeat(count) : `${cell}${RUN_BEGINS}${count}${RUN_ENDS}`;
    at += count * CELL_WIDTH;
  }
  return [text, ...settings.map((setting) => setting.replace(/(?:~0)+$/, ''))].join('_');
}

function withLastZeros(setting: string): string {
  return setting + '~0'.repeat(Math.max(0, NUMBERS - setting.split('~').length));
}

/** Reads a table; notes a fault and returns null if there is none here, or one that no cluster has. */
export function takeRuns(reader: LinkReader): string | null {
  let table = '';
  while (digit.test(peek(reader))) {
    const cell = takeWhile(reader, digit, CELL_WIDTH);
    const count = accept(reader, RUN_BEGINS) ? takeNumber(reader) : 1;
    if (count === null) return null;
    if (count > 1 && !accept(reader, RUN_ENDS)) return failAt(reader, 'linkTable');
    if (table.length + count * CELL_WIDTH > LINK_TABLE_LENGTH_MAX) return failAt(reader, 'linkTable');
    table += cell.repeat(count);
  }
  if (table === '') return failAt(reader, 'linkTable');
  const [, ...settings] = takeWhile(reader, settingCharacter, LINK_TABLE_LENGTH_MAX).split('_');
  return [table, ...settings.map(withLastZeros)].join('_');
}
