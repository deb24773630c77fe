import type { Glossary } from '../glossary.ts';

/** The second half of the terms: what keeps the protocol going, what it promises, and how the lab shows it. */
export const glossaryOfRuns = {
  checkpoint: {
    term: 'checkpoint',
    meaning: 'The state after every K-th slot; stable once 2f+1 replicas vouch for it (§4.3).',
    variants: ['CHECKPOINT', 'stable checkpoint', 'snapshot'],
    here: ({ quorum, cluster }) =>
      `The state after every slot that ${cluster.checkpointInterval} divides. It is stable once ${quorum} of ${cluster.replicas} replicas vouch for it.`,
  },
  waterMark: {
    term: 'low and high water mark',
    meaning: 'h is the last stable checkpoint, H = h + L: only slots between them are worked on (§4.3).',
    variants: ['h', 'H', 'window', 'watermark'],
    here: ({ cluster }) => `Only slots up to ${cluster.window} above the last stable checkpoint are worked on.`,
  },
  garbageCollection: {
    term: 'garbage collection',
    meaning: 'To discard log entries up to a stable checkpoint (§4.3).',
    variants: ['log truncation'],
  },
  retransmission: {
    term: 'retransmission',
    meaning:
      'A replica that makes no progress says what it has (STATUS), and the others send again what it is missing.',
    variants: ['STATUS', 'resend', 'BODY'],
  },
  stateTransfer: {
    term: 'state transfer',
    meaning:
      'A replica that is too far behind to get the messages it missed fetches a certified state from the others (§4.3).',
    variants: ['catch-up', 'state sync', 'FETCH', 'STATE'],
  },
  timer: {
    term: 'timer',
    meaning: 'It runs out when something takes too long; progress depends on timers, safety never does.',
    variants: ['timeout'],
    here: ({ cluster }) =>
      `It runs out when something takes too long: a request at a replica after ${cluster.viewChangeTimeout} ms, an answer at a client after ${cluster.clientTimeout} ms.`,
  },
  joinRule: {
    term: 'f+1 join rule',
    meaning: 'A replica asks for the next view too, before its own timer runs out, once f+1 others have left (§4.5.2).',
    variants: ['bandwagon'],
  },
  batch: {
    term: 'batch',
    meaning: 'Several requests that share one sequence number, and so the cost of one agreement (§4.2).',
    variants: ['batching', 'block'],
  },
  tentativeExecution: {
    term: 'tentative execution',
    meaning: 'Executing a slot when it is prepared, one step earlier; it may have to be undone (§5.1).',
    variants: ['speculative execution', 'roll-back'],
    here: ({ replies }) =>
      `A slot is executed as soon as it is prepared, and may have to be undone: the client waits for ${replies.tentative} matching replies.`,
  },
  readOnly: {
    term: 'read-only request',
    meaning: 'A request that changes nothing may be answered without an order, by a quorum of matching answers (§5.1).',
    variants: ['read', 'DECISION'],
    here: ({ replies }) =>
      `A request that changes nothing may be answered without an order, by ${replies.readOnly} matching replies.`,
  },
  linearizability: {
    term: 'linearizability',
    meaning:
      'Every request seems to take effect at one moment between asking and answer, so a read is never out of date.',
    variants: ['strong consistency'],
  },
  equivocation: {
    term: 'equivocation',
    meaning: 'To say one thing to some and another thing to others.',
    variants: ['two-faced', 'double voting'],
  },
  forgedMessage: {
    term: 'forged message',
    meaning: 'A message in another node’s name. Signatures give it away.',
    variants: ['tampered message', 'spoofing'],
  },
  replay: { term: 'replay', meaning: 'To send an old message once more.', variants: ['duplicate'] },
  drop: {
    term: 'drop, delay, reorder',
    meaning: 'What a network may do to messages without breaking PBFT’s safety (§2).',
    variants: ['loss', 'lost message'],
  },
  partition: {
    term: 'partition',
    meaning: 'The network falls into groups that cannot reach each other, until it heals.',
    variants: ['split', 'heal'],
  },
  safety: {
    term: 'safety',
    meaning: 'Nothing wrong happens: correct replicas execute the same requests in the same order (§3).',
    variants: ['consistency', 'agreement'],
  },
  liveness: {
    term: 'liveness',
    meaning: 'Something happens: every request is answered in the end (§3).',
    variants: ['availability', 'progress'],
  },
  livelock: {
    term: 'livelock',
    meaning: 'Much happens and nothing gets done, such as views that end before a request is executed in them.',
    variants: ['view-change storm'],
  },
  happenedBefore: {
    term: 'happened-before',
    meaning: 'One event could have influenced another.',
    variants: ['causality', 'causal order'],
  },
  faultTolerance: {
    term: 'n ≥ 3f+1',
    meaning: 'It takes 3f+1 replicas to tolerate f faulty ones (§3).',
    variants: ['fault tolerance', 'resilience'],
  },
  spaceTimeDiagram: {
    term: 'space-time diagram',
    meaning: 'A line for each node, time along it, an arrow for each message.',
    variants: ['sequence diagram', 'Lamport diagram'],
  },
  lane: { term: 'lane', meaning: 'The line of one node in the diagram.', variants: ['lifeline', 'timeline'] },
  step: {
    term: 'step, milestone, event',
    meaning:
      'A step is one input handled with all it sent; an event is one sending; a milestone is a decision or a fault.',
    variants: ['tick'],
  },
  run: {
    term: 'run',
    meaning: 'What comes of a scenario. Acting in the past makes another run.',
    variants: ['fork', 'branch'],
  },
  scenario: {
    term: 'scenario',
    meaning: 'Everything a run is made from: the cluster, the network, the seed, and what is done to it.',
    variants: ['seed', 'experiment'],
  },
} satisfies Partial<Glossary>;
