import { ArrowLeft, ArrowRight, Pause, Play, SkipBack, SkipForward } from 'lucide';
import { goToFirst, goToLast, move, setGranularity, setPlaying, setSpeed } from '../../store/actions/stepping.ts';
import { setTranscriptOpen } from '../../store/actions/view.ts';
import { isVeiled } from '../../store/beginning.ts';
import { isAsking } from '../../store/lesson.ts';
import { hasNoMore } from '../../store/run.ts';
import type { AppState, Speed } from '../../store/state.ts';
import { granularities, speeds } from '../../store/state.ts';
import { activeRun, useAppState } from '../../store/store.ts';
import controls from '../atoms/controls.module.css';
import { Icon } from '../atoms/Icon.tsx';
import { IconButton } from '../atoms/IconButton.tsx';
import { useTexts } from '../texts/useTexts.ts';
import { StepField } from './StepField.tsx';
import { Tape } from './Tape.tsx';
import styles from './Transport.module.css';

/** The controls people use most: forward, back, play, and the tape. */
export function Transport() {
  const texts = useTexts().controls;
  return (
    <section className={styles.transport} aria-label={texts.transport}>
      <div className={styles.buttons}>
        <span className={styles.ends}>
          <IconButton label={texts.first} onClick={goToFirst}>
            <Icon of={SkipBack} size={18} />
          </IconButton>
        </span>
        <BackButton />
        <PlayButton />
        <StepButton />
        <span className={styles.ends}>
          <IconButton label={texts.last} onClick={goToLast}>
            <Icon of={SkipForward} size={18} />
          </IconButton>
        </span>
      </div>
      <div className={styles.tape}>
        <Tape />
        <StepField />
      </div>
      <div className={styles.choices}>
        <GranularityChoice />
        <SpeedChoice />
        <TranscriptButton />
      </div>
    </section>
  );
}

function BackButton() {
  const texts = useTexts().controls;
  const unit = useAppState((state) => state.granularity);
  const isAtStart = useAppState((state) => activeRun(state).cursor.step === 0);
  return (
    <button
      type="button"
      className={`${controls.button} ${styles.back}`}
      aria-label={texts.backBy[unit]}
      title={texts.backBy[unit]}
      aria-disabled={isAtStart}
      onClick={() => move(-1)}
    >
      <Icon of={ArrowLeft} size={18} />
      <span>{texts.back}</span>
    </button>
  );
}

function StepButton() {
  const texts = useTexts().controls;
  const unit = useAppState((state) => state.granularity);
  const hasEnded = useAppState(isHeldUp);
  return (
    <button
      type="button"
      className={`${controls.button} ${controls.primary} ${styles.step}`}
      aria-label={texts.stepBy[unit]}
      title={texts.stepBy[unit]}
      aria-disabled={hasEnded}
      onClick={() => move(1)}
    >
      <span>{texts.step}</span>
      <Icon of={ArrowRight} size={18} />
    </button>
  );
}

/** A run has ended, or a question comes first; behind its answer the lesson goes on. */
function isHeldUp(state: AppState): boolean {
  const run = activeRun(state);
  return hasNoMore(run) && (isAsking(state) || !isVeiled(run));
}

function PlayButton() {
  const texts = useTexts().controls;
  const playing = useAppState((state) => state.playing);
  const hasEnded = useAppState((state) => hasNoMore(activeRun(state)));
  return (
    <button
      type="button"
      className={`${controls.button} ${styles.play}`}
      aria-disabled={hasEnded && !playing}
      onClick={() => setPlaying(!playing)}
    >
      {playing ? <Icon of={Pause} size={18} /> : <Icon of={Play} size={18} />}
      <span>{playing ? texts.pause : texts.play}</span>
    </button>
  );
}

function GranularityChoice() {
  const texts = useTexts().controls;
  const current = useAppState((state) => state.granularity);
  return (
    <select
      className={`${controls.select} ${controls.quiet} ${styles.choice}`}
      aria-label={texts.granularity}
      value={current}
      onChange={(event) => {
        const chosen = granularities.find((unit) => unit === event.target.value);
        if (chosen) setGranularity(chosen);
      }}
    >
      {granularities.map((unit) => (
        <option key={unit} value={unit}>
          {texts.granularities[unit]}
        </option>
      ))}
    </select>
  );
}

function SpeedChoice() {
  const texts = useTexts().controls;
  const speed = useAppState((state) => state.speed);
  return (
    <select
      className={`${controls.select} ${controls.quiet} ${styles.choice}`}
      aria-label={texts.speed}
      value={speed}
      onChange={(event) => setSpeed(Number(event.target.value) as Speed)}
    >
      {speeds.map((factor) => (
        <option key={factor} value={factor}>
          {texts.speedValue(factor)}
        </option>
      ))}
    </select>
  );
}

/** The run in words, above the transport. */
function TranscriptButton() {
  const texts = useTexts().controls;
  const isOpen = useAppState((state) => state.transcriptOpen);
  return (
    <button
      type="button"
      className={`${controls.button} ${controls.quiet} ${styles.transcript}`}
      aria-expanded={isOpen}
      onClick={() => setTranscriptOpen(!isOpen)}
    >
      {texts.transcript}
    </button>
  );
}
