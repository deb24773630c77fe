import { crashNotes } from '../marks/crash/labels.ts';
import { cutOffNotes } from '../marks/cutOff/labels.ts';
import { lieNotes } from '../marks/lie/labels.ts';
import { linkNotes } from '../marks/link/labels.ts';
import { partitionNotes } from '../marks/partition/labels.ts';
import { timeoutNotes } from '../marks/timer/labels.ts';
import { transferNotes } from '../marks/transfer/labels.ts';
import { leavingNotes } from '../marks/viewChange/labels.ts';
import type { IntervalMark } from './intervals.ts';
import type { Labelled, LabelRequest } from './labelRequest.ts';
import { isInPart } from './labelRequest.ts';
import type { Note } from './note.ts';
import { noteRequest } from './note.ts';

/** The words at intervals, and at timers that ran out. */
export function noteLabels(labelled: Labelled): LabelRequest[] {
  const { frame, intervals, timers, part } = labelled;
  const atIntervals = intervals.flatMap((mark) =>
    notesAt(mark, labelled).map((note) => noteRequest(frame, mark.key, note)),
  );
  const atTimers = timers.flatMap((mark) =>
    timeoutNotes(mark, labelled).map((note) => noteRequest(frame, mark.key, note)),
  );
  return [...atIntervals, ...atTimers].filter(({ spot }) => isInPart(spot.time, part));
}

function notesAt(mark: IntervalMark, labelled: Labelled): Note[] {
  const { what } = mark.interval;
  switch (what.kind) {
    case 'crash':
      return crashNotes(mark, what, labelled);
    case 'cutOff':
      return cutOffNotes(mark, labelled);
    case 'lie':
      return lieNotes(mark, what, labelled);
    case 'partition':
      return partitionNotes(mark, labelled);
    case 'link':
      return linkNotes(mark, what, labelled);
    case 'leaving':
      return leavingNotes(mark, what, labelled);
    case 'fetch':
      return transferNotes(mark, what, labelled);
    // Its title is placed before everything else.
    case 'viewChange':
      return [];
  }
}
