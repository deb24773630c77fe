import * as v from 'valibot';
import type { ActionField, InterventionDescriptor } from '../../engine/interventions/intervention.ts';
import { interventionKinds } from '../../protocols/interventions.ts';
import { clusterSettings, conditionSettings, runSettings } from '../settings.ts';

/**
 * The shape of a scenario file: its keys, and the type of each value. It is made from the same tables as links, forms
 * and checks. `checkSetup` decides whether a value makes sense.
 */

/** The marker of this kind of file, so that any other is recognized at once. */
export const FILE_FORMAT = 'pbft-lab-scenario';

/** Counts the changes of the file's shape. */
export const FILE_VERSION = 1;

/** Every type of field has its shape, or this table does not compile. */
const fieldSchemas: {
  readonly [Type in ActionField['type']]: (field: Extract<ActionField, { type: Type }>) => v.GenericSchema;
} = {
  replica: () => v.number(),
  client: () => v.number(),
  node: numberOrAny,
  number: numberOrAny,
  term: () => v.string(),
  message: () => v.string(),
  operation: () => v.string(),
  groups: () => v.string(),
  linkTable: () => v.string(),
  choice: ({ choices }) => v.picklist(choices),
};

function numberOrAny({ any }: { readonly any?: true }): v.GenericSchema {
  return any ? v.union([v.number(), v.string()]) : v.number();
}

function fieldSchema(field: ActionField): v.GenericSchema {
  // The table pairs each type with its shape; the compiler cannot follow the pairing through the lookup.
  return (fieldSchemas[field.type] as (field: ActionField) => v.GenericSchema)(field);
}

const descriptors: readonly InterventionDescriptor[] = Object.values(interventionKinds) as InterventionDescriptor[];

const actionSchemas = descriptors.map(({ kind, fields }) =>
  v.strictObject({
    kind: v.literal(kind),
    ...Object.fromEntries(fields.map((field) => [field.name, fieldSchema(field)])),
  }),
);

/** Settings that older files lack, with the values that such files imply. */
const laterSettings: Readonly<Record<string, v.GenericSchema>> = {
  brokenRule: v.optional(v.number(), 0),
  secondBrokenRule: v.optional(v.number(), 0),
};

function numbers(table: object): v.GenericSchema {
  const shapes = Object.keys(table).map((name) => [name, name in laterSettings ? laterSettings[name] : v.number()]);
  return v.strictObject(Object.fromEntries(shapes));
}

export const fileSchema = v.strictObject({
  format: v.literal(FILE_FORMAT),
  version: v.number(),
  rules: v.number(),
  base: v.string(),
  setup: v.strictObject({
    protocol: v.string(),
    cluster: numbers(clusterSettings),
    conditions: numbers(conditionSettings),
    ...Object.fromEntries(Object.keys(runSettings).map((name) => [name, v.number()])),
    interventions: v.array(
      v.strictObject({
        at: v.strictObject({ tick: v.number(), after: v.number() }),
        action: v.variant('kind', actionSchemas),
        muted: v.exactOptional(v.boolean()),
      }),
    ),
  }),
});
