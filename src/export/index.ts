import { animatedSvg } from './animatedSvg.ts';
import { csv } from './csv.ts';
import type { Format } from './format.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { mermaid } from './mermaid.ts';
import { plantuml } from './plantuml.ts';
import { shiviz } from './shiviz.ts';
import { svg } from './svg.ts';
import { tikz } from './tikz.ts';

/** Every format in which a run leaves the lab as a text, pictures in SVG among them. Menus, the command line and the tests read this table. */
export const formats = {
  markdown,
  csv,
  json,
  mermaid,
  plantuml,
  tikz,
  shiviz,
  svg,
  animatedSvg,
} satisfies Readonly<Record<string, Format>>;

export type FormatId = keyof typeof formats;

export function isFormatId(text: string): text is FormatId {
  return Object.hasOwn(formats, text);
}
