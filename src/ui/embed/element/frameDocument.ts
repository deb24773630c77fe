import type { EmbedMode } from '../../../scenario/link/embed.ts';

/** The parts of every frame of the element. */
export interface FrameParts {
  readonly script: string;
  readonly style: string;
  /** The words for a page in which no script may run: a sentence in each language, by its code (BCP 47). */
  readonly refusals: Readonly<Record<string, string>>;
}

/** The wish of a page for one frame, as its attributes have it; null for those that are missing. */
export interface Wish {
  /** A link of the lab, or its query alone. */
  readonly src: string | null;
  readonly mode: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly loop: string | null;
  readonly lang: string | null;
  readonly theme: string | null;
}

/** Nothing can be fetched from within, nor sent. */
const POLICY = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:";

/** The query of the frame. What is wrong with an attribute is said by the frame, as of any address. */
export function queryFor({ src, mode, from, to, loop, lang, theme }: Wish): string {
  const start = (src ?? '').indexOf('?');
  const link = new URLSearchParams(start < 0 ? '' : (src ?? '').slice(start).replace(/#.*$/s, ''));
  const isLesson = link.has('lesson') || link.has('l');
  const usual: EmbedMode = isLesson ? 'lesson' : 'steps';
  const given = { from, to, loop: loop === '' ? '1' : loop, lang, theme };
  for (const [name, value] of Object.entries(given)) if (value !== null) link.set(name, value);
  const embed = mode ?? link.get('embed') ?? usual;
  link.delete('embed');
  const query = new URLSearchParams([['embed', embed], ...link]);
  return `?${query}`;
}

/** The address of the lab that a link leads to; an empty text where it names none. @param base that of the page */
export function labOf(src: string | null, base: string): string {
  if (src === null || src.startsWith('?') || !URL.canParse(src, base)) return '';
  const { protocol, origin, pathname } = new URL(src, base);
  return /^https?:$/.test(protocol) ? `${origin}${pathname}` : '';
}

/** A script takes its place at once; where none may, the page around the frame forbids it. */
const REFUSAL = 'data-refusal';
const SHOWN_LATE = `[${REFUSAL}]{animation:late 0s 1s backwards}@keyframes late{from{visibility:hidden}}`;

/** A document that needs nothing else, for `srcdoc`. */
export function documentFor({ script, style, refusals }: FrameParts, query: string, lab: string): string {
  const refusal = Object.entries(refusals).map(([lang, text]) => `<p lang="${escaped(lang)}">${escaped(text)}</p>`);
  return [
    `<!doctype html><html lang="en" data-query="${escaped(query)}" data-lab="${escaped(lab)}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">',
    `<meta name="color-scheme" content="light dark"><title>PBFT Lab</title><style>${style}${SHOWN_LATE}</style></head>`,
    `<body><div id="root"><div ${REFUSAL}>${refusal.join('')}</div></div><script>${script}</script></body></html>`,
  ].join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
