import { agendaItems } from '../../engine/network/agenda.ts';
import type { Envelope } from '../../engine/network/envelope.ts';
import { envelopeId } from '../../engine/network/envelope.ts';
import type { TimerDue, World } from '../../engine/world.ts';

/**
 * Everything about a world that its future depends on: two worlds with the same contents have the same future. The
 * engine's way of storing it, and what is shared, is left out. A deep copy. For tests.
 */
export function worldContents(world: World): unknown {
  return copyDeep(contentsOf(world));
}

/** True where a world has these contents: fast enough to be asked at every step of many runs. */
export function hasContents(world: World, contents: unknown): boolean {
  return isSame(contentsOf(world), contents);
}

function contentsOf(world: World): unknown {
  const { tick, stepsAtTick, interventionsDone, conditions, linkTable, delays, patterns, held, links, nodes, copies } =
    world;
  const flight = agendaItems(world.flight).map((envelope) => inFlight(world, envelope));
  const timers = agendaItems(world.timers).filter((due) => isRunning(world, due));
  const network = { conditions, linkTable, delays, patterns, held, links };
  return { tick, stepsAtTick, interventionsDone, network, nodes, copies, flight, timers };
}

/** A timer that was cancelled or set anew stays on the agenda until it is due, and is then passed over. */
function isRunning({ nodes }: World, { node, timer, setting }: TimerDue): boolean {
  return nodes[node]?.timers.get(timer)?.setting === setting;
}

/** The name and the arrival of a message in flight: it never changes otherwise. */
function inFlight(world: World, envelope: Envelope): string {
  return `${envelopeId(envelope, world.setup.cluster.replicas)}@${envelope.arrivesTick}`;
}

function copyDeep(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copyDeep);
  if (value instanceof Map) return new Map(Array.from(value, ([key, one]) => [key, copyDeep(one)]));
  if (value instanceof Set) return new Set(value);
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, copyDeep(one)]));
}

/** The order of maps and sets counts: it is part of what must not change. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || a === null || typeof b !== 'object' || b === null) return Object.is(a, b);
  if (a instanceof Map || a instanceof Set) {
    return (b instanceof Map || b instanceof Set) && a.size === b.size && isSame([...a], [...b]);
  }
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((one, index) => isSame(one, b[index]));
  const names = Object.keys(a);
  if (names.length !== Object.keys(b).length) return false;
  return names.every((name) => isSame((a as Fields)[name], (b as Fields)[name]));
}

type Fields = Readonly<Record<string, unknown>>;
