/** Words of the lab in a frame of another page. */
export const embed = {
  label: 'PBFT Lab, a run of the protocol',
  openInLab: 'Open in the lab',
  replay: 'Play again',
  /** In place of the task of a lesson. */
  taskInLab: 'The questions are done. The task of this lesson needs the whole lab.',
  /** Said by the element alone, where the page around it has a policy (Content-Security-Policy). */
  scriptForbidden:
    'The page around this frame forbids scripts within the page. A frame of the lab’s own site shows the run there.',
  noLesson: 'This lesson was left.',
  faults: {
    badChoice: (name: string, value: string, choices: readonly string[]) =>
      value === ''
        ? `The address of this frame needs “${name}”: ${choices.join(', ')}.`
        : `The address of this frame has “${name}=${value}”; there is only ${choices.join(', ')}.`,
    badStep: (name: string, value: string) =>
      `The address of this frame has “${name}=${value}”, which is not the number of a step.`,
    repeatedName: (name: string) => `The address of this frame has “${name}” more than once.`,
    unknownName: (name: string) => `The address of this frame has “${name}”, which means nothing in a frame.`,
    emptyStretch: (from: number, to: number) =>
      `The address of this frame asks for the steps from ${from} to ${to}; the first must come before the last.`,
    lessonMode: (parameter: string) => `A lesson is shown with “${parameter}”, and nothing else is.`,
    lessonStretch: (names: readonly string[]) =>
      `A lesson has its own stops: ${names.map((name) => `“${name}”`).join(', ')} are for runs.`,
  },
};
