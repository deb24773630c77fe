import type { Field } from '../../engine/interventions/intervention.ts';
import { nodeName } from '../../engine/network/envelope.ts';
import type { Cluster } from '../../engine/protocol.ts';
import { MESSAGE_NAME_LENGTH_MAX, QUOTED_LENGTH_MAX } from '../limits.ts';
import { parseMessageName } from '../messageName.ts';
import { codeLength } from './boundary.ts';
import { takeOperation, writeOperation } from './operationText.ts';
import type { Cursor } from './tokens.ts';
import { accept, failAt, takeNumber, takeWhile } from './tokens.ts';

/** How the fields of an action are written in a link. Within a field, `-` ends it, and no `.` occurs. */

type FieldOf<Type extends Field['type']> = Extract<Field, { readonly type: Type }>;

interface FieldText<Type extends Field['type']> {
  write(value: string | number, cluster: Cluster, field: FieldOf<Type>): string;
  take(cursor: Cursor, cluster: Cluster, field: FieldOf<Type>): string | number | null;
}

const number = { write: (value: string | number) => String(value), take: takeNumber };

/** Every type of field has its text, or this table does not compile. */
const fieldTexts: { readonly [Type in Field['type']]: FieldText<Type> } = {
  replica: number,
  client: number,
  number,
  node: { write: (value, { replicas }) => nodeName(Number(value), replicas), take: takeNode },
  message: { write: (value) => writeMessage(String(value)), take: takeMessage },
  operation: { write: (value) => writeOperation(String(value)), take: takeOperation },
  groups: { write: (value) => String(value), take: takeGroups },
  choice: { write: writeChoice, take: takeChoice },
};

export function writeField(value: string | number, field: Field, cluster: Cluster): string {
  // The table pairs each type with its writer; the compiler cannot follow the pairing through the lookup.
  const { write } = fieldTexts[field.type] as FieldText<Field['type']>;
  return write(value, cluster, field);
}

/** Null, with a fault noted, where no such field stands. Whether the value fits the cluster is checked later. */
export function takeField(cursor: Cursor, field: Field, cluster: Cluster): string | number | null {
  // The table pairs each type with its reader; the compiler cannot follow the pairing through the lookup.
  const { take } = fieldTexts[field.type] as FieldText<Field['type']>;
  return take(cursor, cluster, field);
}

/** A replica by its number, a client with a c: `2`, `c0`. */
function takeNode(cursor: Cursor, { replicas }: Cluster): number | null {
  if (!accept(cursor, 'c')) return takeNumber(cursor);
  const client = takeNumber(cursor);
  return client === null ? null : replicas + client;
}

/** `P0.1.2.3` is written `P0-1-2-3`, and the repeat of `R0.1.c0.0.1x1` as `R0-1-c0-0~1x1`, so that each part is told. */
function writeMessage(text: string): string {
  const name = parseMessageName(text);
  if (!name) throw new Error(`A plan names the message ${text}, which cannot exist.`);
  const { letters, major, minor, from, to, repeat, copy } = name;
  return `${letters}${major}-${minor}-${from}-${to}${repeat && `~${repeat}`}${copy && `x${copy}`}`;
}

function takeMessage(cursor: Cursor): string | null {
  const start = cursor.at;
  let text = takeWhile(cursor, /^[A-Za-z0-9]$/, MESSAGE_NAME_LENGTH_MAX);
  for (let part = 0; part < 3 && accept(cursor, '-'); part++) {
    text += `.${takeWhile(cursor, /^[a-z0-9]$/, MESSAGE_NAME_LENGTH_MAX)}`;
  }
  if (accept(cursor, '~')) text += `.${takeWhile(cursor, /^[a-z0-9]$/, MESSAGE_NAME_LENGTH_MAX)}`;
  if (parseMessageName(text)) return text;
  cursor.at = start;
  return failAt(cursor, 'message');
}

/** One letter a node: no cluster has more nodes than this. */
const GROUPS_LENGTH_MAX = 256;

function takeGroups(cursor: Cursor): string | null {
  return takeWhile(cursor, /^[a-z]$/, GROUPS_LENGTH_MAX) || failAt(cursor, 'groups');
}

function writeChoice(
  value: string | number,
  _cluster: Cluster,
  { choices, codes = choices }: FieldOf<'choice'>,
): string {
  return codes[choices.indexOf(String(value))] ?? String(value);
}

/** A code that is not of a known length ends where its letters do. */
function takeChoice(cursor: Cursor, _cluster: Cluster, { choices, codes }: FieldOf<'choice'>): string | null {
  const start = cursor.at;
  const most = (codes && codeLength(codes)) ?? QUOTED_LENGTH_MAX;
  const word = takeWhile(cursor, codes ? /^[a-z]$/ : /^[A-Za-z0-9]$/, most);
  // The choice itself, not the text that was read: nothing of the input goes further.
  const choice = choices[(codes ?? choices).indexOf(word)];
  if (choice !== undefined) return choice;
  cursor.at = start;
  return failAt(cursor, 'choice');
}
