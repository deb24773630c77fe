import type { ActionField } from '../../engine/interventions/intervention.ts';
import { nodeName } from '../../engine/network/envelope.ts';
import { ANY } from '../../engine/network/patterns.ts';
import type { Cluster } from '../../engine/protocol.ts';
import { MESSAGE_NAME_LENGTH_MAX, QUOTED_LENGTH_MAX } from '../limits.ts';
import { parseMessageName } from '../messageName.ts';
import { codeLength } from './boundary.ts';
import { takeRuns, writeRuns } from './linkTableText.ts';
import { takeOperation, writeOperation } from './operationText.ts';
import { takeTerm, writeTerm } from './termText.ts';
import type { LinkReader } from './tokens.ts';
import { accept, failAt, takeNumber, takeWhile } from './tokens.ts';

/** The text forms of an action's fields in a link. A `-` ends a field, and no field contains a `.`. */

type FieldOf<Type extends ActionField['type']> = Extract<ActionField, { readonly type: Type }>;

interface FieldText<Type extends ActionField['type']> {
  write(value: string | number, cluster: Cluster, field: FieldOf<Type>): string;
  take(reader: LinkReader, cluster: Cluster, field: FieldOf<Type>): string | number | null;
}

/** Stands for `ANY`, which no link can contain. */
const LEFT_OPEN = '_';

const number = { write: (value: string | number) => String(value), take: takeNumber };

/** Every type of field has its text, or this table does not compile. */
const fieldTexts: { readonly [Type in ActionField['type']]: FieldText<Type> } = {
  replica: number,
  client: number,
  number: orAny(number),
  node: orAny({ write: (value, { replicas }) => nodeName(Number(value), replicas), take: takeNode }),
  term: orAny({ write: writeTerm, take: takeTerm }),
  message: { write: (value) => writeMessage(String(value)), take: takeMessage },
  operation: { write: (value) => writeOperation(String(value)), take: takeOperation },
  groups: { write: (value) => String(value), take: takeGroups },
  linkTable: { write: (value) => writeRuns(String(value)), take: takeRuns },
  choice: { write: writeChoice, take: takeChoice },
};

/** Adds the text form of a field that is left open. */
function orAny<Type extends 'number' | 'node' | 'term'>({ write, take }: FieldText<Type>): FieldText<Type> {
  return {
    write: (value, cluster, field) => (value === ANY ? LEFT_OPEN : write(value, cluster, field)),
    take: (reader, cluster, field) =>
      'any' in field && accept(reader, LEFT_OPEN) ? ANY : take(reader, cluster, field),
  };
}

export function writeField(value: string | number, field: ActionField, cluster: Cluster): string {
  // The table pairs each type with its writer; the compiler cannot follow the pairing through the lookup.
  const { write } = fieldTexts[field.type] as FieldText<ActionField['type']>;
  return write(value, cluster, field);
}

/**
 * Reads a field; notes a fault and returns null if there is none here. Other code checks that the value fits the
 * cluster.
 */
export function takeField(reader: LinkReader, field: ActionField, cluster: Cluster): string | number | null {
  // The table pairs each type with its reader; the compiler cannot follow the pairing through the lookup.
  const { take } = fieldTexts[field.type] as FieldText<ActionField['type']>;
  return take(reader, cluster, field);
}

/** Reads a replica as its number, a client as its number after a c: `2`, `c0`. */
function takeNode(reader: LinkReader, { replicas }: Cluster): number | null {
  if (!accept(reader, 'c')) return takeNumber(reader);
  const client = takeNumber(reader);
  return client === null ? null : replicas + client;
}

/**
 * Writes `P0.1.2.3` as `P0-1-2-3`, and the repeat and copy of `R0.1.c0.0.1x1` as in `R0-1-c0-0~1x1`, to keep the parts
 * apart.
 */
function writeMessage(text: string): string {
  const name = parseMessageName(text);
  if (!name) throw new Error(`A plan names the message ${text}, which cannot exist.`);
  const { letters, major, minor, from, to, repeat, copy } = name;
  return `${letters}${major}-${minor}-${from}-${to}${repeat && `~${repeat}`}${copy && `x${copy}`}`;
}

function takeMessage(reader: LinkReader): string | null {
  const start = reader.at;
  let text = takeWhile(reader, /^[A-Za-z0-9]$/, MESSAGE_NAME_LENGTH_MAX);
  for (let part = 0; part < 3 && accept(reader, '-'); part++) {
    text += `.${takeWhile(reader, /^[a-z0-9]$/, MESSAGE_NAME_LENGTH_MAX)}`;
  }
  if (accept(reader, '~')) text += `.${takeWhile(reader, /^[a-z0-9]$/, MESSAGE_NAME_LENGTH_MAX)}`;
  if (parseMessageName(text)) return text;
  reader.at = start;
  return failAt(reader, 'message');
}

/** One letter for each node: no cluster has more nodes than this. */
const GROUPS_LENGTH_MAX = 256;

function takeGroups(reader: LinkReader): string | null {
  return takeWhile(reader, /^[a-z]$/, GROUPS_LENGTH_MAX) || failAt(reader, 'groups');
}

function writeChoice(
  value: string | number,
  _cluster: Cluster,
  { choices, codes = choices }: FieldOf<'choice'>,
): string {
  return codes[choices.indexOf(String(value))] ?? String(value);
}

/** Reads a code. Codes of different lengths end where their letters do. */
function takeChoice(reader: LinkReader, _cluster: Cluster, { choices, codes }: FieldOf<'choice'>): string | null {
  const start = reader.at;
  const most = (codes && codeLength(codes)) ?? QUOTED_LENGTH_MAX;
  const word = takeWhile(reader, codes ? /^[A-Za-z]$/ : /^[A-Za-z0-9]$/, most);
  // Returns the registry's own choice, not the text that was read, so that no input gets any further.
  const choice = choices[(codes ?? choices).indexOf(word)];
  if (choice !== undefined) return choice;
  reader.at = start;
  return failAt(reader, 'choice');
}
