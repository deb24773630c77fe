/**
 * Collects garbage. It needs node's `--expose-gc`, which the launcher sets for this program; without it, figures are
 * rough.
 */
export function collectGarbage(): void {
  globalThis.gc?.();
}

/** Returns the heap in use, in bytes. */
export function heapUsed(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}
