import { memo, useMemo } from 'react';
import type { Emphases } from '../emphasis.ts';
import type { Frame } from '../layout/frame.ts';
import { detailOf } from '../layout/frame.ts';
import type { Layout } from '../layout/layout.ts';
import { lineAlong } from '../layout/paths.ts';
import type { Cursor } from '../layout/visible.ts';
import type { Window } from '../layout/window.ts';
import type { Scene } from '../scene/scene.ts';
import type { DiagramTexts } from '../texts.ts';
import { Actor } from './Actor.tsx';
import { Bundles } from './Bundles.tsx';
import { gateBars, voteBars } from './bars.ts';
import { bundleMarks } from './bundles.ts';
import { GateBars, VoteBars } from './GroupBars.tsx';
import styles from './groups.module.css';

export interface GroupsProps {
  readonly layout: Layout;
  readonly texts: DiagramTexts;
  readonly cursor: Cursor;
  readonly window: Window;
  readonly emphases: Emphases;
  /** The clip path of the past. */
  readonly clip: string;
}

/** The marks on the lanes of groups: bundles of their messages, their votes and decisions as bars, and who acts now. */
export const Groups = memo(function Groups({ layout, texts, cursor, window, emphases, clip }: GroupsProps) {
  const { scene, frame } = layout;
  const { steps: shown, told = shown } = cursor;
  const bundles = useMemo(() => bundleMarks(scene, frame, window), [scene, frame, window]);
  const votes = useMemo(() => voteBars(scene, frame, window, shown), [scene, frame, window, shown]);
  const decisions = useMemo(() => gateBars(scene, frame, window, shown), [scene, frame, window, shown]);
  const slot = scene.hasSeveralSlots ? (scene.slotOfStep[told - 1] ?? null) : null;
  const detail = detailOf(frame);
  const hasWords = detail === 'full';
  return (
    <>
      <g clipPath={clip}>
        <Threads scene={scene} frame={frame} />
        <Bundles {...{ marks: bundles, frame, emphases, shown, told }} />
      </g>
      {detail !== 'lines' && (
        <>
          <VoteBars bars={votes} frame={frame} replicas={scene.replicas} hasWords={hasWords} />
          <GateBars
            bars={decisions}
            orientation={frame.orientation}
            fontSize={frame.type.label}
            {...{ emphases, texts, told, slot, hasWords }}
          />
          <Actor {...{ scene, frame, told }} />
        </>
      )}
    </>
  );
});

/** The lines beside a group's lane, by which it is seen to be several lanes. In px from its middle. */
const THREADS = [-6, 6];

function Threads({ scene, frame }: { readonly scene: Scene; readonly frame: Frame }) {
  const span = [-frame.timeLength, 2 * frame.timeLength] as const;
  return scene.folded?.groups.map(([row]) => {
    const lane = frame.lanes.get(row) ?? 0;
    const lines = THREADS.map((aside) => lineAlong(frame.orientation, span, lane + aside));
    return <path key={row} className={styles.thread} d={lines.join('')} />;
  });
}
