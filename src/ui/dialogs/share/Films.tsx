import { useMemo, useState } from 'react';
import type { History } from '../../../engine/history.ts';
import type { About } from '../../../export/about.ts';
import type { FilmId } from '../../../export/films/index.ts';
import { films } from '../../../export/films/index.ts';
import type { Stretch } from '../../../export/format.ts';
import { formats } from '../../../export/index.ts';
import type { Frame } from '../../../export/reel.ts';
import { fittingStretch, framesOf, reelOf } from '../../../export/reel.ts';
import { activeRun, useAppState } from '../../../store/store.ts';
import controls from '../../atoms/controls.module.css';
import { useAllTexts } from '../../texts/useTexts.ts';
import forms from '../forms.module.css';
import { useDialogTexts } from '../useDialogTexts.ts';
import { PNG } from './painting.ts';
import type { StretchSteps } from './StretchFields.tsx';
import { StretchFields } from './StretchFields.tsx';
import styles from './share.module.css';
import { useFilm } from './useFilm.ts';
import { useSaving } from './useSaving.ts';

/** A frame takes longer the longer the run is, and nothing else goes on meanwhile; the command line has the time. In steps. */
const ANIMATED_MOST = 400;

const BYTES_PER_MEGABYTE = 1_000_000;

interface Props {
  readonly about: About;
  readonly scale: number;
}

/** Saves a stretch of the run as one picture that moves, or as many. */
export function Films({ about, scale }: Props) {
  const texts = useAllTexts();
  const words = useDialogTexts().formats;
  const { history, scenario } = useAppState(activeRun);
  const [chosen, setChosen] = useState<StretchSteps | null>(null);
  const { steps, stretch, frames, fault } = useStretch(history, chosen);
  const { making, make, cancel } = useFilm();
  const { said, say, save } = useSaving();
  const name = steps.from === 1 ? `${scenario.base}-${steps.to}` : `${scenario.base}-${steps.from}-${steps.to}`;
  const saveAnimation = (): void => {
    const { extension, mediaType, write } = formats.animatedSvg;
    save(write(history, stretch, about, texts), `${name}.${extension}`, mediaType);
  };
  const saveFilm = async (film: FilmId): Promise<void> => {
    say('');
    const outcome = await make({ film, reel: reelOf(history, stretch, about, texts), about, scale });
    if (typeof outcome === 'string') return say(words.filmsFailed[outcome]);
    const { extension, mediaType } = films[film];
    const megabytes = Number((outcome.length / BYTES_PER_MEGABYTE).toPrecision(2));
    const file = `${name}.${extension}`;
    save(new Blob([outcome]), file, mediaType, words.savedFilm(file, frames.length, megabytes));
  };
  const isLocked = fault !== null || making !== null;
  return (
    <>
      <StretchFields steps={history.steps.length} stretch={steps} isFixed={making !== null} onChange={setChosen} />
      <p className={fault ? forms.fault : forms.hint} role={fault ? 'alert' : undefined}>
        {faultText(words, fault) ?? words.filmOf(frames.length, Math.round((frames.at(-1)?.to ?? 0) / 10), PNG)}
      </p>
      <div className={styles.row}>
        {history.steps.length <= ANIMATED_MOST && (
          <FilmButton isLocked={isLocked} onPress={saveAnimation}>
            {words.animation(formats.svg.name)}
          </FilmButton>
        )}
        {(Object.keys(films) as FilmId[]).map((film) => {
          const isMade = making?.film === film;
          return (
            <FilmButton key={film} isLocked={isLocked && !isMade} onPress={isMade ? cancel : () => void saveFilm(film)}>
              {isMade ? words.cancel : films[film].name}
            </FilmButton>
          );
        })}
      </div>
      {making && (
        <div className={styles.row}>
          <progress max={making.all} value={making.done} aria-label={words.picturesOfStretch} />
          <span className={forms.hint}>{words.making(making.done, making.all)}</span>
        </div>
      )}
      <p role="status" className={forms.hint}>
        {said}
      </p>
      {history.steps.length > ANIMATED_MOST && (
        <p className={forms.hint}>{words.notAnimated(formats.svg.name, ANIMATED_MOST)}</p>
      )}
    </>
  );
}

interface ButtonProps {
  readonly isLocked: boolean;
  readonly children: string;
  onPress(): void;
}

/** The focus stays where it is while a film is made. */
function FilmButton({ isLocked, children, onPress }: ButtonProps) {
  return (
    <button
      type="button"
      className={controls.button}
      aria-disabled={isLocked}
      onClick={() => {
        if (!isLocked) onPress();
      }}
    >
      {children}
    </button>
  );
}

type Fault =
  | { readonly kind: 'none'; readonly steps: number }
  | { readonly kind: 'tooLong'; readonly fitting: Stretch };

interface ChosenStretch {
  readonly steps: StretchSteps;
  readonly stretch: Stretch;
  readonly frames: readonly Frame[];
  readonly fault: Fault | null;
}

/** Without a choice, the stretch is the whole run, or what of its end fits in one file. */
function useStretch(history: History, chosen: StretchSteps | null): ChosenStretch {
  return useMemo(() => {
    const { length } = history.steps;
    const to = chosen?.to ?? length;
    const isStep = (step: number): boolean => Number.isInteger(step) && step >= 1 && step <= length;
    const fitting = isStep(to) ? fittingStretch(history, to - 1) : null;
    const steps = chosen ?? { from: (fitting?.first ?? 0) + 1, to };
    const stretch = { first: steps.from - 1, last: to - 1 };
    if (!fitting || !isStep(steps.from) || steps.from > to)
      return { steps, stretch, frames: [], fault: { kind: 'none', steps: length } };
    const fault = stretch.first < fitting.first ? ({ kind: 'tooLong', fitting } as const) : null;
    return { steps, stretch, frames: framesOf(history, stretch), fault };
  }, [history, chosen]);
}

type Words = ReturnType<typeof useDialogTexts>['formats'];

function faultText(words: Words, fault: Fault | null): string | null {
  if (fault === null) return null;
  if (fault.kind === 'none') return words.noStretch(fault.steps);
  return words.stretchTooLong(fault.fitting.first + 1, fault.fitting.last + 1);
}
