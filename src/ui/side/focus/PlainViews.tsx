import type { Journey } from '../../../engine/journeys.ts';
import type { NodeId } from '../../../engine/protocol.ts';
import { Facts } from '../../atoms/Facts.tsx';
import { useWorld } from '../worldNow.ts';

/** The panels of a protocol that has none of its own: names and values, as they stand in the state or message. */

export function PlainNode({ node }: { readonly node: NodeId }) {
  return <Facts facts={valuesOf(useWorld().nodes[node]?.state)} isCode />;
}

export function PlainMessage({ journey }: { readonly journey: Journey }) {
  return <Facts facts={valuesOf(journey.envelope.message)} isCode />;
}

function valuesOf(value: unknown): [string, string][] {
  return Object.entries(value ?? {}).map(([name, field]) => [
    name,
    typeof field === 'string' ? field : JSON.stringify(field),
  ]);
}
