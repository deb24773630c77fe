import * as v from 'valibot';
import { embedThemes } from '../../scenario/link/embed.ts';
import { LINK_LENGTH_MAX } from '../../scenario/link/length.ts';
import type { LanguageId } from '../../text/index.ts';
import { languages } from '../../text/index.ts';

/**
 * The messages between a page and a frame in it, with `postMessage`; `ui/embed/README.md` is the document of it. Each
 * message has the number of the version.
 */
export const VERSION = 1;

const pbft = v.literal(VERSION);
const STEP_MAX = 999_999;
/** A link with the place before its query. */
const ADDRESS_MAX = LINK_LENGTH_MAX + 2_000;

const commandSchema = v.variant('type', [
  v.strictObject({ pbft, type: v.picklist(['step', 'back', 'play', 'pause']) }),
  v.strictObject({
    pbft,
    type: v.literal('seek'),
    step: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(STEP_MAX)),
  }),
  v.strictObject({ pbft, type: v.literal('language'), language: v.picklist(Object.keys(languages) as LanguageId[]) }),
  v.strictObject({ pbft, type: v.literal('theme'), theme: v.picklist(embedThemes) }),
  v.strictObject({ pbft, type: v.literal('open'), link: v.pipe(v.string(), v.maxLength(ADDRESS_MAX)) }),
]);

/** A wish of the page. */
export type Command = v.InferOutput<typeof commandSchema>;

/** A report to the page. `count` is null as long as nobody may know how long the run is. */
export type Report =
  | {
      readonly pbft: 1;
      readonly type: 'ready';
      readonly mode: string;
      readonly step: number;
      readonly count: number | null;
    }
  | {
      readonly pbft: 1;
      readonly type: 'step';
      readonly step: number;
      readonly count: number | null;
      readonly sentence: string;
    }
  | { readonly pbft: 1; readonly type: 'ended' }
  /** The height that caption, picture and controls would like, in px. */
  | { readonly pbft: 1; readonly type: 'height'; readonly height: number };

/** Reads a message; null for one that is none of these, whoever sent it and whatever it is. */
export function commandFrom(message: unknown): Command | null {
  // A page may hand over an object that a browser made, with anything in it, but only of copies: nothing in it can run.
  const read = v.safeParse(commandSchema, message);
  return read.success ? read.output : null;
}

/** Returns the query of a link, be it whole or not; an empty text where there is none. */
export function queryOfLink(link: string): string {
  const start = link.indexOf('?');
  return start < 0 ? '' : link.slice(start).replace(/#.*$/s, '');
}
