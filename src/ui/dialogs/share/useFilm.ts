import { useEffect, useRef, useState } from 'react';
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

export interface Making {
  readonly film: FilmId;
  /** The number of pictures that are done, and of all. */
  readonly done: number;
  readonly all: number;
}

/** Makes one film at a time: the page paints, a worker does the rest. It ends with the component. */
export function useFilm() {
  const [making, setMaking] = useState<Making | null>(null);
  const control = useRef<AbortController | null>(null);
  useEffect(() => () => control.current?.abort(), []);
  const make = async (order: FilmOrder): Promise<FilmOutcome> => {
    const begun = new AbortController();
    const { signal } = begun;
    control.current = begun;
    const all = order.reel.frames.length;
    const tell = (done: number): void => {
      if (!signal.aborted) setMaking({ film: order.film, done, all });
    };
    tell(0);
    const outcome = queue.then(() => filmOf(order, signal, tell));
    queue = outcome;
    return outcome.finally(() => setMaking(null));
  };
  return { making, make, cancel: () => control.current?.abort() };
}

/** A film that was broken off ends its last question before the next one begins. */
let queue: Promise<unknown> = Promise.resolve();
let worker: Promise<Worker> | null = null;

/** Starts the worker, or returns the one at work. Rejects where it does not arrive; then the next call tries again. */
export function filmWorker(): Promise<Worker> {
  worker ??= startWorker().catch((error: unknown) => {
    worker = null;
    throw error;
  });
  return worker;
}

function startWorker(): Promise<Worker> {
  return new Promise((resolve, reject) => {
    const started = new Worker(new URL('./filmWorker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('message', () => resolve(started), { once: true });
    started.addEventListener('error', reject, { once: true });
  });
}

async function filmOf(order: FilmOrder, signal: AbortSignal, tell: (done: number) => void): Promise<FilmOutcome> {
  const { film, reel, about } = order;
  const at = await filmWorker().catch(() => null);
  if (at === null || (await ask(at, { kind: 'begin', film, about })) === null) return 'brokenOff';
  for (const [index, frame] of reel.frames.entries()) {
    const bytes = signal.aborted ? null : await paintFrame(order, frame);
    if (bytes === null || signal.aborted) {
      await ask(at, { kind: 'drop' });
      return signal.aborted ? 'cancelled' : 'noRoom';
    }
    const added = { ...factsOf(reel, frame), bytes };
    if ((await ask(at, { kind: 'add', frame: added }, [bytes.buffer])) === null) return 'brokenOff';
    tell(index + 1);
  }
  const answer = await ask(at, { kind: 'end' });
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

/** Resolves to null where the worker breaks off, which a browser has it do that runs out of memory. The next one is new. */
function ask(to: Worker, question: FilmQuestion, transfer: Transferable[] = []): Promise<FilmAnswer | null> {
  return new Promise((resolve) => {
    const heard = new AbortController();
    const end = (answer: FilmAnswer | null): void => {
      heard.abort();
      resolve(answer);
    };
    to.addEventListener('message', ({ data }: MessageEvent<FilmAnswer>) => end(data), heard);
    to.addEventListener(
      'error',
      () => {
        worker = null;
        to.terminate();
        end(null);
      },
      heard,
    );
    to.postMessage(question, transfer);
  });
}
