import type { OwnLesson, OwnStop } from '../../lessons/own/ownLesson.ts';
import { boundedRunOf } from '../../lessons/own/ownRuns.ts';
import { proposePlace, proposeReveal } from '../../lessons/own/proposePlace.ts';
import type { Place } from '../../lessons/place.ts';
import { scenarioOf } from '../../scenario/builtIn/index.ts';
import { encodeScenario } from '../../scenario/link/link.ts';

/** Lessons of a reader's own, as the tests need them. */

const { setup } = scenarioOf('figure');

export const figureLink = encodeScenario({ base: 'figure', setup });

const figure = boundedRunOf(setup);
if (!figure) throw new Error('The figure is a short run.');

/** The run `figure` of the paper, whole. */
export const figureRun = figure;

const place = (step: number): Place => proposePlace(figureRun, step) as Place;

/** A stop of the run `figure` after a step, with a question, as the panel makes it. */
export function stopAfter(step: number, texts: Partial<OwnStop> = {}): OwnStop {
  return {
    run: 0,
    at: place(step),
    caption: 'R0 has sent its proposal to every backup, and R3 is down.',
    ask: {
      kind: 'choose',
      prompt: 'May R1 execute the request now?',
      options: [
        { text: 'Yes, the primary decides.', because: 'A primary may lie.', node: null },
        { text: 'No, it has to know what the others heard.', because: 'Two proposals could differ.', node: null },
        { text: 'Yes, once R0 knows that it arrived.', because: 'R0 alone proves nothing.', node: null },
      ],
      right: 1,
    },
    opens: 0,
    until: place(proposeReveal(figureRun, step)),
    reveal: 'R1 waits until a quorum has named the same request for the same slot (§4.2).',
    ...texts,
  };
}

/** A lesson of one stop that lacks nothing. */
export const oneStop: OwnLesson = { title: 'May it execute?', runs: [figureLink], stops: [stopAfter(5)], task: null };

/** The texts of a stop, each of them this one. */
export function writtenBy(text: string): Partial<OwnStop> {
  const option = { text, because: text, node: null };
  const ask = { kind: 'choose', prompt: text, options: [option, option], right: 0 } as const;
  return { caption: text, ask, reveal: text };
}
