import type { StepCount } from '../../engine/numbers.ts';
import { QUOTED_LENGTH_MAX } from '../limits.ts';

/**
 * The part of an address that says how the lab is shown in a frame of another page:
 * `embed=steps&from=12&to=40&loop=1&theme=dark`. The rest of it names the run, as in any link.
 */
export interface Embedding {
  readonly mode: EmbedMode;
  /** The stretch of the run that is shown, by step counts; null where it is open at that end. */
  readonly from: StepCount | null;
  readonly to: StepCount | null;
  /** Playing goes on at the start of the stretch when it has come to its end. */
  readonly loops: boolean;
  readonly theme: EmbedTheme;
}

/** A picture that may play; a run to step through; a lesson. */
export type EmbedMode = 'figure' | 'steps' | 'lesson';
export type EmbedTheme = 'auto' | 'light' | 'dark';

/** A fault of that part. Nothing is shown then: only the author of the page can mend it. */
export type EmbedFault =
  | { readonly kind: 'badChoice'; readonly name: string; readonly value: string; readonly choices: readonly string[] }
  | { readonly kind: 'badStep'; readonly name: string; readonly value: string }
  | { readonly kind: 'repeatedName' | 'unknownName'; readonly name: string }
  | { readonly kind: 'emptyStretch'; readonly from: StepCount; readonly to: StepCount }
  /** A lesson has its own places to stop, and a mode of its own. */
  | { readonly kind: 'lessonMode'; readonly parameter: string }
  | { readonly kind: 'lessonStretch'; readonly names: readonly string[] };

export type ReadEmbedding =
  | { readonly ok: true; readonly embedding: Embedding; readonly link: string }
  | { readonly ok: false; readonly fault: EmbedFault };

export const embedModes: readonly EmbedMode[] = ['figure', 'steps', 'lesson'];
export const embedThemes: readonly EmbedTheme[] = ['auto', 'light', 'dark'];
const loopings = ['0', '1'] as const;
const names = ['embed', 'from', 'to', 'loop', 'theme'] as const;
const stepPattern = /^(?:0|[1-9]\d{0,5})$/;

/**
 * Reads the query of a frame.
 * @param mode that of the frame, where the address need not say it again
 * @returns with the embedding the query without its part, to be read as a link
 */
export function readEmbedding(query: string, mode: EmbedMode | null = null): ReadEmbedding {
  const given = new URLSearchParams(query);
  const rest = new URLSearchParams(query);
  for (const name of names) rest.delete(name);
  // In a frame nothing can be shown in another way.
  if (given.has('ui')) return refused({ kind: 'unknownName', name: 'ui' });
  const repeated = names.find((name) => given.getAll(name).length > 1);
  if (repeated) return refused({ kind: 'repeatedName', name: repeated });
  const chosen = choiceOf(given, 'embed', embedModes, mode);
  if (!chosen.ok) return chosen;
  const theme = choiceOf(given, 'theme', embedThemes, 'auto');
  if (!theme.ok) return theme;
  const loop = choiceOf(given, 'loop', loopings, '0');
  if (!loop.ok) return loop;
  const bad = (['from', 'to'] as const).find((name) => !stepPattern.test(given.get(name) ?? '0'));
  if (bad) return refused({ kind: 'badStep', name: bad, value: quoted(given.get(bad)) });
  const [from, to] = [stepIn(given, 'from'), stepIn(given, 'to')];
  if (from !== null && to !== null && from >= to) return refused({ kind: 'emptyStretch', from, to });
  const isLesson = rest.has('lesson') || rest.has('l');
  if (isLesson !== (chosen.value === 'lesson')) return refused({ kind: 'lessonMode', parameter: 'embed=lesson' });
  const loops = loop.value === '1';
  const stretch = (['from', 'to', 'loop'] as const).filter((name) => given.has(name));
  if (isLesson && stretch.length > 0) return refused({ kind: 'lessonStretch', names: stretch });
  return {
    ok: true,
    embedding: { mode: chosen.value, from, to, loops, theme: theme.value },
    link: rest.size === 0 ? '' : `?${rest}`,
  };
}

/** Returns the parameters, without `?` or `&` in front; what is usual is left out. */
export function encodeEmbedding({ mode, from, to, loops, theme }: Embedding): string {
  const parts = [`embed=${mode}`];
  if (from !== null) parts.push(`from=${from}`);
  if (to !== null) parts.push(`to=${to}`);
  if (loops) parts.push('loop=1');
  if (theme !== 'auto') parts.push(`theme=${theme}`);
  return parts.join('&');
}

type Refused = Extract<ReadEmbedding, { readonly ok: false }>;

function refused(fault: EmbedFault): Refused {
  return { ok: false, fault };
}

function choiceOf<Choice extends string>(
  given: URLSearchParams,
  name: string,
  choices: readonly Choice[],
  usual: Choice | null,
): Refused | { readonly ok: true; readonly value: Choice } {
  const text = given.get(name) ?? usual;
  const value = choices.find((choice) => choice === text);
  return value === undefined ? refused({ kind: 'badChoice', name, value: quoted(text), choices }) : { ok: true, value };
}

function stepIn(given: URLSearchParams, name: string): StepCount | null {
  const text = given.get(name);
  return text === null ? null : Number(text);
}

function quoted(text: string | null): string {
  return (text ?? '').slice(0, QUOTED_LENGTH_MAX);
}
