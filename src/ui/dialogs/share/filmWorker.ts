import type { Assembly } from '../../../export/films/film.ts';
import { filmMakers } from '../../../export/films/makers.ts';
import type { FilmAnswer, FilmQuestion } from './filmMessages.ts';

/** The worker that makes films: it reduces colours and packs, which would keep the page from everything else. */

/** The film that is being made, if there is one. */
const begun: { film: Assembly | null } = { film: null };

function answerTo(question: FilmQuestion): FilmAnswer {
  if (question.kind === 'add') begun.film?.add(question.frame);
  if (question.kind === 'begin') begun.film = filmMakers[question.film](question.about);
  const bytes = question.kind === 'end' ? begun.film?.end() : null;
  if (question.kind === 'end' || question.kind === 'drop') begun.film = null;
  return bytes ? { kind: 'file', bytes } : { kind: 'ready' };
}

function say(answer: FilmAnswer): void {
  postMessage(answer, { transfer: answer.kind === 'file' ? [answer.bytes.buffer] : [] });
}

addEventListener('message', ({ data }: MessageEvent<FilmQuestion>) => say(answerTo(data)));
// It is there: until now it may not have arrived.
say({ kind: 'ready' });
