import type { History } from '../../engine/history.ts';
import type { StepCount } from '../../engine/numbers.ts';
import type { Note } from '../../engine/protocol.ts';
import type { Step } from '../../engine/trace.ts';
import type { NodeRef, Place } from '../place.ts';
import { stepsOf } from '../place.ts';

/** The notes of decisions, which tell most of a step. */
const gates: readonly string[] = [
  'prePrepared',
  'prepared',
  'committedLocal',
  'executed',
  'executedTentatively',
  'checkpointTaken',
  'stable',
  'enteredView',
  'accepted',
];

/** From the most telling rank to the least: a gate, any other turn of the run, something ignored, a vote, a timer. */
const GATE = 0;
const TURN = 1;

export function rankOf({ kind }: Note): number {
  if (gates.includes(kind)) return GATE;
  if (kind === 'ignored') return 2;
  if (kind === 'counted') return 3;
  return kind === 'timerStarted' || kind === 'timerCancelled' ? 4 : TURN;
}

/** The fields of a note by which people tell it from others of its kind. */
const tellingFields = ['sequence', 'vote', 'have', 'why'] as const;

/**
 * Returns the place that finds exactly this step of a run, named by the most telling thing that happens there; null before
 * the first step.
 *
 * @param step the number of steps that have been taken
 */
export function proposePlace(history: History, step: StepCount): Place | null {
  const happened = history.steps[step - 1];
  if (!happened) return null;
  const place = unnumbered(history, happened);
  const nth = stepsOf(history, place).indexOf(step) + 1;
  return nth > 1 ? { ...place, nth } : place;
}

/** Returns the step that shows what a stop asks: the next one in which something is decided or turns, else the last. */
export function proposeReveal(history: History, step: StepCount): StepCount {
  const next = history.steps.findIndex(
    (each, index) => index >= step && each.notes.some((note) => rankOf(note) <= TURN),
  );
  return next < 0 ? history.steps.length : next + 1;
}

function unnumbered(history: History, step: Step): Place {
  const by = step.node === null ? {} : { by: refOf(history, step.node) };
  const note = mostTelling(step.notes);
  if (note) return { note: patternOf(note), ...by } as Place;
  const { cause } = step;
  if (cause.kind === 'intervention' && cause.noEffect === null) {
    return { deed: { kind: cause.intervention.action.kind }, ...by } as Place;
  }
  if (cause.kind !== 'delivered' && cause.kind !== 'missed') return by;
  const { from, message } = cause.envelope;
  const arrival = { kind: message.kind, from: refOf(history, from) };
  return (cause.kind === 'delivered' ? { message: arrival, ...by } : { missed: arrival }) as Place;
}

function mostTelling(notes: readonly Note[]): Note | null {
  return notes.reduce<Note | null>((best, note) => (best && rankOf(best) <= rankOf(note) ? best : note), null);
}

function patternOf(note: Note): Readonly<Record<string, unknown>> {
  const fields = note as unknown as Readonly<Record<string, unknown>>;
  const told = tellingFields.filter((name) => typeof fields[name] === 'number' || typeof fields[name] === 'string');
  return { kind: note.kind, ...Object.fromEntries(told.map((name) => [name, fields[name]])) };
}

function refOf({ setup }: History, node: number): NodeRef {
  const { replicas } = setup.cluster;
  return node < replicas ? node : { client: node - replicas };
}
