/** The room above the lanes: the words of the phases, and under them their bars. In px. */
export const RULER = 46;
/** The same where two pictures share the room. */
export const RULER_IN_PAIR = 30;
/** The bars of the phases, and the line on which their words stand: above the first lane's area. */
export const RULER_BAR_ABOVE = 12;
export const RULER_BAR = 3;
export const RULER_TEXT_ABOVE = 19;
/** The bars of the phases are at the edge, without words, if time runs down. */
export const RULER_SIDE = 16;
export const RULER_SIDE_BAR_AT = 3;
/** The room under the lanes, for the handle of the playhead. */
export const BOTTOM = 14;
/** The heads of columns: name, ring and count. */
export const COLUMN_HEADS = 54;
/** The margins before the first moment and after the last one. */
export const LEAD_IN = 18;
export const LEAD_OUT = 26;
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

const desktopType: Type = { lane: 16, status: 13, label: 13, letter: 12 };
const phoneType: Type = { lane: 14, status: 12, label: 12, letter: 12 };
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

/** Up to so many replicas have a lane each, whatever room there is. */
export const LANES_ALWAYS = 10;

/** Returns the distance between lanes, by the number of replicas: the least that is legible, and the most. */
export function pitchFor(replicas: number, isVertical: boolean): { readonly least: number; readonly most: number } {
  if (isVertical) return { least: replicas <= 7 ? 42 : 36, most: 110 };
  if (replicas <= 4) return { least: 56, most: 112 };
  if (replicas <= 7) return { least: 48, most: 112 };
  if (replicas <= 16) return { least: 30, most: 54 };
  return { least: 16, most: 24 };
}

/** The distance between the lanes of clients, where there are several. */
export const CLIENT_PITCH = 28;

/** Returns the length of one median latency, in px at zoom 1: the least that is legible. */
export function leastUnit(isVertical: boolean): number {
  return isVertical ? 56 : 92;
}
