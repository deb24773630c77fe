import type { Action } from '../../engine/interventions/index.ts';
import type { Conditions } from '../../engine/network/conditions.ts';
import { delayOf, EVERYBODY } from '../../engine/network/delays.ts';
import { linkNumber } from '../../engine/network/links.ts';
import type { NodeId, Ticks } from '../../engine/protocol.ts';
import type { World } from '../../engine/world.ts';
import { linksIn, writeLinkTable } from '../../scenario/linkTable.ts';
import type { PlacesId } from '../../scenario/places.ts';
import { cityOf, ticksBetween } from '../../scenario/places.ts';

/** The links as a reader sets them: one state for each sender and receiver, until it is applied. */

export interface LinkState {
  /** Its own conditions; null where those of the network hold. */
  readonly own: Conditions | null;
  readonly cut: boolean;
  /** Ticks by which a slow link, or a slow node at its ends, takes longer: shown, and not changed here. */
  readonly extra: Ticks;
}

/** By sender, then by receiver. */
export type LinkDraft = readonly (readonly LinkState[])[];

/** A place in the grid; null for the head of the row, of the column, or of both. */
export interface Spot {
  readonly from: NodeId | null;
  readonly to: NodeId | null;
}

export function draftOf({ linkTable, links, delays, nodes }: World): LinkDraft {
  const own = new Map(linksIn(linkTable.join('_'), nodes.length).map((link) => [linkNumber(link.from, link.to), link]));
  return nodes.map((_sender, from) =>
    nodes.map((_receiver, to) => ({
      own: own.get(linkNumber(from, to))?.conditions ?? null,
      cut: links.cut.has(linkNumber(from, to)),
      extra:
        from === to ? 0 : delayOf(delays, from, to) + delayOf(delays, from, EVERYBODY) + delayOf(delays, to, EVERYBODY),
    })),
  );
}

/** Returns true for the directions that a spot stands for; with `both`, for those back as well. */
export function isAt({ from, to }: Spot, both: boolean, sender: NodeId, receiver: NodeId): boolean {
  if (sender === receiver) return false;
  const isHit = (one: NodeId, other: NodeId): boolean =>
    (from === null || from === one) && (to === null || to === other);
  return isHit(sender, receiver) || (both && isHit(receiver, sender));
}

/** Returns the draft with some directions changed; rows without a change stay the same object. */
export function edited(
  draft: LinkDraft,
  isChosen: (from: NodeId, to: NodeId) => boolean,
  edit: (state: LinkState) => LinkState,
): LinkDraft {
  return draft.map((row, from) =>
    row.some((_state, to) => isChosen(from, to))
      ? row.map((state, to) => (isChosen(from, to) ? edit(state) : state))
      : row,
  );
}

/** Returns the draft with every node at its place; cuts stay. */
export function placed(draft: LinkDraft, places: PlacesId, replicas: number): LinkDraft {
  const cities = draft.map((_row, node) => cityOf(places, node, replicas));
  return draft.map((row, from) =>
    row.map((state, to) => {
      if (from === to) return state;
      const latency = ticksBetween(cities[from] ?? null, cities[to] ?? null);
      return { ...state, own: { latency, jitter: 0, loss: 0, duplication: 0 } };
    }),
  );
}

/** Returns what has to be done for the network to be as the draft; null where it has too many different settings. */
export function actionsFor(world: World, draft: LinkDraft): Action[] | null {
  const own = draft.flatMap((row, from) =>
    row.flatMap((state, to) => (state.own ? [{ from, to, conditions: state.own }] : [])),
  );
  const links = writeLinkTable(own, draft.length);
  if (links === null) return null;
  const actions: Action[] = [];
  if (links !== world.linkTable.join('_')) actions.push({ kind: 'linkConditions', links });
  for (const [from, row] of draft.entries()) {
    for (const [to, { cut }] of row.entries()) {
      if (cut === world.links.cut.has(linkNumber(from, to))) continue;
      actions.push({ kind: cut ? 'cutLink' : 'restoreLink', from, to });
    }
  }
  return actions;
}
