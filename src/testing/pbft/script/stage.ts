import type { Cluster, NodeId } from '../../../engine/protocol.ts';
import { faultsTolerated, quorumSize } from '../../../protocols/quorum.ts';
import type { ByHand } from './hand.ts';
import { startByHand } from './hand.ts';
import type { Notation } from './notation.ts';
import { createNotation, node } from './notation.ts';

/** A cluster that a script moves on by hand, and how its messages are written. For tests. */
export interface Stage {
  readonly hand: ByHand;
  readonly cluster: Cluster;
  readonly notation: Notation;
}

/** The settings that a script may name. */
const settings = {
  n: 'replicas',
  clients: 'clients',
  K: 'checkpointInterval',
  L: 'window',
} as const satisfies Readonly<Record<string, keyof Cluster>>;

/** In ticks; the clock stands still, so they only tell which wait is how long. */
const waits: Partial<Cluster> = { viewChangeTimeout: 500, clientTimeout: 600, statusInterval: 300 };

/** @param words such as `n=4` */
export function createStage(words: readonly string[]): Stage {
  const entries = words.map((word) => {
    const [, name = '', value] = /^(\w+)=(\d+)$/.exec(word) ?? [];
    if (!Object.hasOwn(settings, name)) throw new Error(`${word} is no setting.`);
    return [settings[name as keyof typeof settings], Number(value)] as const;
  });
  const hand = startByHand({ ...waits, ...Object.fromEntries(entries) });
  const { cluster } = hand.world.setup;
  return { hand, cluster, notation: createNotation(cluster) };
}

export function clusterLine({ cluster }: Stage): string {
  const { replicas, checkpointInterval, window } = cluster;
  return `f = ${faultsTolerated(replicas)}, q = ${quorumSize(replicas)}, K = ${checkpointInterval}, L = ${window}`;
}

export function nodeNamed({ cluster, notation }: Stage, name: string): NodeId {
  for (let id = 0; id < cluster.replicas + cluster.clients; id++) if (node(notation, id) === name) return id;
  throw new Error(`There is no node ${name}.`);
}
