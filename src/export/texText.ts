import { codePoint, oneLine } from './plainText.ts';

/**
 * Texts for TeX. The ten characters with a meaning of their own (The TeXbook, chapter 7) and those that the usual fonts
 * lack are written by name. XeLaTeX and LuaLaTeX set every script for which the document has a font; pdfLaTeX stops at
 * most of them, so there `\otherscript` writes their numbers.
 */
export const TEX_SETUP =
  '\\providecommand{\\otherscript}[2]{\\ifdefined\\Umathcode #1\\else #2\\fi}% the text, or its numbers for pdfLaTeX';

const named: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '"': "''",
  '`': '\\textasciigrave{}',
  '-': '-{}',
  '’': "'",
  '“': '``',
  '”': "''",
  '–': '--',
  '…': '\\ldots{}',
  '·': '$\\cdot$',
  '→': '$\\rightarrow$',
};

export function escapeTex(text: string): string {
  return oneLine(text).replace(
    /-(?=-)|[\\{}$&#%_^~<>|"`’“”–…·→]|[^ -~’“”–…·→]+/g,
    (part) => named[part] ?? otherScript(part),
  );
}

function otherScript(part: string): string {
  const numbers = [...part].map((character) => `U+${codePoint(character).toString(16).toUpperCase()}`);
  return `\\otherscript{${part}}{${numbers.join(' ')}}`;
}
