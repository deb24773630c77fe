import { useId, useMemo } from 'react';
import type { Compared } from '../../diagram/compared.ts';
import type { Playhead } from '../../diagram/playhead.ts';
import { stillPlayhead } from '../../diagram/stillPlayhead.ts';
import { memoBy } from '../../engine/memoBy.ts';
import type { Side } from '../../engine/pair.ts';
import { otherSide, sides } from '../../engine/pair.ts';
import type { Ticks } from '../../engine/protocol.ts';
import type { Alignment, Difference } from '../../protocols/explain/differences.ts';
import type { Shown } from '../../store/actions/comparing.ts';
import { cursorBeside, switchRun } from '../../store/actions/runs.ts';
import { playhead } from '../../store/playback.ts';
import type { Run } from '../../store/run.ts';
import { tickOf } from '../../store/run.ts';
import controls from '../atoms/controls.module.css';
import { useMediaQuery } from '../atoms/useMediaQuery.ts';
import { nameInPair } from '../shell/nameInPair.ts';
import { ONE_PICTURE_QUERY } from '../shell/orientation.ts';
import { Picture } from '../shell/Picture.tsx';
import stage from '../shell/Stage.module.css';
import { SUMMARY_ID } from '../shell/summaryId.ts';
import { useIsVertical } from '../shell/useIsVertical.ts';
import { useAllTexts } from '../texts/useTexts.ts';
import styles from './compare.module.css';
import { PaneHead } from './PaneHead.tsx';
import { useAlignment, useShownPair } from './useCompared.ts';

/**
 * The pictures of two runs in the order of their tabs, whichever is active: one above the other, with one scale of time.
 * Where there is room for one only, a switch goes from one to the other at the same time.
 */
export function PairPictures() {
  const shown = useShownPair();
  return shown && <Panes shown={shown} />;
}

function Panes({ shown }: { readonly shown: Shown }) {
  const alignment = useAlignment(shown.pair);
  const isVertical = useIsVertical();
  const isOne = useMediaQuery(ONE_PICTURE_QUERY);
  return (
    <div className={styles.pictures} data-vertical={isVertical} data-one={isOne}>
      {isOne && <RunSwitch shown={shown} />}
      {sides.map((side) => {
        if (isOne && side !== shown.active) return null;
        return <Pane key={shown.runs[side].id} {...{ shown, side, alignment }} isNamed={isOne} />;
      })}
    </div>
  );
}

interface PaneProps {
  readonly shown: Shown;
  readonly side: Side;
  /** Undefined until it is worked out. */
  readonly alignment: Alignment | undefined;
  readonly isNamed: boolean;
}

function Pane({ shown, side, alignment, isNamed }: PaneProps) {
  const texts = useAllTexts();
  const { pair } = shown;
  const [own, other] = [shown.runs[side], shown.runs[otherSide(side)]];
  const isActive = side === shown.active;
  const run = useMemo(() => (isActive ? own : { ...own, cursor: cursorBeside(other, own) }), [own, other, isActive]);
  const clock = useClock(run, isActive ? undefined : other);
  const compared = useMemo((): Compared | null => {
    if (!alignment) return null;
    const { partings, only } = alignment;
    return { pair, side, partsAt: partings[0]?.tick ?? null, only: only[side] };
  }, [pair, side, alignment]);
  const headId = useId();
  const name = nameInPair(texts, own, other);
  const fullName = `${texts.controls.run(own.id)} · ${name}`;
  const hasMarks = alignment !== undefined && firstOnly(alignment)[side] <= tickOf(run);
  return (
    <section className={styles.pane} aria-label={fullName} data-active={isActive}>
      <div id={headId}>
        <PaneHead {...{ run, name, isActive, isNamed }} hasMarks={hasMarks} />
      </div>
      {compared ? (
        <Picture
          run={run}
          compared={compared}
          inView={tickOf(shown.runs[shown.active])}
          isActive={isActive}
          clock={clock}
          name={fullName}
          describedBy={isActive ? SUMMARY_ID : headId}
        />
      ) : (
        <div className={stage.picture} />
      )}
    </section>
  );
}

/** For each run, the time at which it first sends a message that it alone has; infinite where it never does. */
const firstOnly = memoBy(({ partings }: Alignment): readonly [Ticks, Ticks] => {
  const firstOf = (side: Side): Ticks => {
    const isOnly = (difference: Difference) => difference.kind === 'message' && difference.side === side;
    return partings.find(({ differences }) => differences.some(isOnly))?.tick ?? Number.POSITIVE_INFINITY;
  };
  return [firstOf(0), firstOf(1)];
});

/** One clock moves both pictures. But the run beside may stand later than the active one, and then it stands still. */
function useClock(shown: Run, activeOne: Run | undefined): Playhead {
  const tick = tickOf(shown);
  const isLater = activeOne !== undefined && tick > tickOf(activeOne);
  return useMemo(() => (isLater ? stillPlayhead(tick) : playhead), [isLater, tick]);
}

/** Goes from one picture to the other in the same place, where there is room for one. */
function RunSwitch({ shown: { runs, active } }: { readonly shown: Shown }) {
  const texts = useAllTexts();
  return (
    <fieldset className={`${controls.segments} ${styles.switch}`}>
      <legend className="visuallyHidden">{texts.comparing.oneAtATime}</legend>
      {sides.map((side) => (
        <label key={side} className={controls.segment} data-chosen={side === active}>
          <input
            type="radio"
            name="compared-run"
            className="visuallyHidden"
            checked={side === active}
            onChange={() => switchRun(runs[side].id)}
          />
          <span>
            <b>{runs[side].id}</b> <span>{nameInPair(texts, runs[side], runs[otherSide(side)])}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
