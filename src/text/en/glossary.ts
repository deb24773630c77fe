import type { Glossary } from '../glossary.ts';
import { glossaryOfRuns } from './glossaryOfRuns.ts';

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
    meaning: 'A replica that follows the protocol. All guarantees are about correct replicas.',
    variants: ['honest node', 'non-faulty replica'],
  },
  client: { term: 'client', meaning: 'It asks for operations and waits for f+1 matching replies.', variants: ['user'] },
  replica: {
    term: 'replica',
    meaning: 'One of the n nodes that keep the same state and execute the same requests.',
    variants: ['node', 'server'],
  },
  primary: {
    term: 'primary',
    meaning: 'The replica that gives requests their sequence numbers in a view: p = v mod n.',
    variants: ['leader'],
    here: ({ cluster }) =>
      `The replica that proposes the order in a view. The ${cluster.replicas} replicas take turns, view by view.`,
  },
  backup: {
    term: 'backup',
    meaning: 'Every replica that is not the primary of the view.',
    variants: ['follower'],
    here: ({ cluster }) =>
      `Every replica that is not the primary of the view: ${cluster.replicas - 1} of ${cluster.replicas}.`,
  },
  view: {
    term: 'view',
    meaning: 'A period with one primary. Views are numbered: 0, 1, 2 …',
    variants: ['view number', 'epoch', 'term'],
    here: ({ cluster }) =>
      `A period with one primary, each in turn: R0 in view 0, R1 in view 1, and R0 again in view ${cluster.replicas}.`,
  },
  viewChange: {
    term: 'view change',
    meaning: 'How replicas move on to the next primary when this one makes no progress (§4.4).',
    variants: ['VIEW-CHANGE', 'leader election'],
    here: ({ quorum, cluster }) =>
      `How replicas move on to the next primary when this one makes no progress. It takes ${quorum} of ${cluster.replicas}.`,
  },
  newView: {
    term: 'new-view message',
    meaning:
      'What the next primary sends to start its view: the VIEW-CHANGEs it rests on (V), and what they make of each slot (O) (§4.4).',
    variants: ['NEW-VIEW'],
    here: ({ quorum, cluster }) =>
      `With it the next primary starts its view. It rests on the VIEW-CHANGEs of ${quorum} of ${cluster.replicas} replicas.`,
  },
  minMaxSequence: {
    term: 'min-s and max-s',
    meaning:
      'The range that a NEW-VIEW decides on: from the highest stable checkpoint in V to the highest slot with a certificate (§4.4).',
    variants: ['O', 'V'],
  },
  nullRequest: {
    term: 'null request',
    meaning: 'Fills a slot that no certificate names; it is executed and changes nothing (§4.4).',
    variants: ['no-op', 'gap'],
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
  slot: {
    term: 'slot',
    meaning: 'Our word for a sequence number in a view, (v, n).',
    variants: ['instance'],
    here: ({ quorum, cluster }) =>
      `A place in the common order of requests. ${quorum} of ${cluster.replicas} replicas have to agree on the request in it.`,
  },
  prePrepare: {
    term: 'pre-prepare',
    meaning: 'The phase, and the message, in which the primary proposes a request for a slot (§4.2).',
    variants: ['PRE-PREPARE', 'proposal', 'propose'],
    here: ({ quorum, cluster }) =>
      `The primary proposes a request for a slot. It counts as the first of the ${quorum} votes, of ${cluster.replicas}, that make the slot prepared.`,
  },
  prepare: {
    term: 'prepare',
    meaning: 'The phase, and the message, in which the backups agree with the proposal (§4.2).',
    variants: ['PREPARE'],
    here: ({ quorum }) =>
      `A backup agrees with the proposal. ${quorum - 1} of them and the PRE-PREPARE make a slot prepared.`,
  },
  commit: {
    term: 'commit',
    meaning: 'The phase, and the message, in which replicas say that they are prepared (§4.2).',
    variants: ['COMMIT'],
    here: ({ quorum, cluster }) =>
      `A replica says that it is prepared. ${quorum} of ${cluster.replicas} make the slot committed.`,
  },
  reply: {
    term: 'reply',
    meaning: 'A replica’s result, straight to the client (§4.1).',
    variants: ['REPLY', 'response'],
    here: ({ replies }) =>
      `A replica’s result, straight to the client, which accepts it once ${replies.committed} match.`,
  },
  multicast: { term: 'multicast', meaning: 'To send a message to every other replica.', variants: ['broadcast'] },
  digest: {
    term: 'digest',
    meaning: 'A short fingerprint of a request or a state; here SHA-256.',
    variants: ['hash', 'fingerprint'],
  },
  signature: {
    term: 'signature',
    meaning: 'Proof of who made a message. No one can sign for another.',
    variants: ['MAC', 'message authentication code', 'authenticator'],
  },
  prepared: {
    term: 'prepared',
    meaning: 'A replica has the PRE-PREPARE and 2f matching PREPAREs from different backups (§4.2).',
    variants: ['pre-prepared'],
    here: ({ quorum, cluster }) =>
      `It has the PRE-PREPARE and ${quorum - 1} matching PREPAREs: ${quorum} of ${cluster.replicas} replicas say the same about this slot.`,
  },
  committedLocal: {
    term: 'committed-local',
    meaning: 'A replica is prepared and has 2f+1 matching COMMITs, its own included (§4.2).',
    variants: ['committed'],
    here: ({ quorum, cluster }) =>
      `It is prepared and has matching COMMITs of ${quorum} of ${cluster.replicas} replicas: it may execute the slot.`,
  },
  preparedCertificate: {
    term: 'prepared certificate',
    meaning: '1 PRE-PREPARE and 2f PREPAREs: 2f+1 replicas that say the same.',
    variants: ['quorum certificate', 'QC'],
    here: ({ quorum, cluster }) =>
      `1 PRE-PREPARE and ${quorum - 1} PREPAREs prove that ${quorum} of ${cluster.replicas} replicas said the same about a slot.`,
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
    here: ({ quorum, quorumsMeet, cluster }) =>
      quorumsMeet
        ? `Enough replicas that any two such groups share a correct one. Here: ${quorum} of ${cluster.replicas}.`
        : `Here: ${quorum} of ${cluster.replicas}. Two such groups need not share a correct replica, as they should.`,
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
  ...glossaryOfRuns,
};
