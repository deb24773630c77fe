/** Its own name, the same in every language. */
export const PNG = 'PNG';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size of a picture in its own px. */
export function sizeOf(svg: string): Size {
  const picture = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  return { width: Number(picture.getAttribute('width')), height: Number(picture.getAttribute('height')) };
}

/** The address of a picture that is no file. */
export function addressOf(svg: string): string {
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

/** Paints an SVG at a multiple of its size, as a file. Resolves to null where the browser has no room, or cannot paint. */
export async function pngOf(svg: string, scale: number): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const canvas = await painted(svg, scale);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    return blob && new Uint8Array(await blob.arrayBuffer());
  } catch {
    return null;
  }
}

/** Paints an SVG at its own size, as points of red, green, blue and opacity. Resolves to null as `pngOf` does. */
export async function pixelsOf(svg: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const canvas = await painted(svg, 1);
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height);
    return pixels ? new Uint8Array(pixels.data.buffer as ArrayBuffer) : null;
  } catch {
    return null;
  }
}

async function painted(svg: string, scale: number): Promise<HTMLCanvasElement> {
  const image = new Image();
  image.src = addressOf(svg);
  await image.decode();
  const canvas = document.createElement('canvas');
  const { width, height } = sizeOf(svg);
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.getContext('2d', { willReadFrequently: true })?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}
