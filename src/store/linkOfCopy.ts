/** Links in a copy of the lab that is a file on the reader's computer, and whose build knew of no public site. */

/** Returns true of a link that no other computer can open. */
export function isOfThisComputer(link: string): boolean {
  return link.startsWith('file:');
}

/** Returns a link as it may go out in a file: without the folders of this computer, whose names are nobody's business. */
export function withoutFolder(link: string): string {
  return isOfThisComputer(link) ? link.replace(/^[^?]*\//, '') : link;
}
