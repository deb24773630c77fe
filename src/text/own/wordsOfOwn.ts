import type { OwnLesson, OwnStop } from '../../lessons/own/ownLesson.ts';
import { idOfOption, idOfStop } from '../../lessons/own/ownLesson.ts';
import type { LessonTexts } from '../lessonTexts.ts';

/** Returns the words of a lesson of a reader's own: those of its author, in the shape that the player reads. */
export function wordsOfOwn({ title, stops, task }: OwnLesson): LessonTexts {
  return {
    title,
    about: '',
    beats: Object.fromEntries(stops.map((stop, index) => [idOfStop(index), wordsOfStop(stop)])),
    task: {
      asks: task?.asks ?? '',
      goals: Object.fromEntries((task?.goals ?? []).map(({ text }, index) => [idOfOption(index), text])),
      hints: task?.hints ?? { place: '', rule: '', move: '' },
      solved: task?.solved ?? '',
    },
  };
}

type BeatTexts = LessonTexts['beats'][string];

function wordsOfStop({ caption, ask, reveal }: OwnStop): BeatTexts {
  const options = (ask?.options ?? []).map(({ text, because }, index) => [idOfOption(index), { text, because }]);
  return {
    asks: joined(caption.trim(), ask?.prompt.trim() ?? ''),
    options: Object.fromEntries(options) as BeatTexts['options'],
    reveal,
  };
}

/** Chinese sentences stand without a space between them. */
function joined(caption: string, prompt: string): string {
  if (caption === '' || prompt === '') return caption + prompt;
  return /[。？！：；]$/.test(caption) ? caption + prompt : `${caption} ${prompt}`;
}
