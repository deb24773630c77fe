/** Another digest than this one, of the same form; twice, and it is this one again. */
export function otherDigest(digest: string): string {
  return digest.replace(/^./, (first) => (first === '0' ? '1' : '0'));
}
