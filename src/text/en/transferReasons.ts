import type { Reason } from './reasons.ts';

/** Reasons why messages are sent again, and states fetched (§4.3, §4.4). */
export const transferReasons = {
  tellStatus: {
    name: 'saying what one has',
    why: () =>
      'The network may lose messages; a replica that gets no further, or may have missed something, tells the others what it has, so that they can send the rest.',
  },
  askBeyondWindow: {
    name: 'asking about slots above the window',
    why: () =>
      'A message for a slot above the window is not kept, but that others are there is remembered; so the replica asks, and asks again when its window has moved.',
  },
  tellWhenConnected: {
    name: 'telling those who can be reached again',
    why: () =>
      'What was sent while a link was cut is gone, and the replica cannot know what it was; so both ends tell each other what they have.',
  },
  heartbeat: {
    name: 'the heartbeat',
    why: () =>
      'A replica that missed everything cannot know that it lacks something; if it tells at intervals what it has, the others see it and send the rest.',
  },
  sendAgain: {
    name: 'sending again what is lacking',
    why: () =>
      'A replica sends again only what it said itself, and what anybody can check: requests, and decisions with their proof. So nothing false gets in this way.',
  },
  repeatViewChange: {
    name: 'view changes are repeated',
    why: () =>
      'A lost VIEW-CHANGE or NEW-VIEW would keep a replica out of the view for good, so they are sent again until it is there.',
  },
  askForBodies: {
    name: 'asking for requests known by digest',
    why: () =>
      'O names requests by their digest only; a replica that lacks one has to get it before it can vote for it and execute it.',
  },
  learnBody: {
    name: 'the digest proves the request',
    why: () => 'A request is taken from anybody, as long as its digest is the one that was proposed and it is lacking.',
  },
  catchUp: {
    name: 'state transfer',
    why: () =>
      'The others discard messages up to a stable checkpoint, so a replica that missed them cannot execute those slots any more and fetches the state they led to.',
  },
  fetchForNewView: {
    name: 'state transfer for a new view',
    why: () =>
      'The new view proposes nothing below its checkpoint again, so a replica that has not executed that far fetches the state.',
  },
  mendState: {
    name: 'a state that differs',
    why: ({ quorum }) => `${quorum} replicas vouch for another state, so its own must be wrong, and it fetches theirs.`,
  },
  askNextReplica: {
    name: 'asking one after the other',
    why: ({ faults }) =>
      `At most f = ${faults} of those who certify the state are faulty, so asking them in turn ends with one that has it and sends it.`,
  },
  giveState: {
    name: 'giving a certified state',
    why: () =>
      'A replica gives a state that others can check: one whose digest is certified, or a later stable one with its proof.',
  },
  certifiedState: {
    name: 'only a certified state counts',
    why: () =>
      'A fetched state is taken over only if its digest is the certified one, so one liar cannot plant a state.',
  },
  newEnough: {
    name: 'no state that is too old',
    why: () =>
      'A state older than the one that was asked for would not bring the replica where it has to go; a liar could hold it back with one, again and again.',
  },
  endFetch: {
    name: 'a fetch that is over',
    why: () =>
      'A replica that got there by itself needs the state no more; to take it over as well would undo what came after it.',
  },
  installState: {
    name: 'taking over a state',
    why: () =>
      'With the state come the last replies to all clients, so the replica goes on as if it had executed the slots itself, and nothing is executed twice.',
  },
  neverBackwards: {
    name: 'executed slots only go up',
    why: () => 'What this message brings is executed here; a replica never goes back to an earlier state.',
  },
} satisfies Readonly<Record<string, Reason>>;
