import { memo, useMemo } from 'react';
import type { Emphases, Emphasis } from '../emphasis.ts';
import type { Orientation, Point } from '../layout/axes.ts';
import { pointAt } from '../layout/axes.ts';
import { timeAt } from '../layout/frame.ts';
import type { LabelPlan } from '../layout/labelPlan.ts';
import type { Layout } from '../layout/layout.ts';
import type { Cursor } from '../layout/visible.ts';
import { isAlive, restingUnit } from '../layout/visible.ts';
import type { Window } from '../layout/window.ts';
import { Label } from '../marks/label/Label.tsx';
import type { LabelMark } from '../marks/label/layout.ts';
import type { MeterMark } from '../marks/meter/layout.ts';
import { Meter } from '../marks/meter/Meter.tsx';

interface Props {
  readonly labels: LabelPlan;
  readonly layout: Layout;
  readonly cursor: Cursor;
  readonly emphases: Emphases;
  readonly window: Window;
}

/** Labels and quorum meters over everything else. Dimmed marks have none. */
export const Words = memo(function Words({ labels, layout, cursor, emphases, window }: Props) {
  const { orientation, type } = layout.frame;
  const { scene } = layout;
  const { labels: texts, meters } = useMemo(() => labels.within(window), [labels, window]);
  const now = timeAt(layout.frame, Math.min(restingUnit(scene, cursor), scene.time.units));
  const isShown = (mark: LabelMark) =>
    isAlive(mark, cursor) &&
    isSpoken(emphases.of(mark.owner, mark.slot)) &&
    isInView(orientation, mark.box ?? pointAt(orientation, mark.spot), window) &&
    // Letters come when the line has reached them.
    (mark.kind !== 'letter' || alongTime(orientation, mark.box ?? pointAt(orientation, mark.spot)) <= now + 1);
  const isMeterShown = ({ box, meter }: MeterMark) =>
    box !== null &&
    isAlive(meter, cursor) &&
    isSpoken(emphases.of(meter.gateKey, meter.slot)) &&
    isInView(orientation, box, window);
  return (
    <>
      {meters.filter(isMeterShown).map((mark) => (
        <Meter key={mark.key} mark={mark} fontSize={type.label} replicas={scene.replicas} emphasis="plain" />
      ))}
      {texts.filter(isShown).map((mark) => (
        <Label key={mark.key} mark={mark} orientation={orientation} emphasis="plain" />
      ))}
    </>
  );
});

/** Marks that are dimmed or faded have no words. */
function isSpoken(emphasis: Emphasis): boolean {
  return emphasis === 'plain' || emphasis === 'lit';
}

function alongTime(orientation: Orientation, { x, y }: Point): number {
  return orientation === 'horizontal' ? x : y;
}

function isInView(orientation: Orientation, point: Point, { from, to }: Window): boolean {
  const time = alongTime(orientation, point);
  return time >= from && time <= to;
}
