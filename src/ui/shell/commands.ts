import { nextLanguage, setPreferences } from '../../store/actions/preferences.ts';
import { switchRun, toggleBeside } from '../../store/actions/runs.ts';
import { toggleInbox } from '../../store/actions/sidePanel.ts';
import { goToFirst, goToLast, goToNextMark, move, setPlaying, toggleBookmark } from '../../store/actions/stepping.ts';
import { redo, undo } from '../../store/actions/undo.ts';
import {
  askForNextDifference,
  openDialog,
  openGallery,
  openMenu,
  sendLater,
  sendViewCommand,
  setFocus,
  setPresenting,
  setSheetOpen,
  setTranscriptOpen,
} from '../../store/actions/view.ts';
import { store } from '../../store/store.ts';
import type { DialogTexts } from '../../text/texts.ts';
import { STEP_FIELD_ID } from '../transport/stepFieldId.ts';
import { isVerticalNow, SHEET_QUERY } from './orientation.ts';
import { showWhy } from './showWhy.ts';

/** Every key of the page: the keys themselves, the help table and the tests read this list. */
export interface Command {
  readonly id: keyof DialogTexts['commands'];
  /** The names of the keys (`keyNames.ts`); `r 1` is one after the other. */
  readonly keys: readonly string[];
  /** A single printable character: may be switched off (WCAG 2.1.4). */
  readonly isLetter?: boolean;
  /** Left to the browser while a button or link has the focus. */
  readonly yieldsToControls?: boolean;
  /** @param keys those that were pressed, of the command's own */
  run(keys: string): void;
}

/** A digit for each run that can be kept. */
const RUN_DIGITS = ['1', '2', '3', '4', '5', '6'] as const;

export const commands: readonly Command[] = [
  { id: 'stepForward', keys: ['ArrowRight', 'PageDown'], run: () => move(1, 'step') },
  { id: 'stepBack', keys: ['ArrowLeft', 'PageUp'], run: () => move(-1, 'step') },
  { id: 'nextMilestone', keys: ['Shift+ArrowRight'], run: () => move(1, 'milestone') },
  { id: 'previousMilestone', keys: ['Shift+ArrowLeft'], run: () => move(-1, 'milestone') },
  { id: 'eventForward', keys: [']'], isLetter: true, run: () => move(1, 'event') },
  { id: 'eventBack', keys: ['['], isLetter: true, run: () => move(-1, 'event') },
  { id: 'playPause', keys: ['Space'], yieldsToControls: true, run: togglePlay },
  { id: 'playPause', keys: ['k'], isLetter: true, run: togglePlay },
  { id: 'first', keys: ['Home'], run: goToFirst },
  { id: 'last', keys: ['End'], run: goToLast },
  { id: 'goTo', keys: ['g'], isLetter: true, run: () => focusElement(STEP_FIELD_ID) },
  { id: 'bookmark', keys: ['b'], isLetter: true, run: toggleBookmark },
  { id: 'nextMark', keys: ['m'], isLetter: true, run: goToNextMark },
  { id: 'clear', keys: ['Escape'], run: () => setFocus(null) },
  { id: 'menu', keys: ['f'], isLetter: true, run: openMenuOfFocus },
  { id: 'why', keys: ['w'], isLetter: true, run: showWhy },
  { id: 'causes', keys: ['e'], isLetter: true, run: () => sendLater('causes') },
  { id: 'inbox', keys: ['q'], isLetter: true, run: toggleInbox },
  { id: 'undo', keys: ['$mod+z'], run: undo },
  { id: 'redo', keys: ['$mod+Shift+z', '$mod+y'], run: redo },
  { id: 'run', keys: runKeys(), isLetter: true, run: goToRun },
  { id: 'nextRun', keys: ['x'], isLetter: true, run: goToNextRun },
  { id: 'sideBySide', keys: ['c'], isLetter: true, run: toggleBeside },
  { id: 'nextDifference', keys: ['j'], isLetter: true, run: askForNextDifference },
  { id: 'zoomIn', keys: ['+', '='], isLetter: true, run: () => sendViewCommand('zoomIn') },
  { id: 'zoomOut', keys: ['-'], isLetter: true, run: () => sendViewCommand('zoomOut') },
  { id: 'fit', keys: ['0'], isLetter: true, run: () => sendViewCommand('fit') },
  { id: 'turn', keys: ['v'], isLetter: true, run: turn },
  { id: 'panel', keys: ['i'], isLetter: true, run: togglePanel },
  { id: 'oneView', keys: ['o'], isLetter: true, run: () => sendLater('oneView') },
  { id: 'transcript', keys: ['t'], isLetter: true, run: toggleTranscript },
  { id: 'matrix', keys: ['n'], isLetter: true, run: toggleMatrix },
  { id: 'present', keys: ['p'], isLetter: true, run: togglePresenting },
  { id: 'share', keys: ['s'], isLetter: true, run: () => openDialog('share') },
  { id: 'language', keys: ['l'], isLetter: true, run: switchLanguage },
  { id: 'comparisons', keys: ['d'], isLetter: true, run: () => openGallery('comparisons') },
  { id: 'glossary', keys: ['/'], isLetter: true, run: () => openDialog('glossary') },
  { id: 'palette', keys: ['$mod+k'], run: () => openDialog('palette') },
  { id: 'help', keys: ['?'], isLetter: true, run: () => openDialog('help') },
];

function togglePlay(): void {
  setPlaying(!store.getState().playing);
}

function focusElement(id: string): void {
  document.getElementById(id)?.focus();
}

/** Opens the menu at the focused element, or else in the middle of the screen. */
function openMenuOfFocus(): void {
  const { focus } = store.getState();
  if (!focus || focus.kind === 'gate') return;
  const box = document.activeElement?.getBoundingClientRect();
  const isPlaced = box && box.width > 0 && document.activeElement !== document.body;
  const x = isPlaced ? box.left + box.width / 2 : window.innerWidth / 2;
  const y = isPlaced ? box.bottom : window.innerHeight / 2;
  openMenu({ focus, x, y });
}

function runKeys(): string[] {
  return RUN_DIGITS.map((digit) => `r ${digit}`);
}

function goToRun(keys: string): void {
  const run = store.getState().runs[Number(keys.at(-1)) - 1];
  if (run) switchRun(run.id);
}

function goToNextRun(): void {
  const { runs, active, beside } = store.getState();
  if (beside) return switchRun(beside);
  const next = runs[runs.findIndex(({ id }) => id === active) + 1] ?? runs[0];
  if (next) switchRun(next.id);
}

function turn(): void {
  const { orientation } = store.getState().preferences;
  setPreferences({ orientation: isVerticalNow(orientation) ? 'horizontal' : 'vertical' });
}

function toggleTranscript(): void {
  setTranscriptOpen(!store.getState().transcriptOpen);
}

/** Opens and closes a panel that is a sheet over the page; elsewhere the choice is kept. */
function togglePanel(): void {
  const { sheetOpen, preferences } = store.getState();
  if (window.matchMedia(SHEET_QUERY).matches) setSheetOpen(!sheetOpen);
  else setPreferences({ panelHidden: !preferences.panelHidden });
}

function toggleMatrix(): void {
  setPreferences({ matrix: !store.getState().preferences.matrix });
}

function togglePresenting(): void {
  setPresenting(!store.getState().presenting);
}

function switchLanguage(): void {
  setPreferences({ language: nextLanguage(store.getState().preferences.language) });
}
