/** Needs node's `--expose-gc`, which the launcher gives to this program; without it memory is only roughly known. */
export function collectGarbage(): void {
  globalThis.gc?.();
}

/** In bytes, of what is still in use. */
export function heapUsed(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}
