const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

function lowerWord(number: number): string {
  return words[number] ?? String(number);
}

function numberWord(number: number): string {
  const word = lowerWord(number);
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

/** Words of the caption and the side panel that are there from the start: what a run opens with. */
export const sidePanel = {
  caption: 'This step',
  interventions: 'Interventions in this run',
  beforeFirstStep: 'Before the first step',
  endOfRun: 'End of the run',
  stepAt: (step: number, milliseconds: number) => `Step ${step} · ${milliseconds} ms`,
  welcome: (replicas: number, faults: number) =>
    `${numberWord(replicas)} computers keep the same data. They must agree on the order of requests, even if ${lowerWord(faults)} of them ${faults === 1 ? 'crashes or lies' : 'crash or lie'}.`,
  /** The same in the room of a phone. */
  welcomeBriefly: (replicas: number, faults: number) =>
    `${numberWord(replicas)} computers must agree on one order, even if ${lowerWord(faults)} ${faults === 1 ? 'crashes or lies' : 'crash or lie'}.`,
  whoIsWho: 'Who is who',
  clientsAndReplicas: (client: string, last: string, primary: string) =>
    `${client} is a client: it sends requests. R0 to ${last} are the replicas. ${primary} ★ is the primary: it proposes the order. The others check it.`,
  welcomeHint: 'Press Step or →. Click a replica or a message to inspect it – or to break it.',
  /** On the empty lanes, before anything happens. */
  roles: {
    client: (operation: string) => `asks for something: ${operation}`,
    primary: 'proposes an order',
    backup: 'checks the proposal, and votes',
    lastBackup: 'checks the proposal, and votes – or is it the one that lies?',
  },
};
