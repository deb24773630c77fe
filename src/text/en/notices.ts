import { counted } from './counted.ts';

/** One line about the outcome of the last intervention. */
export const notices = {
  forked: (kept: string, made: string, change: string) => `Run ${kept} is kept. Run ${made} is new: ${change}.`,
  changed: 'The run was changed from here on.',
  runDropped: (run: string) => `Six runs are kept; run ${run}, the oldest, was dropped.`,
  undone: 'Taken back.',
  redone: 'Done again.',
  nothingToUndo: 'There is nothing to take back.',
  nothingToRedo: 'There is nothing to do again.',
  noOtherRun: 'There is no other run to lay beside this one. Open another scenario, or change something in the past.',
  interventionsRemoved: (count: number) =>
    count === 1
      ? 'One intervention was left out: this cluster has no such node.'
      : `${count} interventions were left out: this cluster has no such nodes.`,
  tooManyInterventions: (most: number) => `A run holds at most ${most} interventions. Delete one to add another.`,
  linkClipped: (wanted: number, most: number) =>
    `The link asks for step ${wanted}, but the run has ${counted(most, 'step')}.`,
  noSuchStep: (typed: string, most: number) => `There is no step “${typed}”: this run has steps 0 to ${most}.`,
  otherRules: (made: number, here: number) =>
    `This link was made under rules ${made} of the engine and is shown under rules ${here}; the run may differ.`,
  viewRefused: {
    badStep: (value: string) => `The address asks for step “${value}”, which is no step; the rest of it was opened.`,
    badFocus: (value: string) =>
      `The address puts “${value}” in focus, which is nothing here; the rest of it was opened.`,
    badLanguage: (value: string) =>
      `The address asks for the language “${value}”, which is not here; the page stays in this one.`,
  },
};
