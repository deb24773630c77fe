/** The part of gifenc that is used here; it has no types of its own. */
declare module 'gifenc' {
  type Palette = number[][];

  interface FrameOptions {
    /** The colours of this frame; those of the first one are the table of the file. */
    readonly palette: Palette;
    /** In milliseconds, in steps of ten. */
    readonly delay: number;
    /** 0 is without end; only that of the first frame counts. */
    readonly repeat?: number;
    readonly transparent?: boolean;
    readonly transparentIndex?: number;
    /** The fate of the frame before the next: 1 leaves it. */
    readonly dispose?: number;
  }

  interface Encoder {
    readonly stream: { writeByte(byte: number): void; writeBytes(bytes: ArrayLike<number>): void };
    writeFrame(indexes: Uint8Array, width: number, height: number, options: FrameOptions): void;
    finish(): void;
    bytes(): Uint8Array<ArrayBuffer>;
  }

  export function GIFEncoder(): Encoder;
  export function quantize(pixels: Uint8Array, colours: number): Palette;
  export function applyPalette(pixels: Uint8Array, palette: Palette): Uint8Array;
}
