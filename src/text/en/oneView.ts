/** A run as one of its replicas knows it. */
export const oneView = {
  turn: (name: string) => `Only what ${name} knows`,
  /** On the stage. */
  line: (name: string) => `This is what ${name} knows.`,
  hidden: 'Hidden: the steps and faults of the others, whether sent messages arrived, and the lights.',
  leave: 'Show the whole run',
  /** In the place of a run’s name. */
  tab: (name: string) => `what ${name} knows`,
  start: (name: string) =>
    `${name} knows when a message came, not when it was sent: where its arrow begins says nothing. Times are those of its own steps.`,
  noneOf: (name: string, other: string) =>
    `${name} cannot look into ${other}. It knows only the messages that came from there.`,
  deeds: (name: string) => `${name} does not know what was done to the run. Show the whole run to see it.`,
  noLesson: 'A lesson is made of the whole run. Show the whole run first.',
  askedNow: 'If asked now',
  /** The question, and who asks it; the answer follows as the sentence of a step. */
  again: (client: string, timestamp: number) => `${client} sends its request ${timestamp} once more`,
  read: (client: string, operation: string) => `${client} asks for ${operation}`,
  status: (name: string) => `${name} has nothing yet and sends its STATUS`,
  isDown: (name: string) => `${name} is down and answers nothing.`,
};
