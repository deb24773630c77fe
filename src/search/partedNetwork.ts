import type { PlannedIntervention } from '../engine/interventions/index.ts';
import type { Draw } from '../engine/network/draws.ts';
import type { NodeId, Ticks } from '../engine/protocol.ts';
import type { ViewNumber } from '../protocols/numbers.ts';
import { at } from './timeline.ts';

/** Networks that are partitioned by phases of the protocol, or by time. */

/** Ticks of an exchange of the normal case, or of a view change, where each message takes one tick. */
export const EXCHANGE: Ticks = 8;

export interface PhasesWanted {
  readonly replicas: number;
  readonly viewChangeTimeout: Ticks;
  /** The replica cut off after the first exchange; null to leave the choice to chance. */
  readonly deposed: NodeId | null;
  /** The largest number of interventions. */
  readonly most: number;
}

/**
 * Cuts links by phases of the protocol. Where each message takes one tick, a phase is a tick: different links are cut
 * in each phase of the first exchange, and of the first view changes. After each of these all links are open for a
 * while, or all but those of one replica.
 */
export function phasedNetwork(draw: Draw, wanted: PhasesWanted): PlannedIntervention[] {
  const { replicas, viewChangeTimeout } = wanted;
  const begins = [0, viewChangeTimeout, 2 * viewChangeTimeout + EXCHANGE, 3 * viewChangeTimeout + EXCHANGE];
  const disturbances = begins.flatMap((tick, view) => {
    const hard = draw(`hard phase ${view}`, EXCHANGE);
    const shares = Array.from({ length: EXCHANGE }, (_, phase) => (phase === hard ? HARD : MILD));
    const cut = shares.map((share, phase) => cuts(draw, replicas, { tick: tick + phase, share }));
    const out = leftOut(draw, wanted, view);
    const left = out === null ? [] : [at(tick + EXCHANGE, { kind: 'cutOff', replica: out })];
    return [...cut.flat(), at(tick + EXCHANGE, { kind: 'heal' }), ...left];
  });
  return thinned([...disturbances, at((begins.at(-1) ?? 0) + 2 * viewChangeTimeout, { kind: 'heal' })], wanted.most);
}

/** Leaves out the last cut links if there are too many interventions; every cut link is still opened again. */
function thinned(interventions: readonly PlannedIntervention[], most: number): PlannedIntervention[] {
  let tooMany = interventions.length - most;
  const isSpared = ({ action }: PlannedIntervention) => action.kind !== 'cutLink' || tooMany-- <= 0;
  return interventions.toReversed().filter(isSpared).toReversed();
}

function leftOut(draw: Draw, { replicas, deposed }: PhasesWanted, view: ViewNumber): NodeId | null {
  if (view === 0 && deposed !== null) return deposed;
  if (draw(`is left out ${view}`, 2) === 0) return null;
  return draw(`whom to leave out ${view}`, 2) === 0 ? view % replicas : draw(`left out ${view}`, replicas);
}

/** Percentage of links that are cut in a phase, at most. */
const MILD = 15;
const HARD = 80;

/** A larger cluster has as many links cut as the 42 of seven replicas would. */
const LINKS_USUAL = 42;

interface CutPhase {
  readonly tick: Ticks;
  readonly share: number;
}

function cuts(draw: Draw, replicas: number, { tick, share }: CutPhase): PlannedIntervention[] {
  const thinner = Math.min(1, LINKS_USUAL / (replicas * (replicas - 1)));
  const drawn = draw(`some links at ${tick}`, 2) === 0 ? thinner * draw(`share ${tick}`, share) : 0;
  const links = Array.from({ length: replicas * replicas }, (_, link) => ({
    from: link % replicas,
    to: Math.floor(link / replicas),
  }));
  const cut = links.filter(({ from, to }) => from !== to && draw(`cut ${tick} ${from} ${to}`, 100) < drawn);
  return [at(tick, { kind: 'heal' }), ...cut.map(({ from, to }) => at(tick, { kind: 'cutLink', from, to }))];
}

/** Changes the groups of a partition a few times, and heals it in the end. */
export function partedNetwork(draw: Draw, replicas: number, clients: number): PlannedIntervention[] {
  const parts = Array.from({ length: draw('parts', 4) }, (_, index) => {
    const groups = Array.from({ length: replicas }, (_, node) => ['a', 'b', 'x'][draw(`side ${index} ${node}`, 3)]);
    return at(draw(`part ${index}`, PARTED_UNTIL), {
      kind: 'partition',
      groups: `${groups.join('')}${'x'.repeat(clients)}`,
    });
  });
  return [...parts, at(PARTED_UNTIL, { kind: 'heal' })];
}

const PARTED_UNTIL: Ticks = 500;
