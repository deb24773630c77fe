// What is offered is tried: the ways to lie have to be there.
import '../../simulation/behaviours/index.ts';
import type { Action } from '../../simulation/interventions/index.ts';
import { interventionKinds } from '../../simulation/interventions/index.ts';
import type {
  Field,
  InterventionDescriptor,
  NoEffectReason,
  Target,
} from '../../simulation/interventions/intervention.ts';
import type { World } from '../../simulation/world.ts';
import { copyWorld } from '../../simulation/world.ts';
import type { Focus } from '../../store/focus.ts';
import type { DialogId } from '../../store/state.ts';

/**
 * What can be done to the thing in focus, read from the registry of interventions: a new kind that acts on a replica or
 * a message is offered without a line here.
 */

/** One thing that can be done. It does it at once, or asks for the rest in a dialog. */
export type Offer = DeedOffer | DialogOffer;

export interface DeedOffer {
  readonly kind: 'deed';
  readonly action: Action;
  readonly isFault: boolean;
  /** Why it would change nothing now; null where it would change something. */
  readonly refused: NoEffectReason | null;
}

/** What it takes cannot be chosen from a short list: an operation, a grouping. */
export interface DialogOffer {
  readonly kind: 'dialog';
  readonly dialog: AskingDialog;
}

/** The dialogs that ask for what a short list cannot offer. */
export type AskingDialog = Extract<DialogId, 'request' | 'partition'>;

/** An open number is offered as these, as far as its bounds allow. Anything else would have to be typed. */
const NUMBER_CHOICES: readonly number[] = [50, 200, 1000];

/** Which fields they are. */
const dialogOfField: Partial<Record<Field['type'], AskingDialog>> = { operation: 'request', groups: 'partition' };

/** @param world the world as it is now, which is left as it is. */
export function offersFor(world: World, focus: Focus): Offer[] {
  const target = targetOf(world, focus);
  const descriptors: readonly InterventionDescriptor[] = Object.values(interventionKinds);
  return descriptors
    .filter((descriptor) => descriptor.target === target && (world.protocol.parts.lies || !descriptor.isLie))
    .flatMap((descriptor) => offersOfKind(world, focus, descriptor));
}

/** A gate stands for the node that reached it. */
export function targetOf(world: World, focus: Focus): Target {
  if (focus.kind === 'message') return 'message';
  return focus.node < world.setup.cluster.replicas ? 'replica' : 'client';
}

function offersOfKind(world: World, focus: Focus, descriptor: InterventionDescriptor): Offer[] {
  for (const field of descriptor.fields) {
    const dialog = dialogOfField[field.type];
    if (dialog) return [{ kind: 'dialog', dialog }];
  }
  return actionsOfKind(world, focus, descriptor).map((action) => ({
    kind: 'deed',
    action,
    isFault: descriptor.isFault,
    refused: refusalOf(world, action),
  }));
}

/** Every way to fill the fields of a kind, the first field varying slowest. */
function actionsOfKind(world: World, focus: Focus, { kind, fields }: InterventionDescriptor): Action[] {
  let filled: Record<string, unknown>[] = [{ kind }];
  for (const field of fields) {
    const values = valuesFor(world, focus, field);
    filled = filled.flatMap((action) => values.map((value) => ({ ...action, [field.name]: value })));
  }
  // Each field of the descriptor got a value of its own type, which the compiler cannot see through the names.
  return filled as unknown as Action[];
}

function valuesFor(world: World, focus: Focus, field: Field): readonly (string | number)[] {
  switch (field.type) {
    case 'replica':
    case 'node':
      return focus.kind === 'message' ? [] : [focus.node];
    case 'client':
      return focus.kind === 'message' ? [] : [focus.node - world.setup.cluster.replicas];
    case 'message':
      return focus.kind === 'message' ? [focus.id] : [];
    case 'choice':
      return field.choices;
    case 'number':
      return NUMBER_CHOICES.filter((value) => value >= field.least && value <= field.most);
    case 'operation':
    case 'groups':
      return [];
  }
}

/** Tried on a copy: whether an action has an effect is the action's own business. */
export function refusalOf(world: World, action: Action): NoEffectReason | null {
  const descriptor = interventionKinds[action.kind] as InterventionDescriptor;
  const effect = descriptor.apply(copyWorld(world), action);
  return effect.done ? null : effect.why;
}
