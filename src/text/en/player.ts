/** Words of what plays lessons. A question has its own words, in the folder of lessons. */
export const player = {
  /** The lesson in the header. */
  titled: (number: number, title: string) => `${number} · ${title}`,
  /** The challenge in the header. */
  challenge: (title: string) => `Challenge · ${title}`,
  leave: {
    lesson: 'Leave the lesson, explore freely',
    challenge: 'Leave the challenge, explore freely',
    own: 'Leave the lesson, explore freely',
    draft: 'Back to the draft',
  },
  leaveShort: 'Leave',
  startOver: 'Begin the lesson anew',
  beats: 'The parts of the lesson',
  question: (number: number, state: 'answered' | 'shown' | 'open') =>
    `Question ${number}, ${{ answered: 'answered', shown: 'shown now', open: 'still to come' }[state]}`,
  /** Before the question: what leads to it. */
  onTheWay: 'Step through what leads to the question.',
  goToQuestion: 'Go to the question',
  onTheWayOn: 'Step through what happens.',
  goToOutcome: 'Go to the outcome',
  asked: 'Question',
  notSure: 'Not sure',
  skip: 'Skip',
  point: 'Point at it in the picture, or choose:',
  order: 'The greatest number first. Press them in order.',
  ownOrder: 'Press them in order, the first one first.',
  /** A stop that asks nothing. */
  tellsOn: 'Go on',
  /** At everything that the author of a lesson has written: it is not ours. */
  fromAuthor: 'Note from the author',
  clone: 'Clone and edit',
  edit: 'Edit this lesson',
  orderedSoFar: (items: readonly string[]) => items.join(' > '),
  takeBack: 'Take the last one back',
  youSaid: 'You said',
  skipped: 'not sure',
  whatHappened: 'What happened',
  why: 'Why',
  evidence: 'Evidence',
  goOn: 'Next question',
  goToTask: 'Now you',
  nowYou: (attempt: number) => (attempt === 1 ? 'Now you' : `Now you · try ${attempt}`),
  goal: 'Your goal',
  holding: (holding: number, all: number) => `${holding} of ${all} hold`,
  state: { holds: 'holds', open: 'not yet', missed: 'missed' },
  limits: {
    kinds: 'Something was done to the run that this task does not allow.',
    settings: 'A setting was changed that this task leaves as it is.',
    downAtOnce: (most: number) => `No more than ${most} ${most === 1 ? 'replica' : 'replicas'} may be down at a time.`,
    liars: (nodes: readonly string[]) =>
      nodes.length === 0 ? 'Nobody may lie.' : `Nobody may lie but ${nodes.join(', ')}.`,
  },
  solved: 'Solved',
  tryAnother: 'Try another way',
  hint: (given: number, all: number) => `Hint ${given + 1} of ${all}`,
  hints: 'Hints',
  best: (best: number, used: number) =>
    `Best known: ${best} ${best === 1 ? 'change' : 'changes'}. You have used ${used}.`,
  /** The receipt that a student can hand in; its lines are those of the text that is copied. */
  receipt: {
    name: 'Receipt',
    copy: 'Copy receipt',
    about: 'It proves nothing: it is made in this browser, and can be made by hand as well.',
    copied: 'Copied.',
    copyFailed: 'Copying is not allowed here. Select the receipt and copy it by hand.',
    head: (title: string) => `PBFT Lab · ${title}`,
    notAnswered: 'not answered',
    changes: (used: number, best: number) => `Changes in the solution: ${used}. Best known: ${best}.`,
    madeHere: "This receipt was made in the student's browser; it can be made by hand as well.",
    check: (check: string) => `Check: ${check}`,
  },
  step: 'This step',
  showGoals: 'Show the goals',
  next: { lesson: 'Next lesson', challenge: 'Next challenge' },
  all: { lesson: 'All lessons', challenge: 'All challenges' },
  /** On the card of a challenge that was solved. */
  yours: (yours: number, best: number) => `yours ${yours} · best known ${best}`,
  /** On the card of a lesson. */
  progress: { open: 'not begun', begun: 'begun', done: 'done' },
};
