import type { ScenarioId } from '../../scenario/builtIn/index.ts';
import type { ScenarioGroup } from '../../scenario/scenario.ts';

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
  primaryDown: {
    title: 'The primary is down',
    summary: 'The backups time out, ask for the next view, and replica 1 takes over: the client is answered in view 1.',
  },
  twoPrimariesDown: {
    title: 'Two primaries are down',
    summary:
      'Seven replicas, and the primaries of two views in a row are silent: view 2 comes after the wait has run out once more.',
  },
  halfCommit: {
    title: 'Executed at one only',
    summary:
      'Replica 1 has executed, the others have only prepared, and the primary crashes: the new view keeps the request in its slot.',
  },
  nullSlot: {
    title: 'A hole in the log',
    summary:
      'The PRE-PREPARE for slot 1 is lost with its primary, slot 2 is prepared: the new view fills slot 1 with the null request.',
  },
  inTheDark: {
    title: 'Left in the dark',
    summary: 'Replica 3 misses what the others have discarded since: it fetches the state of a stable checkpoint.',
  },
  watermarks: {
    title: 'A full log',
    summary:
      'Six requests and a window of eight: the primary gives out its lower half, and waits for a stable checkpoint.',
  },
  batches: {
    title: 'Batches',
    summary: 'Five clients ask at nearly the same time: the first request goes alone, the other four share a slot.',
  },
  tentativeRun: {
    title: 'Executed, and undone',
    summary:
      'Requests are executed when they are prepared; when the COMMITs are lost, the replicas undo it and the new view decides.',
  },
  readOnlyFlaw: {
    title: 'The flaw of reads',
    summary:
      'As published: the client needs three replies where only two correct replicas can give one. It is never answered.',
  },
  readOnlyRepaired: {
    title: 'The flaw repaired',
    summary:
      'The same run with the repair: the decision is passed on to the replica that was left out, and the client is answered.',
  },
  goDemo: {
    title: 'The Go demo',
    summary:
      'The naive program this lab grew from: three times ok for one request, six times for the next, and no agreement.',
  },
} satisfies Readonly<Record<ScenarioId, { readonly title: string; readonly summary: string }>>;

/** What the experiments are about. */
export const scenarioGroups = {
  normal: 'The normal case',
  faults: 'Faults',
  views: 'View changes',
  log: 'Checkpoints',
  optimisations: 'Optimisations',
  demo: 'The naive program',
} satisfies Readonly<Record<ScenarioGroup, string>>;
