import type { Glossary } from '../glossary.ts';

/** The terms of the field in English. */
export const glossary: Glossary = {
  pbft: {
    term: 'Practical Byzantine Fault Tolerance',
    meaning:
      'The protocol of Castro and Liskov (OSDI 1999): replicas agree on one order of requests, even if f of them lie.',
    variants: ['PBFT', 'BFT'],
  },
  byzantineFault: {
    term: 'Byzantine fault',
    meaning: 'A node may do anything: lie, contradict itself, stay silent, work together with other faulty nodes.',
    variants: ['malicious node', 'traitor', 'Byzantine node'],
  },
  crashFault: {
    term: 'crash fault',
    meaning: 'A node stops: it receives nothing and sends nothing.',
    variants: ['fail-stop', 'down'],
  },
  correctReplica: {
    term: 'correct replica',
    meaning: 'A replica that follows the protocol. All promises are about correct replicas.',
    variants: ['honest node', 'non-faulty replica'],
  },
  client: { term: 'client', meaning: 'It asks for operations and waits for f+1 equal replies.', variants: ['user'] },
  replica: {
    term: 'replica',
    meaning: 'One of the n nodes that keep the same state and execute the same requests.',
    variants: ['node', 'server'],
  },
  primary: {
    term: 'primary',
    meaning: 'The replica that gives requests their sequence numbers in a view: p = v mod n.',
    variants: ['leader'],
  },
  backup: { term: 'backup', meaning: 'Every replica that is not the primary of the view.', variants: ['follower'] },
  view: {
    term: 'view',
    meaning: 'A period with one primary. Views are numbered: 0, 1, 2 …',
    variants: ['view number', 'epoch', 'term'],
  },
  viewChange: {
    term: 'view change',
    meaning: 'How replicas move on to the next primary when this one makes no progress (§4.4).',
    variants: ['VIEW-CHANGE', 'leader election'],
  },
  newView: {
    term: 'new-view message',
    meaning: 'What the next primary sends to start its view, with the proof of what must be kept (§4.4).',
    variants: ['NEW-VIEW'],
  },
  request: {
    term: 'request',
    meaning: 'A client’s operation with its timestamp, signed by the client (§4.1).',
    variants: ['REQUEST', 'operation', 'transaction'],
  },
  timestamp: {
    term: 'timestamp',
    meaning: 'A number that grows with each request of a client, so that no request is executed twice (§4.1).',
    variants: ['nonce'],
  },
  sequenceNumber: {
    term: 'sequence number',
    meaning: 'The place of a request in the common order (§4.2).',
    variants: ['index', 'height'],
  },
  slot: { term: 'slot', meaning: 'Our word for a sequence number in a view, (v, n).', variants: ['instance'] },
  prePrepare: {
    term: 'pre-prepare',
    meaning: 'The phase, and the message, in which the primary proposes a request for a slot (§4.2).',
    variants: ['PRE-PREPARE', 'proposal', 'propose'],
  },
  prepare: {
    term: 'prepare',
    meaning: 'The phase, and the message, in which the backups agree with the proposal (§4.2).',
    variants: ['PREPARE'],
  },
  commit: {
    term: 'commit',
    meaning: 'The phase, and the message, in which replicas say that they are prepared (§4.2).',
    variants: ['COMMIT'],
  },
  reply: {
    term: 'reply',
    meaning: 'A replica’s result, straight to the client (§4.1).',
    variants: ['REPLY', 'response'],
  },
  multicast: { term: 'multicast', meaning: 'To send a message to every other replica.', variants: ['broadcast'] },
  digest: {
    term: 'digest',
    meaning: 'A short fingerprint of a request or a state; here SHA-256.',
    variants: ['hash', 'fingerprint'],
  },
  signature: {
    term: 'signature',
    meaning: 'Proof of who made a message. Nobody can sign for somebody else.',
    variants: ['MAC', 'message authentication code', 'authenticator'],
  },
  prepared: {
    term: 'prepared',
    meaning: 'A replica has the PRE-PREPARE and 2f matching PREPAREs from different backups (§4.2).',
    variants: ['pre-prepared'],
  },
  committedLocal: {
    term: 'committed-local',
    meaning: 'A replica is prepared and has 2f+1 matching COMMITs, its own included (§4.2).',
    variants: ['committed'],
  },
  preparedCertificate: {
    term: 'prepared certificate',
    meaning: '1 PRE-PREPARE and 2f PREPAREs: 2f+1 replicas that say the same.',
    variants: ['quorum certificate', 'QC'],
  },
  commitCertificate: {
    term: 'commit certificate',
    meaning: '2f+1 COMMITs of different replicas for the same slot and digest.',
    variants: ['quorum certificate', 'QC'],
  },
  quorum: {
    term: 'quorum',
    meaning: '2f+1 of 3f+1 replicas: any two quorums share a correct one. Not the same as a majority.',
    variants: ['majority', 'supermajority'],
  },
  matchingMessages: {
    term: 'matching messages',
    meaning: 'Messages with the same view, sequence number and digest.',
    variants: ['equal messages'],
  },
  execute: {
    term: 'execute',
    meaning: 'To apply a request to the state, in the order of sequence numbers (§4.2).',
    variants: ['apply', 'executed log'],
  },
  stateMachineReplication: {
    term: 'state machine replication',
    meaning: 'Replicas that start alike and execute the same requests in the same order stay alike.',
    variants: ['SMR', 'replicated state machine'],
  },
  checkpoint: {
    term: 'checkpoint',
    meaning: 'The state after every K-th slot; stable once 2f+1 replicas vouch for it (§4.3).',
    variants: ['CHECKPOINT', 'stable checkpoint', 'snapshot'],
  },
  waterMark: {
    term: 'low and high water mark',
    meaning: 'h is the last stable checkpoint, H = h + L: only slots between them are worked on (§4.3).',
    variants: ['h', 'H', 'window', 'watermark'],
  },
  garbageCollection: {
    term: 'garbage collection',
    meaning: 'To discard log entries up to a stable checkpoint (§4.3).',
    variants: ['log truncation'],
  },
  stateTransfer: {
    term: 'state transfer',
    meaning: 'How a replica that is far behind fetches a state from the others.',
    variants: ['catch-up', 'state sync'],
  },
  timer: {
    term: 'timer',
    meaning: 'It runs out when something takes too long; progress depends on timers, safety never does.',
    variants: ['timeout'],
  },
  equivocation: {
    term: 'equivocation',
    meaning: 'To say one thing to some and another thing to others.',
    variants: ['two-faced', 'double voting'],
  },
  forgedMessage: {
    term: 'forged message',
    meaning: 'A message in somebody else’s name. Signatures give it away.',
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
};
