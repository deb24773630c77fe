import { useEffect, useId, useMemo, useRef } from 'react';
import type { DiagramHandle } from '../../diagram/Diagram.tsx';
import { Diagram } from '../../diagram/Diagram.tsx';
import type { Playhead } from '../../diagram/playhead.ts';
import type { History } from '../../engine/history.ts';
import { toldAt } from '../../protocols/explain/stops.ts';
import { cursorBeside, switchRun } from '../../store/actions/runs.ts';
import { onViewCommand, openMenu, setFocus, setFollow } from '../../store/actions/view.ts';
import { playhead } from '../../store/playback.ts';
import type { Run } from '../../store/run.ts';
import { isAtHand, tickOf } from '../../store/run.ts';
import { useAppState } from '../../store/store.ts';
import { nodesOf } from '../../text/names.ts';
import { lazyPart } from '../atoms/Lazy.tsx';
import { useMediaQuery } from '../atoms/useMediaQuery.ts';
import { diagramTexts } from '../texts/diagramTexts.ts';
import { useSentences, useTexts } from '../texts/useTexts.ts';
import { diagramParts } from './diagramParts.tsx';
import { joinPictures, moveOthers } from './movedTogether.ts';
import { nameInPair } from './nameInPair.ts';
import styles from './Stage.module.css';
import { SUMMARY_ID } from './summaryId.ts';
import { useIsVertical } from './useIsVertical.ts';

// Needed only where two runs lie side by side.
const RunCaption = lazyPart(() => import('../secondView.ts').then(({ secondView }) => secondView.RunCaption));

/** The picture of the active run, and of one that lies beside it: in the order of the tabs, whichever is active. */
export function Pictures() {
  const runs = useAppState((state) => state.runs);
  const active = useAppState((state) => state.active);
  const beside = useAppState((state) => state.beside);
  const isVertical = useIsVertical();
  const [first, second] = runs.filter(isAtHand).filter(({ id }) => id === active || id === beside);
  return (
    <div className={styles.pictures} data-pair={second !== undefined} data-vertical={isVertical}>
      {first && <Pane run={first} other={second} />}
      {second && <Pane run={second} other={first} />}
    </div>
  );
}

interface PaneProps {
  readonly run: Run;
  /** The run that lies beside it, if one does. */
  readonly other: Run | undefined;
}

function Pane({ run, other }: PaneProps) {
  const page = useTexts();
  const texts = useSentences()?.texts ?? page;
  const isActive = useAppState(({ active }) => active === run.id);
  const shown = useMemo(
    () => (other && !isActive ? { ...run, cursor: cursorBeside(other, run) } : run),
    [run, other, isActive],
  );
  const clock = useClock(shown, isActive ? undefined : other);
  const captionId = useId();
  const name = other && nameInPair(texts, run, other);
  const fullName = name && `${texts.controls.run(run.id)} · ${name}`;
  return (
    <section className={styles.pane} aria-label={fullName} data-active={other && isActive}>
      {name && (
        <div id={captionId} className={styles.caption}>
          <RunCaption run={shown} name={name} isActive={isActive} />
        </div>
      )}
      <Picture
        run={shown}
        historyBeside={other?.history}
        isActive={isActive}
        clock={clock}
        name={fullName}
        describedBy={isActive ? SUMMARY_ID : captionId}
      />
    </section>
  );
}

/** One clock moves both pictures. But the run beside may stand later than the active one, and then it stands still. */
function useClock(shown: Run, activeOne: Run | undefined): Playhead {
  const tick = tickOf(shown);
  const isLater = activeOne !== undefined && tick > tickOf(activeOne);
  return useMemo(() => (isLater ? { get: () => tick, subscribe: () => () => {} } : playhead), [isLater, tick]);
}

interface PictureProps {
  readonly run: Run;
  readonly historyBeside: History | undefined;
  readonly isActive: boolean;
  readonly clock: Playhead;
  /** The name of the run, where there are two. */
  readonly name: string | undefined;
  readonly describedBy: string;
}

/** Any press in the picture beside makes its run the active one. */
function Picture({ run, historyBeside, isActive, clock, name, describedBy }: PictureProps) {
  const texts = useTexts();
  const sentences = useSentences();
  const focus = useAppState((state) => state.focus);
  const follow = useAppState((state) => state.follow);
  const showFuture = useAppState((state) => state.preferences.showFuture);
  const scrubbing = useAppState((state) => state.scrubbing);
  const reducedMotion = useMediaQuery('(prefers-reduced-motion: reduce)');
  const isVertical = useIsVertical();
  const handle = useRef<DiagramHandle>(null);
  useEffect(() => onViewCommand((command) => handle.current?.[command]()), []);
  useEffect(() => joinPictures(handle), []);
  const { step, event } = run.cursor;
  const { setup } = run.scenario;
  const words = useMemo(() => {
    const picture = texts.diagram.name(setup.cluster.replicas);
    return {
      ...diagramTexts(texts, sentences?.texts.waysToLie ?? null, nodesOf(setup)),
      name: name ? `${name} · ${picture}` : picture,
      refusal: (rejectedIn: number) => sentences?.tell(run.history, rejectedIn) ?? null,
    };
  }, [texts, setup, name, sentences, run.history]);
  const goThere = (): void => {
    if (!isActive) switchRun(run.id);
  };
  return (
    <div className={styles.picture}>
      <Diagram
        ref={handle}
        history={run.history}
        historyBeside={historyBeside}
        step={step}
        event={event}
        told={toldAt(run.history, step)}
        playhead={clock}
        focus={isActive ? focus : null}
        onFocus={(target) => {
          goThere();
          setFocus(target);
        }}
        onOpenMenu={(target, { x, y }) => {
          goThere();
          openMenu({ focus: target, x, y });
        }}
        orientation={isVertical ? 'vertical' : 'horizontal'}
        texts={words}
        parts={diagramParts}
        reducedMotion={reducedMotion}
        scrubbing={scrubbing}
        showFuture={showFuture}
        follow={follow}
        onFollowChange={setFollow}
        onPan={(view) => moveOthers(handle, view)}
        describedBy={describedBy}
      />
    </div>
  );
}
