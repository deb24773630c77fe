import type { ScenarioId } from '../../scenario/builtIn/index.ts';

/** The built-in experiments: a title, and what to look for. */
export const scenarios = {
  figure: {
    title: 'One is silent',
    summary: 'The figure of the paper: replica 3 is down, and the client is answered all the same. 22 messages.',
  },
  clear: {
    title: 'Nothing goes wrong',
    summary: 'Four replicas, one request, 29 messages: all four execute it.',
  },
  seven: {
    title: 'Seven replicas',
    summary: 'Two of seven may fail, and a quorum is five: 92 messages for one request.',
  },
  rush: {
    title: 'Many at once',
    summary:
      'Four clients ask for six things over an uneven network: phases overlap, and the order is the same everywhere.',
  },
  slowLink: {
    title: 'One is late',
    summary: 'Messages to replica 3 are held up: it executes all five requests after the others are done.',
  },
  twoSilent: {
    title: 'Two are silent',
    summary: 'One more than f: nobody is answered, and nothing wrong is executed.',
  },
  lossy: {
    title: 'A network that loses',
    summary:
      'One message in five is lost: replicas tell what they have and send again what others lack, until all have executed both requests.',
  },
  partition: {
    title: 'Split in two',
    summary:
      'Neither half is a quorum, so nothing is ordered while the network is split; once it heals, a view change brings the request through.',
  },
  goDemo: {
    title: 'The Go demo',
    summary:
      'The naive program this lab grew from: three times ok for one request, six times for the next, and no agreement.',
  },
} satisfies Readonly<Record<ScenarioId, { readonly title: string; readonly summary: string }>>;
