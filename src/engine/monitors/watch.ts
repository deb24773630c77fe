import { onlyNote } from '../deliveredStep.ts';
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

interface Found {
  readonly place: number;
  readonly violation: Violation;
}

/** Collects what the step that is being shown violates. One list serves all steps, of which nearly all violate nothing. */
const found: Found[] = [];

/**
 * Shows a step to every monitor, and its notes to those that listen for them.
 * @returns the violations that they report, one a monitor at most; empty for most steps
 */
export function observe(watches: Watches, step: Step, index: StepIndex, world: World): readonly Violation[] {
  if (step.node === null) return NOTHING;
  if (found.length > 0) found.length = 0;
  for (const { place, watch } of watches.observers) {
    const violation = watch.observe(step, index, world);
    if (violation) found.push({ place, violation });
  }
  const only = onlyNote(step);
  if (!only) {
    const saidBy = { step: index, node: step.node };
    for (const note of step.notes) hear(watches.listeners.get(note.kind), note, saidBy, world);
  } else {
    const listening = watches.listeners.get(only.kind);
    if (listening) hear(listening, only, { step: index, node: step.node }, world);
  }
  if (found.length === 0) return NOTHING;
  return found.sort((a, b) => a.place - b.place).map(({ violation }) => violation);
}

/** Has those hear a note who listen for it; most notes only count a vote, and nobody does. */
function hear(listening: readonly Listener[] | undefined, note: Note, saidBy: Witness, world: World): void {
  if (!listening || !isCorrect(world, saidBy.node)) return;
  for (const { place, monitor, watch } of listening) {
    if (found.length > 0 && found.some((earlier) => earlier.place === place)) continue;
    const breach = watch.hear(note, saidBy, world);
    if (breach) found.push({ place, violation: { monitor, ...saidBy, ...breach } });
  }
}
