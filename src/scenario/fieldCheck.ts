import type { ActionField } from '../engine/interventions/intervention.ts';
import { CELL_WIDTH, readSetting } from '../engine/network/linkTable.ts';
import { ANY } from '../engine/network/patterns.ts';
import type { Setup } from '../engine/setup.ts';
import { termsOf } from '../engine/terms.ts';
import { kitOf, protocolOf } from '../protocols/index.ts';
import { OPERATION_LENGTH_MAX } from '../protocols/keyValue.ts';
import type { Range } from './limits.ts';
import { LINK_SETTINGS_MAX, LINK_TABLE_LENGTH_MAX, QUOTED_LENGTH_MAX } from './limits.ts';
import { conditionNames, conditionRange, linksIn, writeLinkTable } from './linkTable.ts';
import { canNameMessage } from './messageName.ts';

/** A fault of one value: ids and values, no sentences. */
export type ValueFault =
  | { readonly kind: 'notWhole'; readonly value: string }
  | { readonly kind: 'outOfRange'; readonly value: number; readonly least: number; readonly most: number }
  /** Nodes of this role are numbered 0 … count − 1. */
  | { readonly kind: 'noSuchNode'; readonly role: NodeRole; readonly value: number; readonly count: number }
  | { readonly kind: 'noMessageName'; readonly value: string }
  /** The text is quoted whole: `faultOfOperation` says what is wrong with it. */
  | { readonly kind: 'noOperation'; readonly value: string }
  /** The client is a browser, and the text is none of its addresses. */
  | { readonly kind: 'noAddress'; readonly value: string }
  | { readonly kind: 'operationTooLong'; readonly length: number; readonly most: number }
  /** Groups are one of these letters for each node. */
  | { readonly kind: 'noGroups'; readonly value: string; readonly nodes: number; readonly letters: string }
  /** The text is no table of the links between so many nodes. */
  | { readonly kind: 'noLinkTable'; readonly value: string; readonly nodes: number }
  | { readonly kind: 'noChoice'; readonly value: string; readonly choices: readonly string[] }
  /** The protocol of the run has nothing of this kind. */
  | { readonly kind: 'notOfProtocol'; readonly value: string; readonly protocol: string };

export type NodeRole = 'replica' | 'client' | 'node';

type FieldOf<Type extends ActionField['type']> = Extract<ActionField, { readonly type: Type }>;
type FieldCheck<Type extends ActionField['type']> = (
  value: unknown,
  field: FieldOf<Type>,
  setup: Setup,
) => ValueFault | null;

/** Every type of field has its check, or this table does not compile. */
const fieldChecks: { readonly [Type in ActionField['type']]: FieldCheck<Type> } = {
  replica: (value, _field, { cluster }) => checkNode(value, 'replica', cluster.replicas),
  client: (value, _field, { cluster }) => checkNode(value, 'client', cluster.clients),
  node: (value, { any }, { cluster }) =>
    any && value === ANY ? null : checkNode(value, 'node', cluster.replicas + cluster.clients),
  number: (value, field) => (field.any && value === ANY ? null : checkNumber(value, field)),
  term(value, { of, any }, { protocol }) {
    const terms = termsOf(kitOf({ protocol }), of);
    if (terms.some((term) => term === value) || (any && value === ANY)) return null;
    if (terms.length === 0) return { kind: 'notOfProtocol', value: quote(value), protocol };
    return { kind: 'noChoice', value: quote(value), choices: any ? [...terms, ANY] : terms };
  },
  message: (value, _field, setup) =>
    typeof value === 'string' && canNameMessage(value, setup) ? null : { kind: 'noMessageName', value: quote(value) },
  operation: checkOperation,
  groups(value, { letters }, { cluster }) {
    const nodes = cluster.replicas + cluster.clients;
    const fits =
      typeof value === 'string' && value.length === nodes && [...value].every((letter) => letters.includes(letter));
    return fits ? null : { kind: 'noGroups', value: quote(value), nodes, letters };
  },
  linkTable: (value, _field, { cluster }) => checkLinkTable(value, cluster.replicas + cluster.clients),
  choice: (value, { choices }) =>
    choices.some((choice) => choice === value) ? null : { kind: 'noChoice', value: quote(value), choices },
};

export function checkField(value: unknown, field: ActionField, setup: Setup): ValueFault | null {
  // The table pairs each type with its check; the compiler cannot follow the pairing through the lookup.
  const check = fieldChecks[field.type] as FieldCheck<ActionField['type']>;
  return check(value, field, setup);
}

export function checkNumber(value: unknown, { least, most }: Range): ValueFault | null {
  if (typeof value !== 'number' || !Number.isInteger(value)) return { kind: 'notWhole', value: quote(value) };
  return value < least || value > most ? { kind: 'outOfRange', value, least, most } : null;
}

function checkNode(value: unknown, role: NodeRole, count: number): ValueFault | null {
  if (typeof value !== 'number' || !Number.isInteger(value)) return { kind: 'notWhole', value: quote(value) };
  return value < 0 || value >= count ? { kind: 'noSuchNode', role, value, count } : null;
}

function checkOperation(value: unknown, _field: FieldOf<'operation'>, { protocol }: Setup): ValueFault | null {
  const { isOperation, asks } = protocolOf(protocol);
  const kind = asks === 'address' ? 'noAddress' : 'noOperation';
  if (typeof value !== 'string') return { kind, value: quote(value) };
  const { length } = [...value];
  if (length > OPERATION_LENGTH_MAX) return { kind: 'operationTooLong', length, most: OPERATION_LENGTH_MAX };
  return isOperation(value) ? null : { kind, value };
}

/** Cells, then settings: no number has more than five digits. */
const tableForm = /^(?:[0-9a-z]{2})+(?:_\d{1,5}~\d{1,5}~\d{1,5}~\d{1,5})*$/;

/** Checks the text of a table of the links between so many nodes. */
function checkLinkTable(value: unknown, nodes: number): ValueFault | null {
  const fault: ValueFault = { kind: 'noLinkTable', value: quote(value), nodes };
  if (typeof value !== 'string' || value.length > LINK_TABLE_LENGTH_MAX || !tableForm.test(value)) return fault;
  const [cells = '', ...settings] = value.split('_');
  if (cells.length > nodes * nodes * CELL_WIDTH || settings.length > LINK_SETTINGS_MAX) return fault;
  for (const setting of settings.map(readSetting)) {
    for (const name of conditionNames) {
      const outside = checkNumber(setting[name], conditionRange(name));
      if (outside) return outside;
    }
  }
  const links = linksIn(value, nodes);
  // A node has no link to itself, and each table has one notation only.
  const isUsual = links.every(({ from, to }) => from !== to) && writeLinkTable(links, nodes) === value;
  return isUsual ? null : fault;
}

/** Quotes a wrong value, shortened to fit in one line. */
export function quote(value: unknown): string {
  const text =
    typeof value === 'object' && value !== null ? (Array.isArray(value) ? 'array' : 'object') : String(value);
  return text.length > QUOTED_LENGTH_MAX ? `${text.slice(0, QUOTED_LENGTH_MAX)}…` : text;
}
