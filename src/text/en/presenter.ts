/** Words of presenter mode, which are read from the last row of a lecture hall. */
export const presenter = {
  blank: 'Blank',
  exit: 'Exit',
  qr: 'QR',
  qrOf: 'QR code of the link to this step',
  linkTooLong:
    'This link is too long for a QR code that can be read from afar. Share it from the lab as text or as a file.',
  linkOfThisComputer: 'This copy of the lab is a file on this computer: no other device can open a link to it.',
  /** Goes on from a question. */
  reveal: 'Reveal',
  votesFor: (option: string) => `Votes for “${option}”`,
  counted: (option: string, votes: number) => `${option}: ${votes}`,
  /** The audience votes, talks about it, and votes again. */
  rounds: { first: 'First vote', again: 'Second vote' },
  inRound: (round: string, votes: string) => `${round}: ${votes}`,
  votesNotKept: 'This browser keeps nothing for the page: a reload would lose the votes.',
  /** The browser does not let the page keep the screen on. */
  mayDarken: 'This browser does not let the page keep the screen on. Turn the screen saver off by hand.',
  /** Read aloud while nothing is to be seen. */
  isBlank: 'The screen is blank. Any key or click brings the picture back.',
  /** After the number of the step. */
  ofSteps: (total: number) => `/ ${total}`,
  /** The second window, which only the speaker sees. */
  notes: {
    open: 'Notes',
    title: 'Speaker notes',
    refused: 'The browser did not open a second window. Allow pop-ups for this page and press Notes again.',
    /** The window outlives the page. */
    left: 'The presented page was closed or reloaded. These are its last notes.',
    notPresenting: 'Presenter mode is off: the audience sees the whole page.',
    clock: 'Time spoken',
    restartClock: 'Restart the clock',
    nextMilestone: 'Next milestone',
    atStep: (step: number, sentence: string) => `Step ${step}: ${sentence}`,
    noMilestone: 'There is none: the run ends here.',
    notComputed: 'The rest of the run is still being computed.',
    changedRun: 'This run was changed, so the summary of the built-in one may not hold.',
    answer: 'Answer',
    answerHere: 'Answer (shown only here)',
    nextQuestion: 'Next question',
    task: 'Task',
    noTask: 'This lesson has no task: it ends here.',
  },
  cluster: (replicas: number, faults: number) => `n = ${replicas}, f = ${faults}`,
};
