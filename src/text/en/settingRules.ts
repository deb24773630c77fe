import type { RulesClash } from '../../protocols/pbft/broken/policyOf.ts';

/** The rule behind the least value of a setting. Part of a sentence. */
export const settingRules = {
  replicas: 'fewer than 4 replicas tolerate no fault (n ≥ 3f+1 with f ≥ 1, §3)',
  clients: 'without a client nobody asks for anything (§4.1)',
  checkpointInterval: 'a checkpoint is taken each time a sequence number divisible by K is executed (§4.3)',
  window: 'the window L must be at least twice the checkpoint interval K (§4.3)',
  clientTimeout: 'a client waits before it sends its request again (§4.1)',
  viewChangeTimeout: 'a replica has to leave the primary some time before it asks for the next view (§4.4)',
  statusInterval: 'a replica waits before it tells the others what it lacks (§4.1)',
  batchSize: 'a PRE-PREPARE orders at least one request (§4.2)',
};

/** Why two rules cannot be broken in one run: a whole sentence. */
export function rulesClash({ first, second }: RulesClash): string {
  if (first === second) return `E${first} is broken already: the second rule has to be another one.`;
  return `E${first} and E${second} cannot be broken at once: both change the same answer, and one would undo the other.`;
}
