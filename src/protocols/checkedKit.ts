import type { Kit } from '../engine/kit.ts';
import { inside } from '../engine/monitors/inside.ts';
import type { Setup } from '../engine/setup.ts';
import { kitOf } from './index.ts';
import type { ProtocolKit } from './kit.ts';
import { assertReplica } from './pbft/assertReplica.ts';
import type { PbftState } from './pbft/pbft.ts';

/** Kits for tests and for the search. They stand beside those of the page, which never asks for invariants. */

/** The invariants of the nodes of a protocol, by its id. A protocol without any is not listed. */
export const assertions: Readonly<Record<string, NonNullable<Kit['assert']>>> = {
  pbft: (place, state) => assertReplica(place, state as PbftState),
};

/** The kit of a protocol, with its invariants and the monitor that asks for them after each step. */
export function checkedKitOf(setup: Pick<Setup, 'protocol'>): ProtocolKit {
  const kit = kitOf(setup);
  const assert = assertions[setup.protocol];
  return assert ? { ...kit, assert, monitors: [...kit.monitors, inside] } : kit;
}
