import { keepOffline, onNewVersion, tellAllPartsAreHere } from '../../offline/registration.ts';
import { setNotice } from '../../store/actions/view.ts';
import type { AppState } from '../../store/state.ts';
import { store } from '../../store/store.ts';

/** The page is at rest after so long without a key, a press or a turn of the wheel. */
const REST_MS = 60_000;

/** Between two looks at a page that was not at rest. */
const LOOK_MS = 5_000;

/** Has the browser keep the site. A newer version of it is offered when the page is at rest, never in the middle. */
export async function keepSite(areAllPartsHere: boolean): Promise<void> {
  const registration = await keepOffline();
  if (!registration) return;
  if (areAllPartsHere) tellAllPartsAreHere(registration);
  onNewVersion(registration, () => whenAtRest(() => setNotice({ kind: 'newVersion' })));
}

function whenAtRest(call: () => void): void {
  let lastUseMs = performance.now();
  const stop = new AbortController();
  const onUse = (): void => {
    lastUseMs = performance.now();
  };
  for (const use of ['keydown', 'pointerdown', 'pointermove', 'wheel']) {
    window.addEventListener(use, onUse, { capture: true, passive: true, signal: stop.signal });
  }
  const look = (): void => {
    if (performance.now() - lastUseMs < REST_MS || !isNothingGoingOn(store.getState())) {
      window.setTimeout(look, LOOK_MS);
      return;
    }
    stop.abort();
    call();
  };
  look();
}

/** Nothing moves, nothing is open over the page, no lesson is played or made, and no line waits to be read. */
function isNothingGoingOn(state: AppState): boolean {
  const isMoving = state.playing || state.scrubbing || state.computing !== null;
  const isCovered = state.presenting || (state.dialog ?? state.gallery ?? state.menu ?? state.refusal) !== null;
  const isInLesson = state.lesson !== null || (state.sidePanel === 'lesson' && state.draft !== null);
  return !isMoving && !isCovered && !isInLesson && state.notice === null;
}
