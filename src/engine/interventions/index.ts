import type { Kit } from '../kit.ts';
import type { BehaveAction } from './behave.ts';
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
import type { DuplicateAction } from './duplicate.ts';
import { duplicate } from './duplicate.ts';
import type { HealAction } from './heal.ts';
import { heal } from './heal.ts';
import type { Intervention, InterventionDescriptor } from './intervention.ts';
import type { MisbehaveAction } from './misbehave.ts';
import type { PartitionAction } from './partition.ts';
import { partition } from './partition.ts';
import type { RejoinAction } from './rejoin.ts';
import { rejoin } from './rejoin.ts';
import type { RequestAction } from './request.ts';
import { request } from './request.ts';
import type { RestartAction } from './restart.ts';
import { restart } from './restart.ts';
import type { RestoreLinkAction } from './restoreLink.ts';
import { restoreLink } from './restoreLink.ts';

/** The kinds of intervention that every protocol has. Those of single protocols come with their kits. */
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
  readonly misbehave: MisbehaveAction;
  readonly behave: BehaveAction;
}

export type ActionKind = keyof Actions;

export type Action = Actions[ActionKind];

export type PlannedIntervention = Intervention<Action>;

/** @throws where neither the engine nor the kit has this kind: a mistake of the program, since setups are checked. */
export function interventionIn(kit: Kit, kind: ActionKind): InterventionDescriptor {
  const own: Readonly<Record<string, InterventionDescriptor | undefined>> = kit.interventions;
  const descriptor = own[kind] ?? (engineInterventions as Readonly<Record<string, unknown>>)[kind];
  if (!descriptor) throw new Error(`There is no intervention of the kind ${kind}.`);
  return descriptor as InterventionDescriptor;
}
