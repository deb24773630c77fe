import type { Focus } from '../../scenario/focus.ts';
import { refusalOf } from '../lesson.ts';
import type { AppState, DialogId, GalleryGroup, Menu, Notice } from '../state.ts';
import { store } from '../store.ts';

/** Actions that change the page and no run. */

/** Puts something into focus; the panel then shows it, whatever it showed before. The inbox goes along with it. */
export function setFocus(focus: Focus | null): void {
  store.setState(({ sidePanel }) => ({
    focus,
    menu: null,
    sidePanel: focus && sidePanel !== 'inbox' ? 'now' : sidePanel,
  }));
}

export function openMenu(menu: Menu | null): void {
  const kind = refusalOf(store.getState());
  if (menu && kind) return store.setState({ focus: menu.focus, notice: { kind } });
  store.setState(menu ? { menu, focus: menu.focus, playing: false } : { menu });
}

/** The dialogs that change a run. */
const deeds: readonly (DialogId | null)[] = ['partition', 'setup', 'request', 'lie', 'say'];
/** Those that show the whole run. */
const ofWhole: readonly (DialogId | null)[] = ['share', 'until'];

/** Returns why a dialog cannot be opened now; null where it can. */
export function refusalOfDialog(state: AppState, dialog: DialogId | null): 'lessonAsks' | 'sightOnly' | null {
  const kind = refusalOf(state);
  return deeds.includes(dialog) || (kind === 'sightOnly' && ofWhole.includes(dialog)) ? kind : null;
}

export function openDialog(dialog: DialogId | null): void {
  const kind = refusalOfDialog(store.getState(), dialog);
  if (kind) return store.setState({ notice: { kind } });
  store.setState({ dialog, menu: null, ...(dialog ? { playing: false } : {}) });
}

/** Lays the gallery over the page, at one of its parts; null takes it away. */
export function openGallery(gallery: GalleryGroup | null): void {
  store.setState({ gallery, dialog: null, menu: null, ...(gallery ? { playing: false } : {}) });
}

export function setSheetOpen(sheetOpen: boolean): void {
  store.setState({ sheetOpen });
}

export function setTranscriptOpen(transcriptOpen: boolean): void {
  store.setState({ transcriptOpen });
}

export function setFollow(follow: boolean): void {
  store.setState({ follow });
}

export function setPresenting(presenting: boolean): void {
  store.setState({ presenting });
}

export function setNotice(notice: Notice): void {
  store.setState({ notice });
}

export function dismissNotice(): void {
  store.setState({ notice: null });
}

/** Requests of keys and buttons to the picture, whose viewport listens. Not state: each is made once. */
export type ViewCommand = 'zoomIn' | 'zoomOut' | 'fit';

const listeners = new Set<(command: ViewCommand) => unknown>();

/** The same for the comparison, where two runs are shown. */
const seekers = new Set<() => void>();

export function askForNextDifference(): void {
  if (store.getState().beside === null) store.setState({ notice: { kind: 'noOtherRun' } });
  for (const seek of seekers) seek();
}

export function onNextDifference(seek: () => void): () => void {
  seekers.add(seek);
  return () => void seekers.delete(seek);
}

/** Requests of keys to the parts that come after the page. The last one waits until they are there: no key is lost. */
export type LaterCommand = 'causes' | 'oneView';

let doLater: ((command: LaterCommand) => void) | null = null;
let waiting: LaterCommand | null = null;

export function sendLater(command: LaterCommand): void {
  if (doLater) doLater(command);
  else waiting = command;
}

export function onLater(listener: (command: LaterCommand) => void): () => void {
  doLater = listener;
  if (waiting) listener(waiting);
  waiting = null;
  return () => {
    doLater = null;
  };
}

export function sendViewCommand(command: ViewCommand): void {
  for (const listener of listeners) listener(command);
}

export function onViewCommand(listener: (command: ViewCommand) => unknown): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
