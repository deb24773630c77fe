import type { ScenarioId } from '../../scenario/builtIn/index.ts';

/** The thing to look for in each of the built-in experiments. */
export const summaries = {
  figure: 'Figure 1 of the PBFT paper: replica 3 is down, and the client still gets its answer. 22 messages.',
  clear: 'Four replicas, one request, 29 messages: all four execute it.',
  seven: 'Two of seven may fail, and a quorum is five: 92 messages for one request.',
  rush: 'Four clients ask for six things over an uneven network: phases overlap, but the order is the same everywhere.',
  slowLink: 'Messages to replica 3 are slow: it executes all five requests after the others are done.',
  twoSilent: 'Two crashes, but f = 1: the client never gets an answer – yet nothing wrong is executed.',
  lossy:
    'One message in five is lost: replicas say what they have and send again what others are missing, until all have executed both requests.',
  partition:
    'Neither half is a quorum, so nothing is ordered while the network is split; once it heals, a view change brings the request through.',
  primaryDown:
    'The backups time out, ask for the next view, and replica 1 takes over: the client is answered in view 1.',
  twoPrimariesDown:
    'Seven replicas, and the primaries of two views in a row are down: view 2 begins after a second timeout.',
  halfCommit:
    'Replica 1 has executed, the others have only prepared, and the primary crashes: the new view keeps the request in its slot.',
  nullSlot:
    'The PRE-PREPARE for slot 1 is lost with its primary, slot 2 is prepared: the new view fills slot 1 with the null request.',
  inTheDark: 'Replica 3 misses what the others have discarded since: it fetches the state of a stable checkpoint.',
  watermarks:
    'Six requests and a window of eight: the primary gives out its lower half, and waits for a stable checkpoint.',
  batches: 'Five clients ask at nearly the same time: the first request goes alone, the other four share a slot.',
  tentativeRun:
    'Requests are executed when they are prepared; when the COMMITs are lost, the replicas undo it and the new view decides.',
  readOnlyFlaw:
    'As published: the client needs three replies where only two correct replicas can give one. It is never answered.',
  readOnlyRepaired:
    'The same run with the repair: the decision is passed on to the replica that was left out, and the client is answered.',
  goDemo:
    'The naive program that this lab grew from: three times ok for one request, six times for the next, and no agreement.',
} satisfies Readonly<Record<ScenarioId, string>>;
