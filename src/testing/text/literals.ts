/** The texts written in a source file: what stands in quotes, and the fixed parts of templates. For tests. */

/** `Texts['waiting']` and `LessonOf<'one-silent'>` are types, not texts. */
const typeOfPart = /Texts\['\w+'\]|LessonOf<'[\w-]+'>/g;

/** Each literal without its quotes; comments, imports and code are left out. A hole in a template ends a literal. */
export function literalsIn(source: string): string[] {
  const text = source.replace(/^import[^;]*;$/gm, '').replace(typeOfPart, '');
  const literals: string[] = [];
  /** For each open template: how many braces are open inside its current hole. */
  const holes: number[] = [];
  let at = 0;
  while (at < text.length) {
    const two = text.slice(at, at + 2);
    if (two === '//') at = endOf(text, '\n', at);
    else if (two === '/*') at = endOf(text, '*/', at) + 1;
    else if (text[at] === "'") at = readQuoted(text, at, literals);
    else if (text[at] === '`') at = readTemplate(text, at + 1, literals, holes);
    else if (text[at] === '}' && holes.at(-1) === 0) {
      holes.pop();
      at = readTemplate(text, at + 1, literals, holes);
    } else {
      countBraces(text[at], holes);
      at++;
    }
  }
  return literals.filter((literal) => literal !== '');
}

function endOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at + 1;
}

function readQuoted(text: string, start: number, literals: string[]): number {
  let end = start + 1;
  while (end < text.length && text[end] !== "'") end += text[end] === '\\' ? 2 : 1;
  literals.push(text.slice(start + 1, end));
  return end + 1;
}

/** Reads one fixed part of a template, up to its next hole or its end. */
function readTemplate(text: string, start: number, literals: string[], holes: number[]): number {
  let end = start;
  while (end < text.length && text[end] !== '`' && text.slice(end, end + 2) !== '${') end += text[end] === '\\' ? 2 : 1;
  literals.push(text.slice(start, end));
  if (text[end] === '`') return end + 1;
  holes.push(0);
  return end + 2;
}

function countBraces(character: string | undefined, holes: number[]): void {
  const innermost = holes.length - 1;
  if (innermost < 0) return;
  if (character === '{') holes[innermost] = (holes[innermost] as number) + 1;
  if (character === '}') holes[innermost] = (holes[innermost] as number) - 1;
}
