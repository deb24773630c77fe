import type { History } from '../../engine/history.ts';
import type { ScenarioId } from '../../scenario/builtIn/index.ts';
import type { Track } from '../marks/arrow/scene.ts';
import type { Scene } from '../scene/scene.ts';
import { sceneOf } from '../scene/scene.ts';

/** Finds the key moment of a run by what happens in it; returns a count of steps, or null where it does not happen. */
type KeyMoment = (scene: Scene, history: History) => number | null;

/** A run shows what it is about at the first promise that is broken, else when the last answer is accepted. */
const usual: readonly KeyMoment[] = [firstViolation, lastAnswer];

/** Scenarios that are about something else. */
const moments: { readonly [Id in ScenarioId]?: KeyMoment } = {
  twoSilent: everybodyLeaves,
  tentativeRun: firstUndoing,
  readOnlyFlaw: firstAskingAgain,
};

/**
 * Returns the step, as a count, at which a run is shown in small: decided by the run, so that it holds for whatever
 * becomes of the run's rules. The end, where nothing that is looked for happens.
 * @param base the built-in scenario, where the run is one as it stands
 */
export function keyStepOf(history: History, base: ScenarioId | null = null): number {
  const scene = sceneOf(history);
  const own = base === null ? undefined : moments[base];
  for (const moment of own ? [own, ...usual] : usual) {
    const found = moment(scene, history);
    if (found !== null) return found;
  }
  return history.steps.length;
}

function firstViolation(_scene: Scene, { violations }: History): number | null {
  const [first] = violations;
  return first ? first.step + 1 : null;
}

function lastAnswer({ gates }: Scene): number | null {
  const last = gates.findLast(({ kind }) => kind === 'accepted');
  return last ? last.step + 1 : null;
}

/** All replicas that live have given up the first view. */
function everybodyLeaves({ replicas, intervals }: Scene): number | null {
  const down = intervals.filter(({ what }) => what.kind === 'crash').length;
  const left = intervals.filter(({ what }) => what.kind === 'leaving' && what.view === 1);
  const last = left[replicas - down - 1];
  return last ? last.fromStep + 1 : null;
}

/** Returns the first step that undoes what was executed. */
function firstUndoing({ gates }: Scene): number | null {
  const undone = gates.find(({ undoneStep }) => undoneStep !== null);
  return undone ? (undone.undoneStep ?? 0) + 1 : null;
}

/** Everybody has heard a client that asks for the same once more. */
function firstAskingAgain({ tracks, asked }: Scene): number | null {
  const isAgain = ({ key, envelope }: Track) => envelope.message.kind === 'request' && !asked.has(key);
  const sentStep = tracks.find(isAgain)?.sentStep;
  const ends = tracks.flatMap((track) => (track.sentStep === sentStep ? (track.endStep ?? []) : []));
  return ends.length > 0 ? Math.max(...ends) + 1 : null;
}
