import { memo } from 'react';
import type { History } from '../../engine/history.ts';
import { goTo } from '../../store/actions/stepping.ts';
import { transcriptLine } from '../../text/tell/transcript.ts';
import { useAllTexts } from '../texts/useTexts.ts';
import type { Slice } from './slices.ts';
import styles from './Transcript.module.css';

interface SliceProps {
  readonly history: History;
  readonly passing: readonly number[];
  readonly slice: Slice;
  /** Positions below this one have happened. */
  readonly happened: number;
  /** The position of the current step, where it is in this slice. */
  readonly current: number;
}

/** Some lines of the transcript, drawn anew only when one of them changes. */
export const TranscriptSlice = memo(({ history, passing, slice, happened, current }: SliceProps) => {
  const positions = Array.from({ length: slice.to - slice.from }, (_, offset) => slice.from + offset);
  return positions.map((position) => (
    <Line
      key={passing[position]}
      history={history}
      index={passing[position] ?? 0}
      hasHappened={position < happened}
      isCurrent={position === current}
    />
  ));
});

interface LineProps {
  readonly history: History;
  readonly index: number;
  readonly hasHappened: boolean;
  readonly isCurrent: boolean;
}

/** One step: its number, its tick, and the sentence that is also shown when it happens. */
const Line = memo(({ history, index, hasHappened, isCurrent }: LineProps) => {
  const texts = useAllTexts();
  const tick = history.steps[index]?.tick ?? 0;
  return (
    <li className={styles.line} data-future={!hasHappened || undefined}>
      <button
        type="button"
        className={styles.step}
        aria-current={isCurrent ? 'step' : undefined}
        onClick={() => goTo(index + 1)}
      >
        <span className={styles.number}>{index + 1}</span>
        <span className={styles.tick}>{texts.details.atTick(tick)}</span>
        <span className={styles.sentence}>
          {!hasHappened && <span className={styles.notYet}>{`${texts.details.notYet} `}</span>}
          <span>{transcriptLine(texts, history, index)}</span>
        </span>
      </button>
    </li>
  );
});
