import type { ActionKind } from '../../engine/interventions/index.ts';
import type { Sizes } from './reasons.ts';

/** Reasons for steps that no rule of the protocol asks for. */
export const outsideReasons = {
  missedCrashed: () =>
    'A replica that is down receives nothing, and the sender is not told: PBFT does not rely on any single message.',
  missedCut: () => 'PBFT assumes that the network may fail to deliver messages (§2): it may stop progress, not safety.',
  nothing: () => 'No rule asks for anything here.',
  noEffect: () => 'It was planned, but there is nothing to act on at this point.',
  /** Behind a reason that rests on quorums, in a run that breaks the rule of how large they are. */
  quorumsApart: ({ quorum, replicas }: Sizes) =>
    `Not so in this run: its broken rule takes ${quorum} of ${replicas} for a quorum, and two of those need not share a correct replica.`,
  actions: {
    request: () => 'The user sent this request.',
    crash: tolerated,
    restart: () =>
      'Injected fault: a replica that kept its memory was merely slow; one that lost it may contradict what it said before, and counts as faulty.',
    cutOff: tolerated,
    rejoin: network,
    partition: () =>
      'Injected fault: PBFT assumes that the network may fail to deliver messages (§2), and a group without a quorum makes no progress.',
    heal: network,
    cutLink: network,
    restoreLink: network,
    conditions: network,
    drop: network,
    delay: network,
    duplicate: network,
    deliverNext: network,
    fireTimer: clock,
    clockRate: clock,
    ownDuration: clock,
    restoreDisk: () =>
      'Injected fault: a replica with an old disk may contradict what it said since, and counts as faulty.',
    slowReplica: network,
    slowLink: network,
    linkConditions: network,
    dropMatching: network,
    passMatching: network,
    hold: network,
    release: network,
    tamper: () =>
      'Injected fault: a message may be changed in flight, but no one can sign for another (§2): the receiver sees that the signature does not match.',
    misbehave: byzantine,
    say: byzantine,
    behave: () => 'Injected fault: a replica that lied once counts as faulty for good, since what it said stays said.',
  } satisfies Readonly<Record<ActionKind, (sizes: Sizes) => string>>,
};

function tolerated({ faults, replicas }: Sizes): string {
  return `Injected fault: PBFT keeps its guarantees while at most f = ${faults} of ${replicas} replicas are faulty (§3).`;
}

function byzantine({ faults, replicas }: Sizes): string {
  return `Injected fault: a faulty node may do anything but sign for others (§2); PBFT keeps its guarantees while at most f = ${faults} of ${replicas} replicas are faulty (§3).`;
}

function clock(_sizes: Sizes): string {
  return 'Injected fault: safety rests on no clock (§3); clocks that differ only cost time and view changes.';
}

function network(_sizes: Sizes): string {
  return 'Injected fault: PBFT assumes that the network may lose, delay, duplicate and reorder messages (§2).';
}
