import type { About } from '../../../export/about.ts';
import type { FilmId } from '../../../export/films/index.ts';
import { films } from '../../../export/films/index.ts';
import type { Frame, Reel } from '../../../export/reel.ts';
import { framePicture } from '../../../export/reel.ts';
import type { FilmAnswer, FilmQuestion } from './filmMessages.ts';
import { pixelsOf, pngOf } from './painting.ts';

export interface FilmOrder {
  readonly film: FilmId;
  readonly reel: Reel;
  readonly about: About;
  /** The size of the pictures, in multiples of their own; those of a GIF have their own. */
  readonly scale: number;
}

/** The file, or why there is none: it was not wanted any more, a picture is too large, or the worker broke off. */
export type FilmOutcome = Uint8Array<ArrayBuffer> | 'cancelled' | 'noRoom' | 'brokenOff';

export interface FilmStudio {
  /** Starts the worker, or returns the one at work. Rejects where it does not arrive; then the next call tries again. */
  atWork(): Promise<Worker>;
  /** Makes a film when those before it are done. @param tell is called with the number of pictures that are done */
  make(order: FilmOrder, signal: AbortSignal, tell: (done: number) => void): Promise<FilmOutcome>;
}

/** Makes one film at a time, with one worker: the page paints, the worker does the rest. */
export function createFilmStudio(): FilmStudio {
  /** A film that was broken off ends its last question before the next one begins. */
  let queue: Promise<unknown> = Promise.resolve();
  let worker: Promise<Worker> | null = null;
  const atWork = (): Promise<Worker> => {
    worker ??= startWorker().catch((error: unknown) => {
      worker = null;
      throw error;
    });
    return worker;
  };
  const brokenOff = (at: Worker): void => {
    worker = null;
    at.terminate();
  };
  const make: FilmStudio['make'] = (order, signal, tell) => {
    const outcome = queue.then(async () => {
      const at = await atWork().catch(() => null);
      return at === null ? 'brokenOff' : filmOf(order, { signal, tell, ask: askOf(at, () => brokenOff(at)) });
    });
    queue = outcome;
    return outcome;
  };
  return { atWork, make };
}

function startWorker(): Promise<Worker> {
  return new Promise((resolve, reject) => {
    const started = new Worker(new URL('./filmWorker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('message', () => resolve(started), { once: true });
    started.addEventListener('error', reject, { once: true });
  });
}

type Ask = (question: FilmQuestion, transfer?: Transferable[]) => Promise<FilmAnswer | null>;

interface Making {
  readonly signal: AbortSignal;
  readonly tell: (done: number) => void;
  readonly ask: Ask;
}

async function filmOf(order: FilmOrder, { signal, tell, ask }: Making): Promise<FilmOutcome> {
  const { film, reel, about } = order;
  if ((await ask({ kind: 'begin', film, about })) === null) return 'brokenOff';
  for (const [index, frame] of reel.frames.entries()) {
    const bytes = signal.aborted ? null : await paintFrame(order, frame);
    if (bytes === null || signal.aborted) {
      await ask({ kind: 'drop' });
      return signal.aborted ? 'cancelled' : 'noRoom';
    }
    const added = { ...factsOf(reel, frame), bytes };
    if ((await ask({ kind: 'add', frame: added }, [bytes.buffer])) === null) return 'brokenOff';
    tell(index + 1);
  }
  const answer = await ask({ kind: 'end' });
  if (signal.aborted) return 'cancelled';
  return answer?.kind === 'file' ? answer.bytes : 'brokenOff';
}

async function paintFrame(
  { film, reel, about, scale }: FilmOrder,
  frame: Frame,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const svg = framePicture(reel, frame, about);
  const { takes } = films[film];
  if (takes === 'png') return pngOf(svg, scale);
  if (takes === 'pixels') return pixelsOf(svg);
  // A breath for the page: nothing else in this takes time of its own.
  await new Promise((done) => setTimeout(done));
  return new TextEncoder().encode(svg);
}

function factsOf(reel: Reel, frame: Frame) {
  const [, , width, height] = reel.box.map(Math.round) as [number, number, number, number];
  return { step: frame.step, sentence: reel.sentence(frame), tenths: frame.to - frame.from, width, height };
}

/** Asks a worker; null is the answer where it breaks off, which a browser has it do that runs out of memory. The next one is new. */
function askOf(worker: Worker, brokenOff: () => void): Ask {
  return (question, transfer = []) =>
    new Promise((resolve) => {
      const heard = new AbortController();
      const end = (answer: FilmAnswer | null): void => {
        heard.abort();
        resolve(answer);
      };
      worker.addEventListener('message', ({ data }: MessageEvent<FilmAnswer>) => end(data), heard);
      worker.addEventListener(
        'error',
        () => {
          brokenOff();
          end(null);
        },
        heard,
      );
      worker.postMessage(question, transfer);
    });
}
