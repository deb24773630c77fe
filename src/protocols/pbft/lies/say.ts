import type { InterventionDescriptor } from '../../../engine/interventions/intervention.ts';
import { NOTHING_TOLD } from '../../../engine/lying/misbehaviour.ts';
import type { Cluster, NodeId } from '../../../engine/protocol.ts';
import { sayByHand } from './sayByHand.ts';

/** What a replica may be made to say by hand, under its own signature and no other. */
export const sayings = ['prePrepare', 'prepare', 'commit', 'checkpoint', 'viewChange'] as const;

/**
 * What it says about: the request that it knows for this slot (or the oldest it waits for), the null request, or
 * something that is not so: a digest nobody has a request for, and in a VIEW-CHANGE that nothing was prepared.
 */
export const contents = ['known', 'null', 'false'] as const;

export interface SayAction {
  readonly kind: 'say';
  readonly replica: NodeId;
  readonly message: (typeof sayings)[number];
  readonly view: number;
  /** The sequence number; 0 in a VIEW-CHANGE, which has none. */
  readonly sequence: number;
  readonly about: (typeof contents)[number];
  /** One letter a node: an a for those who are told, an x for those who are told nothing. */
  readonly groups: string;
}

export const TOLD = 'a';

const NUMBER_MAX = 1_000_000;

/**
 * By hand: a replica says one thing to some of the others. It may sign whatever it likes in its own name, and nothing in
 * anybody else's (§2). From then on it counts as faulty.
 */
export const say: InterventionDescriptor<SayAction> = {
  kind: 'say',
  code: 'y',
  target: 'replica',
  isFault: true,
  isLie: true,
  fields: [
    { name: 'replica', type: 'replica' },
    { name: 'message', type: 'choice', choices: sayings, codes: ['pp', 'p', 'c', 'ck', 'vc'] },
    { name: 'view', type: 'number', least: 0, most: NUMBER_MAX },
    { name: 'sequence', type: 'number', least: 0, most: NUMBER_MAX },
    { name: 'about', type: 'choice', choices: contents, codes: ['k', 'n', 'f'] },
    { name: 'groups', type: 'groups', letters: TOLD + NOTHING_TOLD },
  ],
  usual: ({ replica }, cluster) => ({ groups: toldToAll(replica, cluster) }),
  apply: sayByHand,
};

/** As a rule every other replica is told, and no client. */
export function toldToAll(self: NodeId, { replicas, clients }: Cluster): string {
  const letter = (node: NodeId): string => (node < replicas && node !== self ? TOLD : NOTHING_TOLD);
  return Array.from({ length: replicas + clients }, (_, node) => letter(node)).join('');
}

declare module '../../../engine/interventions/index.ts' {
  interface Actions {
    readonly say: SayAction;
  }
}
