import { useMemo, useState } from 'react';
import { isUnfinished } from '../../store/beginning.ts';
import { useAppState } from '../../store/store.ts';
import { useKeptFocus } from '../side/focus/useKeptFocus.ts';
import { useRun } from '../side/worldNow.ts';
import { useAllTexts } from '../texts/useTexts.ts';
import { FilterBar } from './FilterBar.tsx';
import type { Filter } from './filter.ts';
import { everything, stepsThatPass } from './filter.ts';
import type { Slice } from './slices.ts';
import { positionOf, slicesAround } from './slices.ts';
import styles from './Transcript.module.css';
import { TranscriptSlice } from './TranscriptSlice.tsx';
import { useLineInView } from './useLineInView.ts';

/** The run in words, a line a step: the text form of the picture. */
export function Transcript() {
  const area = useKeptFocus<HTMLDivElement>();
  const [filter, setFilter] = useState(everything);
  const { history, cursor } = useRun();
  const showFuture = useAppState((state) => state.preferences.showFuture);
  const passing = useMemo(() => stepsThatPass(history, filter), [history, filter]);
  const current = positionOf(passing, cursor.step - 1);
  const happened = current + 1;
  const length = showFuture ? passing.length : happened;
  return (
    <div ref={area} className={styles.transcript}>
      <FilterBar filter={filter} onChange={setFilter} shown={passing.length} />
      {/* Another run or filter is another list: what was unfolded in the old one is not in this one. */}
      <Lines key={filterKey(filter)} passing={passing} length={length} current={current} />
    </div>
  );
}

function filterKey({ node, kind, faultsOnly }: Filter): string {
  return [node, kind, faultsOnly].join();
}

interface LinesProps {
  /** The indexes of the steps that pass the filter. */
  readonly passing: readonly number[];
  /** The number of them that are shown. */
  readonly length: number;
  /** The position of the line of the current step, or of the last one before it; −1 where there is none. */
  readonly current: number;
}

function Lines({ passing, length, current }: LinesProps) {
  const texts = useAllTexts().details;
  const { history, cursor } = useRun();
  const [extra, setExtra] = useState({ before: 0, after: 0 });
  const list = useLineInView(current);
  const slices = slicesAround(length, current, extra);
  const first = slices[0]?.from ?? 0;
  const last = slices.at(-1)?.to ?? 0;
  const isCurrent = passing[current] === cursor.step - 1;
  if (length === 0) return <p className={styles.none}>{passing.length > 0 ? texts.noneYet : texts.noMatch}</p>;
  return (
    <>
      {first > 0 && (
        <Unfold
          label={texts.earlier(first)}
          onClick={() => setExtra({ ...extra, before: extra.before + MORE_SLICES })}
        />
      )}
      <ol ref={list} className={styles.list}>
        {slices.map((slice) => (
          <TranscriptSlice
            key={slice.from}
            history={history}
            passing={passing}
            slice={slice}
            happened={within(slice, current + 1)}
            current={isCurrent ? within(slice, current) : -1}
          />
        ))}
      </ol>
      {isUnfinished({ history }) && <p className={styles.none}>{texts.computing.waiting}</p>}
      {last < length && (
        <Unfold
          label={texts.later(length - last)}
          onClick={() => setExtra({ ...extra, after: extra.after + MORE_SLICES })}
        />
      )}
    </>
  );
}

/** Slices that one press unfolds. */
const MORE_SLICES = 5;

/** The position inside the slice, or its nearest end: so that only the slice it lies in is drawn anew. */
function within({ from, to }: Slice, position: number): number {
  return Math.max(from - 1, Math.min(to, position));
}

function Unfold({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <button type="button" className={styles.unfold} onClick={onClick}>
      {label}
    </button>
  );
}
