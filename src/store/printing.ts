let printing = false;

/** Returns true while the browser prints the page. */
export function isPrinting(): boolean {
  return printing;
}

/** Calls a listener when the browser begins or ends to print. @returns what ends that */
export function listenToPrinting(listener: () => void): () => void {
  const set = (next: boolean) => () => {
    printing = next;
    listener();
  };
  const [begin, end] = [set(true), set(false)];
  window.addEventListener('beforeprint', begin);
  window.addEventListener('afterprint', end);
  return () => {
    window.removeEventListener('beforeprint', begin);
    window.removeEventListener('afterprint', end);
  };
}
