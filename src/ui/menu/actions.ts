import type { Action, ActionKind } from '../../engine/interventions/index.ts';
import type {
  ActionField,
  InterventionDescriptor,
  NoEffectReason,
  Target,
} from '../../engine/interventions/intervention.ts';
import { termsOf } from '../../engine/terms.ts';
import type { World } from '../../engine/world.ts';
import { copyWorld } from '../../engine/world.ts';
import { interventionKinds } from '../../protocols/interventions.ts';
import type { Focus } from '../../scenario/focus.ts';
import type { DialogId } from '../../store/state.ts';

/**
 * The interventions on the thing in focus, read from their registry: a new kind that acts on a node or a
 * message is offered without a line here, unless a dialog has to ask for what it takes.
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

/** An intervention with a parameter that no short list can offer: an operation, a behaviour. */
export interface DialogOffer {
  readonly kind: 'dialog';
  readonly dialog: AskingDialog;
}

/** The dialogs that ask for what a short list cannot offer. */
export type AskingDialog = Extract<DialogId, 'request' | 'lie' | 'say'>;

/** The kinds that are asked for in a dialog, and in which. */
export const askingDialogs: Partial<Record<ActionKind, AskingDialog>> = {
  request: 'request',
  misbehave: 'lie',
  say: 'say',
};

/** An open number is offered as these, as far as its bounds allow. Anything else would have to be typed. */
const NUMBER_CHOICES: readonly number[] = [50, 200, 1000];

/** With more ways to do something than this, only those that would change something are offered. */
const REFUSED_MAX = 8;

/** @param world the world as it is now, which is left as it is. */
export function offersFor(world: World, focus: Focus): Offer[] {
  const targets = targetsOf(world, focus);
  const descriptors: readonly InterventionDescriptor[] = Object.values(interventionKinds);
  return descriptors
    .filter(({ target, isLie }) => targets.includes(target) && (world.kit.protocol.parts.lies || !isLie))
    .flatMap((descriptor) => offersOfKind(world, focus, descriptor));
}

/** A gate stands for the node that reached it. */
export function targetsOf(world: World, focus: Focus): readonly Target[] {
  if (focus.kind === 'message') return ['message'];
  return focus.node < world.setup.cluster.replicas ? ['replica', 'node'] : ['client', 'node'];
}

function offersOfKind(world: World, focus: Focus, descriptor: InterventionDescriptor): Offer[] {
  const dialog = askingDialogs[descriptor.kind as ActionKind];
  if (dialog) return [{ kind: 'dialog', dialog }];
  const offers = actionsOfKind(world, focus, descriptor).map((action): DeedOffer => {
    return { kind: 'deed', action, isFault: descriptor.isFault, refused: refusalOf(world, action) };
  });
  const isLong = offers.length > REFUSED_MAX || descriptor.fields.some(isOpenList);
  return isLong ? offers.filter(({ refused }) => refused === null) : offers;
}

/** True for a field of which a menu offers some values: there is no point in refusing one of them. */
function isOpenList(field: ActionField): boolean {
  return field.type === 'term' || (field.type === 'number' && field.offered !== undefined);
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

function valuesFor(world: World, focus: Focus, field: ActionField): readonly (string | number)[] {
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
    case 'term':
      return termsOf(world.kit, field.of);
    case 'number':
      if (field.offered) return field.offered(world);
      return NUMBER_CHOICES.filter((value) => value >= field.least && value <= field.most);
    case 'operation':
    case 'groups':
    case 'linkTable':
      return [];
  }
}

/** Offered at sight; the others are a press away. A dialog asks for what one of its kinds takes. */
export function isCommon(offer: Offer): boolean {
  const kinds = Object.values(interventionKinds) as readonly InterventionDescriptor[];
  const isOffered = ({ kind }: InterventionDescriptor): boolean =>
    offer.kind === 'deed' ? kind === offer.action.kind : askingDialogs[kind as ActionKind] === offer.dialog;
  return kinds.some((descriptor) => descriptor.isCommon === true && isOffered(descriptor));
}

/** Tried on a copy: whether an action has an effect is the action's own business. */
export function refusalOf(world: World, action: Action): NoEffectReason | null {
  const descriptor = interventionKinds[action.kind] as InterventionDescriptor;
  const effect = descriptor.apply(copyWorld(world), action);
  return effect.done ? null : effect.why;
}
