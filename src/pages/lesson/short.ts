/** Returns the document with the numbers in its tags as short as a picture needs them: a tenth of a pixel is not seen. */
export function withShortNumbers(markup: string): string {
  return markup.replace(/<[^>]+>/g, (tag) => tag.replace(/-?\d+\.\d{2,}/g, short));
}

/** A number below this may be a factor. */
const SMALL = 10;

function short(number: string): string {
  const value = Number(number);
  return String(Number(value.toFixed(Math.abs(value) < SMALL ? 2 : 1)));
}
