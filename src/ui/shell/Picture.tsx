import { useEffect, useMemo, useRef } from 'react';
import type { Compared } from '../../diagram/compared.ts';
import type { DiagramHandle } from '../../diagram/Diagram.tsx';
import { Diagram } from '../../diagram/Diagram.tsx';
import { LANES_ALWAYS } from '../../diagram/layout/measures.ts';
import type { Playhead } from '../../diagram/playhead.ts';
import type { Ticks } from '../../engine/protocol.ts';
import { toldAt } from '../../protocols/explain/stops.ts';
import { switchRun } from '../../store/actions/runs.ts';
import { onViewCommand, openMenu, setFocus, setFollow } from '../../store/actions/view.ts';
import { isVeiled } from '../../store/beginning.ts';
import type { Run } from '../../store/run.ts';
import { hasNoMore } from '../../store/run.ts';
import { useAppState } from '../../store/store.ts';
import { nodesOf } from '../../text/names.ts';
import { useMediaQuery } from '../atoms/useMediaQuery.ts';
import { diagramTexts } from '../texts/diagramTexts.ts';
import { useSentences, useTexts } from '../texts/useTexts.ts';
import { askingParts, diagramParts, FoldedPicture } from './diagramParts.tsx';
import { joinPictures, moveOthers } from './movedTogether.ts';
import styles from './Stage.module.css';
import { useIsVertical } from './useIsVertical.ts';

interface PictureProps {
  readonly run: Run;
  /** Set where another picture lies beside it. */
  readonly compared?: Compared;
  /** The time to keep in view, where the run beside it says so. */
  readonly inView?: Ticks;
  readonly isActive: boolean;
  readonly clock: Playhead;
  /** The name of the run, where there are two. */
  readonly name?: string;
  readonly describedBy: string;
}

/** The picture of a run. Any press in one that is not active makes its run the active one. */
export function Picture({ run, compared, inView, isActive, clock, name, describedBy }: PictureProps) {
  const texts = useTexts();
  const sentences = useSentences();
  const focus = useAppState(({ focus, traced }) =>
    traced && traced.of === focus && traced.history === run.history ? traced : focus,
  );
  const pointed = useAppState((state) => state.pointed);
  const follow = useAppState((state) => state.follow);
  const showFuture = useAppState((state) => state.preferences.showFuture);
  const scrubbing = useAppState((state) => state.scrubbing);
  const reducedMotion = useMediaQuery('(prefers-reduced-motion: reduce)');
  const isVertical = useIsVertical();
  const handle = useRef<DiagramHandle>(null);
  useEffect(() => onViewCommand((command) => handle.current?.[command]()), []);
  useEffect(() => joinPictures(handle), []);
  const isAsked = isVeiled(run) && hasNoMore(run);
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
  const Shown = setup.cluster.replicas > LANES_ALWAYS && !compared ? FoldedPicture : Diagram;
  return (
    <div className={styles.picture}>
      <Shown
        ref={handle}
        history={run.history}
        compared={compared}
        inView={inView}
        step={step}
        event={event}
        told={toldAt(run.history, step)}
        playhead={clock}
        focus={isActive ? focus : null}
        lit={isActive && pointed}
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
        parts={isAsked ? askingParts : diagramParts}
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
