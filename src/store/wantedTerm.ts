import { openDialog } from './actions/view.ts';

/** The term that the glossary is opened at; empty where it is opened as a whole. It is not state: the reader types on. */
let wanted = '';

export function openGlossaryAt(term: string): void {
  wanted = term;
  openDialog('glossary');
}

export function wantedTerm(): string {
  return wanted;
}

/** The next time the glossary is opened as a whole. */
export function forgetWantedTerm(): void {
  wanted = '';
}
