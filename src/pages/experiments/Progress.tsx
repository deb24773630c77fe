import type { ExperimentTexts } from '../../text/texts.ts';
import styles from './Experiments.module.css';
import type { Sweep } from './useSweep.ts';
import { useAllWords } from './words.ts';

/** The progress of the runs; and, once they rest, what became of them. */
export function Progress({ sweep }: { readonly sweep: Sweep }) {
  const { experiments } = useAllWords();
  const done = sweep.outcomes.filter((outcome) => outcome !== null).length;
  const total = sweep.runs.length;
  return (
    <div className={styles.progress}>
      <progress aria-label={experiments.progress(done, total)} max={total} value={done} />
      <span aria-hidden="true">{experiments.progress(done, total)}</span>
      <div role="status">
        {sweep.isRunning ? null : saidOf(experiments, sweep, done).map((sentence) => <p key={sentence}>{sentence}</p>)}
      </div>
    </div>
  );
}

function saidOf(words: ExperimentTexts, { outcomes, runs, died }: Sweep, done: number): string[] {
  const cutShort = outcomes.filter((outcome) => outcome && outcome.end !== 'quiet').length;
  const open = outcomes.reduce((sum, outcome) => sum + (outcome ? outcome.requests - outcome.answered : 0), 0);
  return [
    done === runs.length ? words.done(done) : died > 0 ? words.died(died) : words.stopped(done, runs.length),
    ...(cutShort > 0 ? [words.cutShort(cutShort)] : []),
    ...(open > 0 ? [words.notAnswered(open)] : []),
  ];
}
