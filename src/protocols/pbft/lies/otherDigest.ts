/** Returns another digest of the same form; applied twice, it returns the first one again. */
export function otherDigest(digest: string): string {
  return digest.replace(/^./, (first) => (first === '0' ? '1' : '0'));
}
