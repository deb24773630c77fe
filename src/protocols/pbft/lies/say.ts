import type { InterventionDescriptor } from '../../../engine/interventions/intervention.ts';
import { GETS_NOTHING } from '../../../engine/lying/misbehaviour.ts';
import type { Cluster, NodeId } from '../../../engine/protocol.ts';
import type { SequenceNumber, ViewNumber } from '../../numbers.ts';
import { sayByHand } from './sayByHand.ts';

/** The kinds of messages that a replica can be made to send by hand, under its own signature and no other. */
export const sayings = ['prePrepare', 'prepare', 'commit', 'checkpoint', 'viewChange'] as const;

/**
 * The content of the message: the request that the replica has for this slot (or the oldest pending one), the null
 * request, or something false: a digest without a request or, in a VIEW-CHANGE, that nothing was prepared.
 */
export const contents = ['known', 'null', 'false'] as const;

export interface SayAction {
  readonly kind: 'say';
  readonly replica: NodeId;
  readonly message: (typeof sayings)[number];
  readonly view: ViewNumber;
  /** The sequence number; 0 in a VIEW-CHANGE, which has none. */
  readonly sequence: SequenceNumber;
  readonly about: (typeof contents)[number];
  /** One letter for each node: `a` for a node that gets the message, `x` for one that gets nothing. */
  readonly groups: string;
}

export const GETS_MESSAGE = 'a';

const NUMBER_MAX = 1_000_000;

/**
 * Makes a replica send one message to some of the others. It may sign anything in its own name, and nothing in anybody
 * else's (§2). From then on it counts as faulty.
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
    { name: 'groups', type: 'groups', letters: GETS_MESSAGE + GETS_NOTHING },
  ],
  usual: ({ replica }, cluster) => ({ groups: groupsOfAll(replica, cluster) }),
  apply: sayByHand,
};

/** Returns the default letters: every other replica gets the message, and no client. */
export function groupsOfAll(self: NodeId, { replicas, clients }: Cluster): string {
  const letter = (node: NodeId): string => (node < replicas && node !== self ? GETS_MESSAGE : GETS_NOTHING);
  return Array.from({ length: replicas + clients }, (_, node) => letter(node)).join('');
}

declare module '../../../engine/interventions/index.ts' {
  interface Actions {
    readonly say: SayAction;
  }
}
