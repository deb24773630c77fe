import type { OwnLesson } from '../lessons/own/ownLesson.ts';
import type { LessonFault } from '../lessons/own/ownLessonText.ts';
import { ownLessonFromText, ownLessonToText, playableOf } from '../lessons/own/ownLessonText.ts';
import { QUOTED_LENGTH_MAX } from '../scenario/limits.ts';
import { packJson, unpackJson } from '../scenario/link/compression.ts';
import { LINK_LENGTH_MAX } from '../scenario/link/length.ts';
import { TASK_BEAT } from '../scenario/link/lesson.ts';
import type { ViewFault } from '../scenario/link/view.ts';
import { wordsOfOwn } from '../text/own/wordsOfOwn.ts';
import { keptAnswersTo, openLesson, placeToResume } from './actions/lesson.ts';
import { setNotice } from './actions/view.ts';
import type { RunId } from './run.ts';

/** Opening a lesson that a reader has made: from a link, from a file, or to try it. It is checked before any of it is shown. */

interface Opened {
  readonly isOpen: boolean;
  /** The parts of the address that the lesson has not. */
  readonly unused: readonly ViewFault[];
}

/** Opens the lesson that an address holds. @param beat the id of one of its stops, or `TASK_BEAT` */
export async function openOwnLink(link: string, beat: string | null): Promise<Opened> {
  const unpacked = await unpackJson(link);
  if (!unpacked.ok) return refuse({ kind: 'link', fault: unpacked.fault });
  const read = ownLessonFromText(unpacked.text);
  if (!read.ok) return refuse(read.fault);
  return openOwn(read.own, { link, beat, triedFrom: null });
}

/** Opens the lesson that a file holds. */
export async function openOwnText(text: string): Promise<void> {
  const read = ownLessonFromText(text);
  if (!read.ok) return void refuse(read.fault);
  openOwn(read.own, { link: await linkOfOwn(read.own), beat: null, triedFrom: null });
}

/** Plays a lesson as its readers will, until its author comes back to this run. */
export async function tryOwn(own: OwnLesson, triedFrom: RunId): Promise<void> {
  openOwn(own, { link: await linkOfOwn(own), beat: null, triedFrom });
}

/** Returns the value of `l` in a link to a lesson; null where it is too long for one. */
export async function linkOfOwn(own: OwnLesson): Promise<string | null> {
  const link = await packJson(ownLessonToText(own));
  return link.length > LINK_LENGTH_MAX ? null : link;
}

interface Way {
  readonly link: string | null;
  readonly beat: string | null;
  readonly triedFrom: RunId | null;
}

function openOwn(own: OwnLesson, { link, beat, triedFrom }: Way): Opened {
  const playable = playableOf(own);
  if (!playable.ok) return refuse(playable.fault);
  const { lesson } = playable;
  const isTask = beat === TASK_BEAT && lesson.task.goals.length > 0;
  const named = isTask ? lesson.beats.length : lesson.beats.findIndex(({ id }) => id === beat);
  const played = { written: own, words: wordsOfOwn(own), link, triedFrom };
  const isNamed = named >= 0;
  const place = isNamed ? { beat: named, answers: keptAnswersTo(lesson, played) } : placeToResume(lesson, played);
  openLesson(lesson, place, played);
  const isKnown = beat === null || named >= 0;
  return { isOpen: true, unused: isKnown ? [] : [{ kind: 'badBeat', value: beat.slice(0, QUOTED_LENGTH_MAX) }] };
}

function refuse(fault: LessonFault): Opened {
  setNotice({ kind: 'lessonRefused', fault });
  return { isOpen: false, unused: [] };
}
