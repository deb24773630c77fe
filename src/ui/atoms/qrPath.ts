import { encode } from 'uqr';

/** A longer link has dots that a phone in the last row cannot tell apart. */
const LENGTH_MAX = 900;
/** The quiet margin that readers need, in dots. */
const BORDER = 4;

interface QrPath {
  /** The number of dots of a side, margins included. */
  readonly size: number;
  readonly path: string;
}

/** Returns the outline of a QR code, one unit a dot; null for a text that is too long to be read from afar. */
export function qrPath(text: string): QrPath | null {
  if (text.length > LENGTH_MAX) return null;
  const { data, size } = encode(text, { ecc: 'L', border: BORDER });
  const dots = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x},${y}h1v1h-1z`] : [])));
  return { size, path: dots.join('') };
}
