import { counted } from './counted.ts';

/** One line about the outcome of the last intervention. */
export const notices = {
  forked: (kept: string, made: string, change: string) => `Run ${kept} is kept. Run ${made} is new: ${change}.`,
  changed: 'The run continues with this change.',
  runDropped: (run: string) => `Six runs are kept. Dropped, as the oldest without changes: ${run}.`,
  runClosed: (run: string) => `Run ${run} is closed.`,
  undone: 'Undone.',
  redone: 'Redone.',
  nothingToUndo: 'Nothing to undo.',
  nothingToRedo: 'Nothing to redo.',
  nothingToTrace: 'Select a message or a decision that has happened, to see its causes.',
  noOtherRun: 'There is no second run to compare with. Open another scenario, or change something in the past.',
  lessonAsks: 'The lesson asks first. At its end the run is yours; or leave the lesson and explore freely.',
  lessonNotKept: 'This browser keeps no answers: they are gone when the page is closed.',
  sightOnly: 'Only what one replica knows is shown. Show the whole run first.',
  sightOfWhom: 'First select the replica whose knowledge is to be shown.',
  sightInLesson: 'A lesson tells the whole run. Leave it to see what one replica knows.',
  sightInPair: 'Two runs are side by side. Show one alone to see what a replica of it knows.',
  sightTooEarly: 'The run is still being computed. What one replica knows can be shown after that.',
  fileNotOpened: 'The part of the page that reads files could not be loaded. Drop the file again.',
  interventionsRemoved: (count: number) =>
    count === 1
      ? 'One intervention was left out: this cluster has no such node.'
      : `${count} interventions were left out: this cluster has no such nodes.`,
  tooManyInterventions: (most: number) => `A run holds at most ${most} interventions. Delete one to add another.`,
  linkClipped: (wanted: number, most: number) =>
    `The link asks for step ${wanted}, but the run has ${counted(most, 'step')}.`,
  noSuchStep: (typed: string, most: number) => `There is no step “${typed}”: this run has steps 0 to ${most}.`,
  otherRules: (made: number, here: number) =>
    `The scenario was made under rules ${made} of the engine and is run under rules ${here}; the run may differ.`,
  sessionOfOtherRules: (made: number, here: number) =>
    `Your runs were kept under rules ${made} of the engine and are shown under rules ${here}; they may differ.`,
  sessionUnread: 'The runs that this tab had kept cannot be read any more. The page starts afresh.',
  sessionPartlyUnread: (count: number) =>
    `${counted(count, 'run')} that this tab had kept cannot be read any more. The others are here.`,
  sessionNotKept:
    'This browser keeps nothing for the page: your runs last until it is closed. The address holds this one.',
  undoNotKept: 'This browser has no room for more: your runs are kept, but undo ends where the page is reloaded.',
  rescue: {
    kept: 'Your runs are kept: reloading brings them back.',
    notKept: 'Reloading starts afresh; the address still holds this run.',
    links: 'Links to your runs',
    copy: 'Copy the links',
    repeated:
      'The page began with these runs and broke. If it does so again, start without them: copy the links first.',
    startWithout: 'Start without these runs',
  },
  /** A note that a link brought: it is none of the page’s own words. */
  linkNote: { from: 'Note from the author of this link', close: 'Close the note' },
  filesLeft: (opened: string, count: number) =>
    count === 1
      ? `Only “${opened}” was opened; the other file was not.`
      : `Only “${opened}” was opened; the ${count} other files were not.`,
  preferencesNotRead: 'The settings kept in this browser cannot be read; the page shows the usual ones.',
  preferencesNotKept: 'This browser does not keep the settings: they hold until the page is closed.',
  addressRefused:
    'The browser does not let the address change: it does not name this step. Share still gives the whole link.',
  newVersion: 'A newer version of this page is here; opening it keeps your runs.',
  openNewVersion: 'Open it',
  viewRefused: {
    badStep: (value: string) => `The address asks for step “${value}”, which is no step; the rest of it was opened.`,
    badFocus: (value: string) =>
      `The address puts “${value}” in focus, which is nothing here; the rest of it was opened.`,
    badLanguage: (value: string) =>
      `The address asks for the language “${value}”, which is not here; the page stays in this one.`,
    badLesson: (value: string) => `The address asks for the lesson “${value}”, which is not here.`,
    badBeat: (value: string) => `The address asks for “${value}” in the lesson, which it does not have.`,
    textBehind: (value: string) => `Behind the link there is “${value}”, which is no part of it and was not used.`,
    unknownName: (value: string) =>
      `The address has a “${value}”, which means nothing here; the rest of it was opened.`,
    repeatedName: (value: string) => `The address has “${value}” more than once; the first one was used.`,
    badNote: () => 'The note of the link was cut off or changed, so it is not shown; the rest of it was opened.',
    noScenario: (value: string) =>
      `The address has “${value}” but no scenario (“s”) it belongs to, so it was not used.`,
    noEvent: (value: string) =>
      `The address asks for message ${value} of this step, which sends fewer; the whole step is shown.`,
  },
};
