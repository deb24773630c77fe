import type { GateKind } from '../../store/actions/focus.ts';

/** Sizes of the marks, in px. They do not grow with zoom: zoom changes spacing, never text or marks. */

export const HEAD_LENGTH = 12;
/** From the middle of a gate to its tip; labels keep away from it so far. */
export const GATE_HALF = 9;
/** Between gates that are reached in one step. */
export const GATE_GAP = 2;
/** The chip in which a view is entered. */
export const VIEW_CHIP = { width: 28, height: 18 } as const;
/** □ and ■ of a checkpoint. */
export const CHECKPOINT_SIZE = 13;
/** ★ on a lane, and how far from the middle of its lane it stands. */
export const STAR_SIZE = 12;
export const RING_RADIUS = 5.5;
/** ⊘ where nobody was there to receive. */
export const MISSED_RADIUS = 6;
export const PIP_WIDTH = 8;
export const PIP_HEIGHT = 12;
export const PIP_GAP = 2;
/** A crashed replica's hatched strip. */
export const HATCH_SIZE = 28;
/** A replica's own phase, along its lane. */
export const STRIP_SIZE = 5;
/** Timers run under the lane: the bar itself, and how far its middle is from the lane's. */
export const TIMER_ASIDE = 8;
/** Titles of view changes have a row of their own above the first lane. */
export const TITLE_ROW = 22;
/** The flag of the playhead has a row of its own, so nothing is ever under it. */
export const FLAG_SIZE = 18;
export const RULER_ROW = 26;
/** Before the first moment and after the last one. */
export const LEAD_IN = 26;
export const LEAD_OUT = 44;
/** Between two labels, at least. */
export const LABEL_GAP = 3;

/** A diagram narrower than this has smaller texts and leaves out what is said elsewhere. */
export const NARROW_PX = 560;

/** Sizes of text. */
export interface Type {
  readonly lane: number;
  readonly status: number;
  readonly label: number;
  readonly letter: number;
}

const desktopType: Type = { lane: 15, status: 13, label: 13, letter: 12 };
const phoneType: Type = { lane: 13, status: 12, label: 12, letter: 12 };
/** Characters that fill a square need a little more. */
const ideographicExtra = 1;

/** @param scale how much larger than usual the reader has set text. */
export function typeFor(isNarrow: boolean, isIdeographic: boolean, scale = 1): Type {
  const { lane, status, label, letter } = isNarrow ? phoneType : desktopType;
  const extra = isIdeographic ? ideographicExtra : 0;
  return {
    lane: lane * scale,
    status: (status + extra) * scale,
    label: (label + extra) * scale,
    letter: letter * scale,
  };
}

/** Between lanes, by the number of replicas: what is pleasant, and the least and most it may be. */
export function pitchFor(replicas: number, isVertical: boolean): { readonly least: number; readonly most: number } {
  if (isVertical) return { least: replicas <= 7 ? 36 : 30, most: 110 };
  if (replicas <= 4) return { least: 56, most: 120 };
  if (replicas <= 7) return { least: 44, most: 80 };
  if (replicas <= 16) return { least: 30, most: 54 };
  return { least: 15, most: 24 };
}

/** One median latency, in px at zoom 1: the least and most it may be. */
export function unitFor(isVertical: boolean): { readonly least: number; readonly most: number } {
  return isVertical ? { least: 56, most: 150 } : { least: 92, most: 240 };
}

/** How large a gate's sign is, whichever way time runs. */
export function gateSize(kind: GateKind): { readonly width: number; readonly height: number } {
  switch (kind) {
    case 'enteredView':
      return VIEW_CHIP;
    case 'checkpointTaken':
    case 'stable':
      return { width: CHECKPOINT_SIZE, height: CHECKPOINT_SIZE };
    default:
      return { width: 2 * GATE_HALF, height: 2 * GATE_HALF };
  }
}

/** Either line of a lane that is doubled because its node lies, from the middle of the lane: a phase fits between them. */
export const DOUBLED_ASIDE = 3.5;

/** The letter of a group, in a square. */
export const BADGE_SIZE = 20;
