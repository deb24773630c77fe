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

/** Paints an SVG at a multiple of its size. Resolves to null where the browser has no room for that, or cannot paint. */
export async function pngOf(svg: string, scale: number): Promise<Blob | null> {
  try {
    const image = new Image();
    image.src = addressOf(svg);
    await image.decode();
    const canvas = document.createElement('canvas');
    const { width, height } = sizeOf(svg);
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done) => {
      canvas.toBlob(done, 'image/png');
    });
  } catch {
    return null;
  }
}
