import type { Setup } from '../engine/setup.ts';
import { faultsTolerated } from '../protocols/quorum.ts';
import { linkText, oneLine } from './plainText.ts';

/** The facts of its run that every export carries. */
export interface About {
  readonly title: string;
  /** The address at which the run can be opened. */
  readonly link: string;
  /** The number of replicas, and that of the faulty ones they tolerate (§3). */
  readonly n: number;
  readonly f: number;
  readonly seed: number;
  /** True if pictures say this for their readers too, in a caption below. */
  readonly isInPicture?: boolean;
}

export function aboutRun({ cluster: { replicas }, seed }: Setup, title: string, link: string): About {
  return { title, link, n: replicas, f: faultsTolerated(replicas), seed };
}

/** The numbers of a run, in the letters of the paper, the same in every language. */
export function figuresOf({ n, f, seed }: About): string {
  return `n=${n}, f=${f}, seed=${seed}`;
}

/** The title as one line; the numbers where there is none, since no format takes a title without a text. */
export function titleOf(about: About): string {
  return oneLine(about.title) || figuresOf(about);
}

/** Title, numbers and link as single lines, for a comment of the format. */
export function aboutLines(about: About): string[] {
  return [titleOf(about), figuresOf(about), linkText(about.link)];
}
