import type { Kit } from '../kit.ts';
import type { BehaveAction } from './behave.ts';
import type { ClockRateAction } from './clockRate.ts';
import { clockRate } from './clockRate.ts';
import type { ConditionsAction } from './conditions.ts';
import { conditions } from './conditions.ts';
import type { CrashAction } from './crash.ts';
import { crash } from './crash.ts';
import type { CutLinkAction } from './cutLink.ts';
import { cutLink } from './cutLink.ts';
import type { CutOffAction } from './cutOff.ts';
import { cutOff } from './cutOff.ts';
import type { DelayAction } from './delay.ts';
import { delay } from './delay.ts';
import type { DeliverNextAction } from './deliverNext.ts';
import { deliverNext } from './deliverNext.ts';
import type { DropAction } from './drop.ts';
import { drop } from './drop.ts';
import type { DropMatchingAction } from './dropMatching.ts';
import { dropMatching } from './dropMatching.ts';
import type { DuplicateAction } from './duplicate.ts';
import { duplicate } from './duplicate.ts';
import type { FireTimerAction } from './fireTimer.ts';
import { fireTimer } from './fireTimer.ts';
import type { HealAction } from './heal.ts';
import { heal } from './heal.ts';
import type { HoldAction } from './hold.ts';
import { hold } from './hold.ts';
import type { Intervention, InterventionDescriptor } from './intervention.ts';
import type { LinkConditionsAction } from './linkConditions.ts';
import { linkConditions } from './linkConditions.ts';
import type { MisbehaveAction } from './misbehave.ts';
import type { OwnDurationAction } from './ownDuration.ts';
import { ownDuration } from './ownDuration.ts';
import type { PartitionAction } from './partition.ts';
import { partition } from './partition.ts';
import type { PassMatchingAction } from './passMatching.ts';
import { passMatching } from './passMatching.ts';
import type { RejoinAction } from './rejoin.ts';
import { rejoin } from './rejoin.ts';
import type { ReleaseAction } from './release.ts';
import { release } from './release.ts';
import type { RequestAction } from './request.ts';
import { request } from './request.ts';
import type { RestartAction } from './restart.ts';
import { restart } from './restart.ts';
import type { RestoreDiskAction } from './restoreDisk.ts';
import { restoreDisk } from './restoreDisk.ts';
import type { RestoreLinkAction } from './restoreLink.ts';
import { restoreLink } from './restoreLink.ts';
import type { SlowLinkAction } from './slowLink.ts';
import { slowLink } from './slowLink.ts';
import type { SlowReplicaAction } from './slowReplica.ts';
import { slowReplica } from './slowReplica.ts';
import type { TamperAction } from './tamper.ts';
import { tamper } from './tamper.ts';

/** The kinds of intervention that every protocol has. A protocol's own kinds are in its kit. */
export const engineInterventions = {
  request,
  crash,
  restart,
  cutOff,
  rejoin,
  partition,
  heal,
  cutLink,
  restoreLink,
  conditions,
  drop,
  delay,
  duplicate,
  deliverNext,
  fireTimer,
  clockRate,
  ownDuration,
  restoreDisk,
  slowReplica,
  slowLink,
  dropMatching,
  passMatching,
  hold,
  release,
  tamper,
  linkConditions,
} as const;

/**
 * The fields of an action, by its kind. A protocol that has a kind of its own adds it here, by declaring this interface
 * once more beside the descriptor.
 */
export interface Actions {
  readonly request: RequestAction;
  readonly crash: CrashAction;
  readonly restart: RestartAction;
  readonly cutOff: CutOffAction;
  readonly rejoin: RejoinAction;
  readonly partition: PartitionAction;
  readonly heal: HealAction;
  readonly cutLink: CutLinkAction;
  readonly restoreLink: RestoreLinkAction;
  readonly conditions: ConditionsAction;
  readonly drop: DropAction;
  readonly delay: DelayAction;
  readonly duplicate: DuplicateAction;
  readonly deliverNext: DeliverNextAction;
  readonly fireTimer: FireTimerAction;
  readonly clockRate: ClockRateAction;
  readonly ownDuration: OwnDurationAction;
  readonly restoreDisk: RestoreDiskAction;
  readonly slowReplica: SlowReplicaAction;
  readonly slowLink: SlowLinkAction;
  readonly dropMatching: DropMatchingAction;
  readonly passMatching: PassMatchingAction;
  readonly hold: HoldAction;
  readonly release: ReleaseAction;
  readonly tamper: TamperAction;
  readonly linkConditions: LinkConditionsAction;
  readonly misbehave: MisbehaveAction;
  readonly behave: BehaveAction;
}

export type ActionKind = keyof Actions;

export type Action = Actions[ActionKind];

export type PlannedIntervention = Intervention<Action>;

/** @throws if neither the engine nor the kit has this kind: a bug, since setups are checked before they are run */
export function interventionIn(kit: Kit, kind: ActionKind): InterventionDescriptor {
  const own: Readonly<Record<string, InterventionDescriptor | undefined>> = kit.interventions;
  const descriptor = own[kind] ?? (engineInterventions as Readonly<Record<string, unknown>>)[kind];
  if (!descriptor) throw new Error(`There is no intervention of the kind ${kind}.`);
  return descriptor as InterventionDescriptor;
}
