import { checkpointProof } from '../rules/certificates.ts';
import type { StateCopy } from '../rules/messages.ts';
import type { ServiceState } from '../rules/service.ts';
import type { Liar } from './behaviour.ts';
import { replicaStateOf } from './rewriting.ts';

/** A state with its proof, as a STATE carries it. */
export type ProvedState = Pick<StateCopy, 'sequence' | 'service' | 'proof'>;

/** The last stable checkpoint of a liar; null where it has none. */
export function lastCheckpoint(liar: Liar): ProvedState | null {
  const { stable } = replicaStateOf(liar);
  const { sequence, service } = stable;
  return sequence === 0 ? null : { sequence, service, proof: checkpointProof(stable) };
}

/**
 * The first stable checkpoint that a liar had since it began to lie: it keeps it for good, where others forget it.
 * Called at each of its steps.
 */
export function firstCheckpoint(liar: Liar): ProvedState | null {
  const { memory } = liar;
  const kept = memory.get(FIRST);
  if (kept !== undefined) return fromText(String(kept));
  const first = lastCheckpoint(liar);
  if (first) memory.set(FIRST, toText(first));
  return first;
}

const FIRST = 'first checkpoint';

/** A memory holds texts and numbers only, so that worlds can be copied. */
function toText({ sequence, service: { values, lastReplies }, proof }: ProvedState): string {
  return JSON.stringify({ sequence, values: [...values], lastReplies: [...lastReplies], proof });
}

function fromText(text: string): ProvedState {
  const { sequence, values, lastReplies, proof } = JSON.parse(text);
  const service: ServiceState = { values: new Map(values), lastReplies: new Map(lastReplies) };
  return { sequence, service, proof };
}
