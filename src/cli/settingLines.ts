import { settingNames } from '../scenario/settings.ts';

const INDENT = ' '.repeat(15);
const WIDTH = 88;

/** The names of all settings, in lines that fit below the options of the help. */
export const settingLines: string = linesOf(settingNames).join('\n');

function linesOf(names: readonly string[]): string[] {
  const lines: string[] = [];
  let line = INDENT;
  for (const name of names) {
    if (line.length + name.length > WIDTH) {
      lines.push(line.trimEnd());
      line = INDENT;
    }
    line += `${name} `;
  }
  return [...lines, line.trimEnd()];
}
