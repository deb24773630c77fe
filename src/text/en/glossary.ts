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
    meaning:
      'What the next primary sends to start its view: the VIEW-CHANGEs it rests on (V), and what they make of each slot (O) (§4.4).',
    variants: ['NEW-VIEW'],
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
    meaning: 'Proof of who made a message. No one can sign for another.',
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
  ...glossaryOfRuns,
};
