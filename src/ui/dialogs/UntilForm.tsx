import { useEffect, useRef, useState } from 'react';
import type { RunEvent, SearchProgress, Wanted } from '../../lessons/runUntil.ts';
import { events, stepUntil } from '../../lessons/runUntil.ts';
import { goTo } from '../../store/actions/stepping.ts';
import { openDialog } from '../../store/actions/view.ts';
import { isVeiled } from '../../store/beginning.ts';
import { goOn } from '../../store/slices.ts';
import { activeRun, useAppState } from '../../store/store.ts';
import { browserClock } from '../atoms/browserClock.ts';
import controls from '../atoms/controls.module.css';
import { NodeOptions } from '../atoms/NodeOptions.tsx';
import styles from './forms.module.css';
import { useDialogTexts } from './useDialogTexts.ts';

/** Runs on to the next step in which something happens. Where it does not, that is said, and nobody has moved. */
export function UntilForm() {
  const texts = useDialogTexts().until;
  const setup = useAppState((state) => activeRun(state).scenario.setup);
  // Other protocols have monitors, and none of these decisions.
  const offered = setup.protocol === 'pbft' ? events : (['violation'] as const);
  const isAsked = useAppState((state) => isVeiled(activeRun(state)));
  const [event, setEvent] = useState<RunEvent>(offered.at(1) ?? offered[0]);
  const [node, setNode] = useState<number | null>(null);
  const { seen, isOver, search, stop } = useSearch();
  const isSearching = seen !== null && !isOver;
  const said = seen === null ? '' : !isOver ? texts.looking(seen) : isAsked ? texts.notYet : texts.never(seen);
  return (
    <form
      className={styles.fields}
      onSubmit={(submitted) => {
        submitted.preventDefault();
        if (isSearching) stop();
        else search({ event, node: event === 'violation' ? null : node });
      }}
    >
      <p className={styles.intro}>{texts.intro}</p>
      <label className={styles.label}>
        <span>{texts.event}</span>
        <select className={controls.select} value={event} onChange={({ target }) => setEvent(target.value as RunEvent)}>
          {offered.map((each) => (
            <option key={each} value={each}>
              {texts.events[each]}
            </option>
          ))}
        </select>
      </label>
      {event !== 'violation' && (
        <label className={styles.label}>
          <span>{texts.where}</span>
          <select
            className={controls.select}
            value={node ?? ''}
            onChange={({ target }) => setNode(target.value === '' ? null : Number(target.value))}
          >
            <option value="">{texts.anywhere}</option>
            <NodeOptions setup={setup} />
          </select>
        </label>
      )}
      <p role="status" className={styles.intro}>
        {said}
      </p>
      <div className={styles.actions}>
        <button type="submit" className={`${controls.button} ${controls.primary}`}>
          {isSearching ? texts.stop : texts.go}
        </button>
      </div>
    </form>
  );
}

/** A search in slices; what it finds is gone to. It ends with the dialog. */
function useSearch() {
  const [seen, setSeen] = useState<number | null>(null);
  const [isOver, setOver] = useState(false);
  const turn = useRef(0);
  useEffect(
    () => () => {
      turn.current++;
    },
    [],
  );
  const run = useAppState(activeRun);
  const stop = (): void => {
    turn.current++;
    setSeen(null);
  };
  const search = (wanted: Wanted): void => {
    const own = ++turn.current;
    const progress: SearchProgress = { stepsSeen: 0 };
    const work = stepUntil(run.history, run.cursor.step, wanted, progress);
    setOver(false);
    const slice = (): void => {
      if (own !== turn.current) return;
      const found = goOn(work, browserClock);
      setSeen(progress.stepsSeen);
      if (found === undefined) return browserClock.soon(slice);
      if (found === null) return setOver(true);
      openDialog(null);
      goTo(found);
    };
    slice();
  };
  return { seen, isOver, search, stop };
}
