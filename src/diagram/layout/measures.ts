/** Titles of view changes have a row of their own above the first lane. */
export const TITLE_ROW = 22;
/** The flag of the playhead has a row of its own, so nothing is ever under it. */
export const FLAG_SIZE = 18;
export const RULER_ROW = 26;
/** The margins before the first moment and after the last one. */
export const LEAD_IN = 26;
export const LEAD_OUT = 44;
/** The least gap between two labels. */
export const LABEL_GAP = 3;

/** A diagram narrower than this has smaller texts and leaves out texts that are also elsewhere. */
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

/** Returns the distance between lanes, by the number of replicas: the pleasant one, and the least and most. */
export function pitchFor(replicas: number, isVertical: boolean): { readonly least: number; readonly most: number } {
  if (isVertical) return { least: replicas <= 7 ? 36 : 30, most: 110 };
  if (replicas <= 4) return { least: 56, most: 120 };
  if (replicas <= 7) return { least: 44, most: 80 };
  if (replicas <= 16) return { least: 30, most: 54 };
  return { least: 15, most: 24 };
}

/** Returns the least and the most length of one median latency, in px at zoom 1. */
export function unitFor(isVertical: boolean): { readonly least: number; readonly most: number } {
  return isVertical ? { least: 56, most: 150 } : { least: 92, most: 240 };
}
