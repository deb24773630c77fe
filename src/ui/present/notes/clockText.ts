const SECOND_MS = 1000;
const MINUTE = 60;

/** Returns a time as on a stopwatch: `4:05`, or `1:04:05` after an hour. @param elapsedMs below 0 counts as none */
export function clockText(elapsedMs: number): string {
  const seconds = Math.max(0, Math.floor(elapsedMs / SECOND_MS));
  const minutes = Math.floor(seconds / MINUTE);
  const hours = Math.floor(minutes / MINUTE);
  const twoDigits = (count: number): string => String(count % MINUTE).padStart(2, '0');
  return hours === 0 ? `${minutes}:${twoDigits(seconds)}` : `${hours}:${twoDigits(minutes)}:${twoDigits(seconds)}`;
}
