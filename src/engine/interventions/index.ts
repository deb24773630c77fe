import type { BehaveAction } from './behave.ts';
import { behave } from './behave.ts';
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
import { misbehave } from './misbehave.ts';
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
import type { SayAction } from './say.ts';
import { say } from './say.ts';

/** Every kind of intervention. Menus, links, files, texts and the command line read this table. */
export const interventionKinds = {
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
  misbehave,
  behave,
  say,
} as const;

export type Action =
  | RequestAction
  | CrashAction
  | RestartAction
  | CutOffAction
  | RejoinAction
  | PartitionAction
  | HealAction
  | CutLinkAction
  | RestoreLinkAction
  | ConditionsAction
  | DropAction
  | DelayAction
  | DuplicateAction
  | DeliverNextAction
  | MisbehaveAction
  | BehaveAction
  | SayAction;

export type ActionKind = Action['kind'];

export type PlannedIntervention = Intervention<Action>;

export function interventionOf(kind: ActionKind): InterventionDescriptor {
  return interventionKinds[kind] as InterventionDescriptor;
}
