const words = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

/** Words of the card at the end of a run: its verdict, its figures, and what can be tried next. */
export const endCard = {
  label: 'The end of the run',
  oneOrder: (replicas: number) => `${words[replicas] ?? replicas} replicas, one order`,
  nothingAsked: 'Nothing was asked for',
  noAnswer: (down: number, replicas: number, tolerated: number) =>
    `No answer: ${down} of ${replicas} are down, f = ${tolerated}`,
  violated: (step: number) => `Safety violated at step ${step}`,
  figures: (messages: number, milliseconds: number, faulty: number, tolerated: number) =>
    `${messages} messages · ${milliseconds} ms · ${faulty} ${faulty === 1 ? 'fault' : 'faults'} of ${tolerated} tolerated`,
  crash: (replica: string) => ({ deed: `Crash ${replica}`, question: 'Is the client still answered?' }),
  lie: (replica: string) => ({ deed: `Make ${replica} lie`, question: 'Can it fool the client?' }),
  partition: { deed: 'Cut the network', question: 'Which side goes on?' },
  bringBack: (replica: string) => ({ deed: `Bring ${replica} back`, question: 'Is the client answered then?' }),
  keepRule: { deed: 'Keep the rule', question: 'Does the same run stay safe?' },
  goThere: { deed: 'Go there', question: (step: number) => `See what happens in step ${step}` },
};
