import { nodeName } from '../../engine/network/envelope.ts';
import { parseMessageName } from '../../scenario/messageName.ts';
import type { Focus, GateKind } from './focus.ts';

/**
 * A focus as one word for the address: a node by its name (`2`, `c0`), a message by its own (`P0.1.2.3`), a gate by
 * kind, node, view and sequence number (`prepared.2.0.1`).
 */

/** Every gate has its word, or this table does not compile. */
const gates: Readonly<Record<GateKind, true>> = {
  prePrepared: true,
  prepared: true,
  committedLocal: true,
  executed: true,
  executedTentatively: true,
  checkpointTaken: true,
  stable: true,
  enteredView: true,
  accepted: true,
};

export function focusToText(focus: Focus, replicas: number): string {
  switch (focus.kind) {
    case 'node':
      return nodeName(focus.node, replicas);
    case 'message':
      return focus.id;
    case 'gate':
      return [focus.gate, nodeName(focus.node, replicas), focus.view, focus.sequence].join('.');
  }
}

const nodePattern = /^c?(?:0|[1-9]\d{0,3})$/;
const gatePattern = /^([A-Za-z]{1,24})\.(c?(?:0|[1-9]\d{0,3}))\.(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})$/;

/** Null where the text is no focus, or names a node that the cluster does not have. */
export function focusFromText(
  text: string,
  cluster: { readonly replicas: number; readonly clients: number },
): Focus | null {
  if (nodePattern.test(text)) {
    const node = nodeFromName(text, cluster);
    return node === null ? null : { kind: 'node', node };
  }
  const [, word, name = '', view, sequence] = text.match(gatePattern) ?? [];
  const gate = (Object.keys(gates) as GateKind[]).find((kind) => kind === word);
  if (gate) {
    const node = nodeFromName(name, cluster);
    return node === null ? null : { kind: 'gate', gate, node, view: Number(view), sequence: Number(sequence) };
  }
  return parseMessageName(text) ? { kind: 'message', id: text } : null;
}

function nodeFromName(name: string, cluster: { readonly replicas: number; readonly clients: number }): number | null {
  const { replicas, clients } = cluster;
  const isClient = name.startsWith('c');
  const number = Number(isClient ? name.slice(1) : name);
  if (number >= (isClient ? clients : replicas)) return null;
  return isClient ? replicas + number : number;
}
