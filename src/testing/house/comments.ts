import type { SourceFile } from './syntax.ts';

/** The first line of a comment, without what marks it as one. */
const opening = /^\s*(?:\/\*\*?|\/\/|\*)\s+(?<text>.*)$/;
const riddle = /^(?:What|Whether|Whoever|Of|Where)\b/;

/**
 * Returns the comments that do not open with their subject, as lines for a person to read. A comment that does says in
 * its first word what it is about.
 */
export function commentsWithoutSubject({ path, text }: SourceFile): string[] {
  const lines = text.split('\n');
  return lines.flatMap((line, index) => {
    const opened = opening.exec(line)?.groups?.text;
    if (opened === undefined || !riddle.test(opened) || goesOn(line, lines[index - 1] ?? '')) return [];
    return [`${path}:${index + 1} opens a comment with "${opened.split(' ')[0]}"`];
  });
}

/** Tells if a line of a comment goes on with the one before it. */
function goesOn(line: string, before: string): boolean {
  const [own, last] = [line.trim(), before.trim()];
  if (own.startsWith('//')) return last.startsWith('//');
  return own.startsWith('* ') && !['/**', '/*'].includes(last);
}
