import type { Phase } from '../protocols/explain/mark.ts';
import type { MessageKind } from '../protocols/index.ts';
import type { PbftMessageKind } from '../protocols/pbft/rules/messages.ts';

/** The look of each kind of message: colour, head and letters together (never colour alone), and the phase it makes. */

export type Head =
  | 'open'
  | 'filledTriangle'
  | 'hollowTriangle'
  | 'filledDiamond'
  | 'hollowDiamond'
  | 'doubleChevron'
  | 'barredTriangle'
  | 'hollowSquare'
  | 'filledSquare'
  | 'filledDot'
  | 'hollowDot'
  | 'dart'
  | 'barredDiamond';

/** A colour token of the page; `x` is drawn with `--color-x`. */
export type Colour =
  | 'request'
  | 'pre-prepare'
  | 'prepare'
  | 'commit'
  | 'reply'
  | 'checkpoint'
  | 'view-change'
  | 'lane'
  | 'danger'
  | 'ink'
  | 'muted';

export interface MessageStyle {
  readonly head: Head;
  readonly colour: Colour;
  /** The colour of text, which needs more contrast than a mark. */
  readonly textColour: string;
  /** In px. */
  readonly stroke: number;
  /** Null for messages outside the three-phase protocol. */
  readonly phase: Phase | null;
  /** It decides nothing in the protocol: it stays in the background, and its letters come with the focus. */
  readonly isQuiet?: true;
}

const quiet = { colour: 'lane', textColour: 'muted', stroke: 1.2, phase: null, isQuiet: true } as const;

const pbftStyles: Readonly<Record<PbftMessageKind, MessageStyle>> = {
  request: { head: 'open', colour: 'request', textColour: 'request', stroke: 2, phase: 'request' },
  prePrepare: {
    head: 'filledTriangle',
    colour: 'pre-prepare',
    textColour: 'pre-prepare-text',
    stroke: 2.4,
    phase: 'prePrepare',
  },
  prepare: { head: 'hollowTriangle', colour: 'prepare', textColour: 'prepare', stroke: 2, phase: 'prepare' },
  commit: { head: 'filledDiamond', colour: 'commit', textColour: 'commit', stroke: 2, phase: 'commit' },
  reply: { head: 'hollowDiamond', colour: 'reply', textColour: 'reply', stroke: 2, phase: 'reply' },
  checkpoint: { head: 'hollowSquare', colour: 'checkpoint', textColour: 'checkpoint', stroke: 2, phase: null },
  viewChange: { head: 'doubleChevron', colour: 'view-change', textColour: 'view-change', stroke: 2, phase: null },
  newView: { head: 'barredTriangle', colour: 'view-change', textColour: 'view-change', stroke: 2.4, phase: null },
  status: { ...quiet, head: 'hollowDot' },
  fetchState: { ...quiet, head: 'filledDot' },
  // Kin to the CHECKPOINT whose state it is.
  stateCopy: { ...quiet, head: 'filledSquare' },
  body: { ...quiet, head: 'dart' },
  // Kin to the COMMITs that it passes on.
  decision: { ...quiet, head: 'barredDiamond' },
};

/** The Go demo's messages look like those they stand for; they make no phases, since nothing ends them. */
function like(kind: Phase): MessageStyle {
  return { ...pbftStyles[kind], phase: null };
}

const styles: Readonly<Record<MessageKind, MessageStyle>> = {
  ...pbftStyles,
  '/req': like('request'),
  '/prePrepare': like('prePrepare'),
  '/prepare': like('prepare'),
  '/commit': like('commit'),
  ok: like('reply'),
  end: { ...quiet, head: 'open' },
};

/** Kinds that no built-in protocol has yet are drawn plainly rather than not at all. */
const plain: MessageStyle = { head: 'open', colour: 'ink', textColour: 'ink', stroke: 2, phase: null };

export function styleOf(kind: string): MessageStyle {
  return styles[kind as MessageKind] ?? plain;
}

export function phaseColour(phase: Phase): Colour {
  return pbftStyles[phase].colour;
}

export function voteColour(vote: Phase | 'viewChange' | 'checkpoint'): Colour {
  return pbftStyles[vote].colour;
}
