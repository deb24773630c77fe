import type { StepCount } from '../../engine/numbers.ts';
import type { About } from '../about.ts';

/** A form in which a stretch leaves the lab as bytes, made of frames: an entry of `index.ts`; `makers.ts` names its file. */
export interface Film {
  /** Its own name, the same in every language. */
  readonly name: string;
  /** The end of a file's name, without its dot. */
  readonly extension: string;
  /** The media type (RFC 6838). */
  readonly mediaType: string;
  /** The form in which it takes each frame: its drawing, or what a page has painted of that. */
  readonly takes: FrameForm;
}

/** A text in SVG, a file in PNG, or points of four bytes each: red, green, blue, opacity. */
export type FrameForm = 'svg' | 'png' | 'pixels';

export interface FilmFrame {
  readonly step: StepCount;
  readonly sentence: string;
  /** The time for which it is shown, in tenths of a second. */
  readonly tenths: number;
  readonly width: number;
  readonly height: number;
  /** In the form that the film takes; a text in UTF-8. */
  readonly bytes: Uint8Array;
}

/** A film on its way. The same frames make the same bytes on every machine. */
export interface Assembly {
  add(frame: FilmFrame): void;
  /** Returns the file. Nothing is added after that. */
  end(): Uint8Array<ArrayBuffer>;
}

/** Begins a film about a run. */
export type BeginFilm = (about: About) => Assembly;
