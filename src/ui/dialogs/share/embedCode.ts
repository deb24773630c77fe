import type { EmbedMode } from '../../../scenario/link/embed.ts';
import { encodeEmbedding } from '../../../scenario/link/embed.ts';
import { isLanguageId } from '../../../text/index.ts';

/** The height of a frame whose page does not listen to what the frame would like, in px. */
const HEIGHT_PX = 480;

/** The modes in which a link can be shown: a lesson has one of its own. */
export function modesFor(link: string): readonly EmbedMode[] {
  const { searchParams } = new URL(link);
  return searchParams.has('lesson') || searchParams.has('l') ? ['lesson'] : ['steps', 'figure'];
}

/** A frame, as HTML. It shows this link on this site. @param title the name of the run, for screen readers */
export function frameCode(link: string, mode: EmbedMode, title: string): string {
  const embedding = encodeEmbedding({ mode, from: null, to: null, loops: false, theme: 'auto' });
  const src = escaped(`${link}&${embedding}`);
  const style = `width: 100%; height: ${HEIGHT_PX}px; border: 0`;
  return `<iframe src="${src}" title="${escaped(title)}" loading="lazy" style="${style}"></iframe>`;
}

/** The element that has everything with it, as HTML. @param script the address of `pbft-run.js` */
export function elementCode(link: string, mode: EmbedMode, title: string, script: string): string {
  const element = `<pbft-run src="${escaped(link)}" mode="${mode}" title="${escaped(title)}"></pbft-run>`;
  return `<script src="${escaped(script)}" charset="utf-8"></script>\n${element}`;
}

/** Returns the address of `pbft-run.js`, which lies at the root of the site: the lab lies in `lab/`, or in `zh/lab/`. */
export function scriptFor(link: string): string {
  const { origin, pathname } = new URL(link);
  const folders = pathname
    .replace(/[^/]*$/, '')
    .split('/')
    .slice(0, -2);
  if (folders.length > 1 && isLanguageId(folders.at(-1) ?? '')) folders.pop();
  return `${origin}${folders.join('/')}/pbft-run.js`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
