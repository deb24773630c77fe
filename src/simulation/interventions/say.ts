import type { NodeId } from '../../protocol/protocol.ts';
import { lying } from '../behaviours/known.ts';
import type { InterventionDescriptor } from './intervention.ts';

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
  /** One letter a node: those with an x are told nothing. */
  readonly groups: string;
}

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
    { name: 'groups', type: 'groups' },
  ],
  apply: (world, action) => lying().sayByHand(world, action),
};
