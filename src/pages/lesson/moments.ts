import type { History } from '../../engine/history.ts';
import { memoBy } from '../../engine/memoBy.ts';
import type { StepCount } from '../../engine/numbers.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import type { Place } from '../../lessons/place.ts';
import { placeOf } from '../../lessons/place.ts';
import { runNamed } from '../../lessons/runNamed.ts';
import { runOf } from '../../protocols/run.ts';

/** A run at a step. */
export interface Moment {
  readonly history: History;
  readonly step: StepCount;
  /** True of a run that is not the one which the page has shown before. */
  readonly isElsewhere: boolean;
}

/** The moments at which a question is asked, and at which its answer has been seen. */
export interface BeatMoments {
  readonly asked: Moment;
  readonly answered: Moment;
}

/** The runs of a lesson at its stops, computed once for all languages. */
export const momentsOf = memoBy((lesson: Lesson): readonly BeatMoments[] => {
  const runs = new Map<string | undefined, History>();
  let shown: string | undefined;
  const momentAt = (name: string | undefined, place: Place): Moment => {
    const history = runs.get(name) ?? runOf(runNamed(lesson, name));
    runs.set(name, history);
    const step = placeOf(history, place);
    if (step === null) throw new Error(`A stop of the lesson ${lesson.id} is not found.`);
    const isElsewhere = name !== shown;
    shown = name;
    return { history, step, isElsewhere };
  };
  return lesson.beats.map((beat) => {
    const asked = momentAt(beat.in, beat.at);
    return { asked, answered: momentAt(beat.opens ?? beat.in, beat.until) };
  });
});
