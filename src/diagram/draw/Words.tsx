import { memo, useMemo } from 'react';
import type { Focus } from '../../scenario/focus.ts';
import type { Drawn } from '../fold.ts';
import type { Orientation, Point } from '../layout/axes.ts';
import { pointAt } from '../layout/axes.ts';
import { createLabelPlan } from '../layout/labelPlan.ts';
import type { Layout } from '../layout/layout.ts';
import type { Cursor } from '../layout/visible.ts';
import { isAlive } from '../layout/visible.ts';
import type { Window } from '../layout/window.ts';
import { Label } from '../marks/label/Label.tsx';
import type { LabelMark } from '../marks/label/layout.ts';
import type { MeterMark } from '../marks/meter/layout.ts';
import { Meter } from '../marks/meter/Meter.tsx';
import type { DiagramTexts } from '../texts.ts';

export interface WordsProps {
  readonly layout: Layout;
  readonly texts: DiagramTexts;
  readonly focus: Focus | null;
  /** The gates in focus, by their keys. */
  readonly focusGates: ReadonlySet<string>;
  readonly drawn: Drawn;
  readonly cursor: Cursor;
  readonly window: Window;
}

/** The words of the step that is told and of what is in focus, and the bars of large clusters: over everything else. */
export const Words = memo(function Words(props: WordsProps) {
  const { layout, texts, focus, focusGates, drawn, cursor, window } = props;
  const focusId = focus?.kind === 'message' ? focus.id : null;
  const plan = useMemo(
    () => createLabelPlan(layout, { texts, focusId, focusGates, drawn }),
    [layout, texts, focusId, focusGates, drawn],
  );
  const { orientation, type } = layout.frame;
  const { labels, meters } = useMemo(() => plan.within(window), [plan, window]);
  const isShown = (mark: LabelMark) =>
    isAlive(mark, cursor) && isInView(orientation, mark.box ?? pointAt(orientation, mark.spot), window);
  const isMeterShown = ({ box, meter }: MeterMark) =>
    box !== null && isAlive(meter, cursor) && isInView(orientation, box, window);
  return (
    <>
      {meters.filter(isMeterShown).map((mark) => (
        <Meter key={mark.key} mark={mark} fontSize={type.label} replicas={layout.scene.replicas} />
      ))}
      {labels.filter(isShown).map((mark) => (
        <Label key={mark.key} mark={mark} orientation={orientation} />
      ))}
    </>
  );
});

function alongTime(orientation: Orientation, { x, y }: Point): number {
  return orientation === 'horizontal' ? x : y;
}

function isInView(orientation: Orientation, point: Point, { from, to }: Window): boolean {
  const time = alongTime(orientation, point);
  return time >= from && time <= to;
}
