import type { Action, ActionKind } from '../../../engine/interventions/index.ts';
import type { ActionField, InterventionDescriptor } from '../../../engine/interventions/intervention.ts';
import { ANY } from '../../../engine/network/patterns.ts';
import { termsOf } from '../../../engine/terms.ts';
import type { World } from '../../../engine/world.ts';
import { copyWorld } from '../../../engine/world.ts';
import { interventionKinds } from '../../../protocols/interventions.ts';

/** A form for actions on the network: kinds with the same fields share one, with a button each. */
export interface NetworkForm {
  readonly fields: readonly ActionField[];
  readonly kinds: readonly ActionKind[];
}

/** The forms with the most to fill in come first; one without fields is buttons only. */
export function networkForms(): NetworkForm[] {
  const forms = new Map<string, { fields: readonly ActionField[]; kinds: ActionKind[] }>();
  const descriptors: readonly InterventionDescriptor[] = Object.values(interventionKinds);
  for (const { kind, target, fields } of descriptors) {
    if (target !== 'network') continue;
    const signature = fields.map(({ name, type }) => `${name}:${type}`).join();
    const form = forms.get(signature) ?? { fields, kinds: [] };
    form.kinds.push(kind as ActionKind);
    forms.set(signature, form);
  }
  return [...forms.values()].sort((a, b) => a.fields.length - b.fields.length);
}

/** An action with its fields filled in; each holds a value of the type its descriptor names. */
export function filledAction(kind: ActionKind, values: Readonly<Record<string, string | number>>): Action {
  return { kind, ...values } as unknown as Action;
}

/** Returns true if the action would change the network; tried on a copy. */
export function changesNetwork(world: World, action: Action): boolean {
  const copy = copyWorld(world);
  const descriptor = interventionKinds[action.kind] as InterventionDescriptor;
  return descriptor.apply(copy, action).done && networkAsText(copy) !== networkAsText(world);
}

function networkAsText({ links, conditions, linkTable, delays, patterns }: World): string {
  const { groups, isolated, cut } = links;
  const slow = [...delays].sort();
  return JSON.stringify([conditions, linkTable, groups, [...isolated].sort(), [...cut].sort(), slow, patterns]);
}

/** The value of one field of a form. */
export type FieldValue = number | string;

/** The values a form opens with: the network as it is, and the first link there is; what can be left open, is. */
export function initialValues(world: World, fields: readonly ActionField[]): Record<string, FieldValue> {
  const now = new Map<string, unknown>(Object.entries(world.conditions));
  const nodes = fields.filter((field) => field.type === 'node');
  return Object.fromEntries(
    fields.map((field) => {
      if ('any' in field) return [field.name, ANY];
      if (field.type === 'node') return [field.name, nodes.indexOf(field)];
      if (field.type === 'term') return [field.name, termsOf(world.kit, field.of)[0] ?? ''];
      const current = now.get(field.name);
      return [field.name, typeof current === 'number' ? current : 0];
    }),
  );
}

/** Returns true if the field can hold the value. */
export function isFilled(field: ActionField, value: FieldValue | undefined): boolean {
  if ('any' in field && value === ANY) return true;
  if (field.type === 'term') return typeof value === 'string' && value !== '';
  if (typeof value !== 'number' || !Number.isInteger(value)) return false;
  return field.type !== 'number' || (value >= field.least && value <= field.most);
}
