import { useEffect, useRef, useState } from 'react';
import type { FilmId } from '../../../export/films/index.ts';
import type { FilmOrder, FilmOutcome } from './filmStudio.ts';
import { createFilmStudio } from './filmStudio.ts';

export interface Making {
  readonly film: FilmId;
  /** The number of pictures that are done, and of all. */
  readonly done: number;
  readonly all: number;
}

const studio = createFilmStudio();

/** Starts the worker that films need. Rejects where it does not arrive; then the next call tries again. */
export const filmWorker = studio.atWork;

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
    return studio.make(order, signal, tell).finally(() => setMaking(null));
  };
  return { making, make, cancel: () => control.current?.abort() };
}
