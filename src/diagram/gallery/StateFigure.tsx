import { useMemo, useState } from 'react';
import type { History } from '../../engine/history.ts';
import type { Pair } from '../../engine/pair.ts';
import { pairOf, sides } from '../../engine/pair.ts';
import type { Setup } from '../../engine/setup.ts';
import { alignmentOf } from '../../protocols/explain/differences.ts';
import { runOf } from '../../protocols/run.ts';
import type { Focus } from '../../scenario/focus.ts';
import type { Compared } from '../compared.ts';
import type { LaterParts } from '../Diagram.tsx';
import { Diagram } from '../Diagram.tsx';
import { Words } from '../draw/Words.tsx';
import { MarkButtons } from '../MarkButtons.tsx';
import { ArrowCanvas } from '../marks/arrow/ArrowCanvas.tsx';
import { Differences } from '../marks/difference/Differences.tsx';
import { Hidden } from '../marks/hidden/Hidden.tsx';
import { stepsReached } from '../playhead.ts';
import { stillPlayhead } from '../stillPlayhead.ts';
import { Tooltip } from '../Tooltip.tsx';
import type { DiagramTexts } from '../texts.ts';
import { GestureListener } from '../viewport/GestureListener.tsx';
import styles from './gallery.module.css';
import type { GalleryState } from './states.ts';

const parts: LaterParts = { MarkButtons, Tooltip, ArrowCanvas, GestureListener, Hidden, Words, Differences };

/** A phone is narrower than this; time then runs down. */
const VERTICAL_BELOW_PX = 560;

interface Props {
  readonly state: GalleryState;
  readonly wordsFor: (setup: Setup) => DiagramTexts;
}

/** One state, with a slider that goes through its run. */
export function StateFigure({ state, wordsFor }: Props) {
  const { id, title, setup, beside, paper, theme } = state;
  const history = useMemo(() => runOf(setup), [setup]);
  const other = useMemo(() => beside && runOf(beside), [beside]);
  const pair = useMemo(() => other && comparedIn(pairOf(history, other)), [history, other]);
  const [step, setStep] = useState(Math.min(state.step, history.steps.length));
  const tick = history.steps[step - 1]?.tick ?? 0;
  const pane = { state, tick, wordsFor };
  return (
    <figure id={id} className={styles.figure}>
      <figcaption className={styles.caption}>
        <a href={`#${id}`}>{title}</a>
        <span className={styles.facts}>
          n = {setup.cluster.replicas} · {paper.width} × {paper.height} · {theme}
        </span>
      </figcaption>
      <div className={styles.stage} data-figure={id} data-theme={theme} style={paper}>
        <Pane {...pane} history={history} compared={pair?.[0]} step={step} />
        {other && <Pane {...pane} history={other} compared={pair?.[1]} step={stepAt(other, tick)} />}
      </div>
      <label className={styles.slider}>
        <span>
          step {step} of {history.steps.length}
        </span>
        <input
          type="range"
          min={0}
          max={history.steps.length}
          value={step}
          onChange={(event) => setStep(Number(event.currentTarget.value))}
        />
      </label>
    </figure>
  );
}

/** The knowledge that the pictures of two runs have of one another. */
function comparedIn(pair: Pair): readonly Compared[] {
  const { partings, only } = alignmentOf(pair);
  return sides.map((side) => ({ pair, side, partsAt: partings[0]?.tick ?? null, only: only[side] }));
}

/** How far another run is at a tick. */
function stepAt({ steps }: History, tick: number): number {
  return stepsReached(
    steps.map((step) => step.tick),
    steps.length,
    tick,
  );
}

interface PaneProps extends Props {
  readonly history: History;
  readonly compared: Compared | undefined;
  readonly step: number;
  readonly tick: number;
}

function Pane({ state, wordsFor, history, compared, step, tick }: PaneProps) {
  const [focus, setFocus] = useState<Focus | null>(state.focus ?? null);
  const [follow, setFollow] = useState(true);
  const texts = useMemo(() => wordsFor(history.setup), [wordsFor, history]);
  const playhead = useMemo(() => stillPlayhead(tick), [tick]);
  return (
    <div className={styles.pane}>
      <Diagram
        {...{ history, step, playhead, focus, texts, parts, follow }}
        compared={compared}
        event={null}
        onFocus={setFocus}
        orientation={state.paper.width < VERTICAL_BELOW_PX ? 'vertical' : 'horizontal'}
        reducedMotion
        showFuture={state.showsFuture ?? false}
        onFollowChange={setFollow}
        allArrows={state.allArrows ?? false}
      />
    </div>
  );
}
