/** Words of the side panel that are there from the start: its tabs, and what a run opens with. */
export const sidePanel = {
  tabs: 'Explanation or faults',
  now: 'Now',
  faults: 'Faults',
  stepOfTotal: (step: number, total: number) => `Step ${step} of ${total}`,
  welcome: (replicas: number, faults: number) =>
    `${replicas} replicas have to agree on every request and on its place in the order, even if ${faults} of them ${faults === 1 ? 'fails or lies' : 'fail or lie'}. This is the real protocol, running in this page.`,
  welcomeHint:
    'Press Step, or the → key. Choose a replica or a message in the picture to look into it, or to break it.',
};
