import type { Reason } from './reasons.ts';

/** Reasons why a view is left, and why the next one begins as it does (§4.4, §4.5.2). */
export const viewChangeReasons = {
  leaveView: {
    name: 'leaving a view',
    why: () =>
      'A request that is not executed in time means that the primary may be faulty; the replica tells what it has prepared, because some of that may be committed elsewhere.',
  },
  joinOthers: {
    name: 'joining f+1 others',
    why: ({ weakQuorum }) =>
      `Of f+1 = ${weakQuorum} replicas that have left, at least one is correct and had reason to; to join them at once keeps the correct replicas together.`,
  },
  nextView: {
    name: 'on to the next primary, with a longer wait',
    why: () =>
      'The new primary may be faulty too; with each view the wait doubles, so that in the end it outlasts the delays of the network.',
  },
  countViewChanges: {
    name: 'VIEW-CHANGEs from different replicas',
    why: ({ quorum }) =>
      `A new view takes ${quorum} VIEW-CHANGEs: any ${quorum} replicas share a correct one with those that prepared a committed request, so it is not forgotten.`,
  },
  awaitNewView: {
    name: 'the timer for the new view',
    why: ({ quorum }) =>
      `The timer starts when ${quorum} replicas have come as far as this view, not before; otherwise they would give up at different times and overtake one another.`,
  },
  makeNewView: {
    name: 'the new primary begins its view',
    why: ({ quorum }) =>
      `With ${quorum} VIEW-CHANGEs the primary of the new view can prove to everybody what has to be kept.`,
  },
  chooseRequests: {
    name: 'the certificate of the highest view wins',
    why: () =>
      'Each slot keeps the request of its prepared certificate from the highest view; if a request was committed anywhere, it is this one.',
  },
  fillWithNull: {
    name: 'gaps become null requests',
    why: () =>
      'A slot that no certificate names cannot have been committed anywhere; a null request fills it, so that the slots above it can be executed.',
  },
  checkNewView: {
    name: 'each backup checks the NEW-VIEW',
    why: () =>
      'A backup computes O once more from the VIEW-CHANGEs in the message, and enters the view only if it comes out the same, so a lying primary can neither drop nor change a request.',
  },
  validViewChange: {
    name: 'a VIEW-CHANGE proves what it says',
    why: () =>
      'A checkpoint or certificate counts only with the votes that made it, so nobody can invent what was prepared.',
  },
  viewsGrow: {
    name: 'views only go up',
    why: () => 'A replica never goes back to a view it has left, and needs no help into the one it is in.',
  },
  oneNewView: {
    name: 'a view begins once',
    why: () =>
      'A NEW-VIEW for a view that the replica has entered or left behind changes nothing, so a primary cannot begin its view in two ways.',
  },
  latestCounts: {
    name: 'the latest of each sender',
    why: () =>
      'Of each sender only the latest is remembered, so that nobody can fill the memory; an earlier one that arrives late says nothing new.',
  },
  keepForLater: {
    name: 'messages of a coming view are kept',
    why: () =>
      'Nothing says that the NEW-VIEW arrives before the votes of those who had it first; so they are kept, within a bound, until the view begins.',
  },
} satisfies Readonly<Record<string, Reason>>;
