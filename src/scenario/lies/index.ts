import type { PlannedIntervention } from '../../engine/interventions/index.ts';
import { usualAmount, usualGroups } from '../../engine/lying/usual.ts';
import type { Cluster, NodeId } from '../../engine/protocol.ts';
import type { BehaviourId } from '../../protocols/pbft/lies/index.ts';
import { behaviourOf } from '../../protocols/pbft/lies/index.ts';
import type { Scenario } from '../scenario.ts';
import type { LieStageId } from './stages.ts';
import { lieStages } from './stages.ts';

/** A node that lies from the start, in its usual way where no groups are given. */
interface Liar {
  readonly node: NodeId;
  readonly behaviour: BehaviourId;
  readonly groups?: string;
}

/** A run in which a way to lie changes something. */
interface LieCase {
  readonly stage: LieStageId;
  readonly node: NodeId;
  /** Others who lie besides: without them this lie has nothing to lean on. */
  readonly fellows?: readonly Liar[];
}

const primary = { stage: 'oneRequest', node: 0 } as const;
const backup = { stage: 'oneRequest', node: 3 } as const;
const client = { stage: 'oneRequest', node: 4 } as const;
const leaving = { stage: 'viewChange', node: 3 } as const;
const nextPrimary = { stage: 'viewChange', node: 1 } as const;
const helper = { stage: 'catchingUp', node: 0 } as const;

/** One run for every way to lie: a new way has its run here, or this does not compile. */
const cases: Readonly<Record<BehaviourId, LieCase>> = {
  silentToSome: primary,
  delaysEverything: primary,
  equivocates: primary,
  skipsNumbers: primary,
  proposesOutsideWindow: primary,
  inventsRequests: primary,
  proposesAgain: primary,
  ignoresClient: { stage: 'twoRequests', node: 0 },
  proposesOutOfTurn: backup,
  preparesAsPrimary: primary,
  votesForEverything: backup,
  votesForAnother: backup,
  votesBeforeTime: backup,
  votesManyTimes: backup,
  forgesSender: backup,
  replaysOldMessages: backup,
  spoilsSignatures: primary,
  repliesFalsely: backup,
  executesDifferently: helper,
  vouchesFalsely: helper,
  vouchesFarAhead: backup,
  sendsFalseState: helper,
  sendsOldState: helper,
  mixesProofs: helper,
  shortensDecisions: { stage: 'decisions', node: 1 },
  changesView: backup,
  changesViewEver: backup,
  asksInOthersNames: backup,
  omitsPrepared: leaving,
  inventsCertificate: leaving,
  raisesCertificates: leaving,
  claimsWaterMark: leaving,
  withholdsNewView: nextPrimary,
  proposesWrongly: nextPrimary,
  stuffsNewView: nextPrimary,
  twoNewViews: nextPrimary,
  proposesWithoutNewView: nextPrimary,
  conspires: {
    stage: 'sevenReplicas',
    node: 6,
    fellows: [{ node: 0, behaviour: 'equivocates', groups: 'abbbbbbb' }],
  },
  runsTwice: { stage: 'twoRequests', node: 0 },
  asksTwoThings: client,
  signsBadly: client,
  asksAgain: client,
  asksOnlySome: client,
  lendsItsKey: { stage: 'twoRequests', node: 5, fellows: [{ node: 0, behaviour: 'inventsRequests' }] },
};

/** A scenario with a lie in it, and the liar. */
export interface LyingScenario {
  readonly scenario: Scenario;
  readonly node: NodeId;
  /** The number of steps after which all liars have begun to lie. */
  readonly begun: number;
}

export function lyingScenario(behaviour: BehaviourId): LyingScenario {
  const { stage, node, fellows = [] } = cases[behaviour];
  const { base, setup } = lieStages[stage];
  const liars = [...fellows, { node, behaviour }];
  const lies = liars.map((liar) => lieOf(liar, setup.cluster));
  const scenario: Scenario = { base, setup: { ...setup, interventions: [...lies, ...setup.interventions] } };
  return { scenario, node, begun: lies.length };
}

function lieOf({ node, behaviour, groups }: Liar, cluster: Cluster): PlannedIntervention {
  const way = behaviourOf(behaviour);
  const action = {
    kind: 'misbehave',
    node,
    behaviour,
    groups: groups ?? usualGroups(way, node, cluster),
    amount: usualAmount(way),
  } as const;
  return { at: { tick: 0, after: 0 }, action };
}
