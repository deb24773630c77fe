import type { History } from '../engine/history.ts';
import type { StepIndex } from '../engine/numbers.ts';
import type { Step } from '../engine/trace.ts';
import type { Texts } from '../text/texts.ts';
import type { About } from './about.ts';

/** The steps of a run that are written, the first and the last included. */
export interface Stretch {
  readonly first: StepIndex;
  readonly last: StepIndex;
}

/** A form in which a part of a run leaves the lab, as a text. One file, and one line in `index.ts`. */
export interface Format {
  /** Its own name, the same in every language. */
  readonly name: string;
  /** The end of a file's name, without its dot. */
  readonly extension: string;
  /** The media type (RFC 6838). */
  readonly mediaType: string;
  /** Returns the same text on every machine. It tells nothing of what comes after the stretch. */
  write(history: History, stretch: Stretch, about: About, texts: Texts): string;
}

/** A step with its place in the run. */
export interface PlacedStep {
  readonly index: StepIndex;
  readonly step: Step;
}

export function wholeRun({ steps }: History): Stretch {
  return { first: 0, last: steps.length - 1 };
}

export function stepsIn({ steps }: History, { first, last }: Stretch): PlacedStep[] {
  return steps.slice(first, last + 1).map((step, place) => ({ index: first + place, step }));
}
