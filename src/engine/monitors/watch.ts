import type { StepIndex } from '../numbers.ts';
import { NOTHING } from '../outbox.ts';
import type { Note } from '../protocol.ts';
import type { Setup } from '../setup.ts';
import type { Step } from '../trace.ts';
import type { World } from '../world.ts';
import type { Monitor, NoteWatch, StepWatch, Violation, Witness } from './monitor.ts';
import { isCorrect } from './monitor.ts';

/** All monitors at work on one run. Most steps only count a vote, which no monitor listens for. */
export interface Watches {
  /** Those that observe every step. */
  readonly observers: readonly Observer[];
  /** Those that listen for each kind of note. */
  readonly listeners: ReadonlyMap<string, readonly Listener[]>;
}

interface Observer {
  /** Its place among the monitors, in whose order the violations of one step are reported. */
  readonly place: number;
  readonly watch: StepWatch;
}

interface Listener {
  readonly place: number;
  readonly monitor: string;
  readonly watch: NoteWatch;
}

/** Starts all monitors on one run. */
export function createWatches(setup: Setup, monitors: readonly Monitor[]): Watches {
  const observers: Observer[] = [];
  const listeners = new Map<string, Listener[]>();
  monitors.forEach((monitor, place) => {
    const watch = monitor.watch(setup);
    if ('observe' in watch) {
      observers.push({ place, watch });
      return;
    }
    for (const kind of watch.kinds) {
      const others = listeners.get(kind) ?? [];
      listeners.set(kind, [...others, { place, monitor: monitor.id, watch }]);
    }
  });
  return { observers, listeners };
}

/**
 * Shows a step to every monitor, and its notes to those that listen for them.
 * @returns the violations that they report, one a monitor at most; empty for most steps
 */
export function observe(watches: Watches, step: Step, index: StepIndex, world: World): readonly Violation[] {
  const { node, notes } = step;
  if (node === null) return NOTHING;
  const found: Found[] = [];
  for (const { place, watch } of watches.observers) {
    const violation = watch.observe(step, index, world);
    if (violation) found.push({ place, violation });
  }
  for (const note of notes) {
    const listeners = watches.listeners.get(note.kind);
    if (listeners && isCorrect(world, node)) hear(listeners, note, { found, saidBy: { step: index, node }, world });
  }
  if (found.length === 0) return NOTHING;
  return found.sort((a, b) => a.place - b.place).map(({ violation }) => violation);
}

interface Found {
  readonly place: number;
  readonly violation: Violation;
}

interface Hearing {
  readonly found: Found[];
  readonly saidBy: Witness;
  readonly world: World;
}

function hear(listeners: readonly Listener[], note: Note, { found, saidBy, world }: Hearing): void {
  for (const { place, monitor, watch } of listeners) {
    if (found.length > 0 && found.some((earlier) => earlier.place === place)) continue;
    const breach = watch.hear(note, saidBy, world);
    if (breach) found.push({ place, violation: { monitor, ...saidBy, ...breach } });
  }
}
