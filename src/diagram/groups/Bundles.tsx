import { memo } from 'react';
import emphasisLooks from '../draw/emphasis.module.css';
import kinds from '../draw/kinds.module.css';
import type { Emphases, Tense } from '../emphasis.ts';
import type { AxisPlace } from '../layout/axes.ts';
import { pointAt } from '../layout/axes.ts';
import type { Frame } from '../layout/frame.ts';
import { laneAt, timeAt } from '../layout/frame.ts';
import { lineBetween } from '../layout/paths.ts';
import { headShapes } from '../marks/arrow/heads.ts';
import type { Track } from '../marks/arrow/scene.ts';
import { startOf } from '../scene/slots.ts';
import type { BundleMark } from './bundles.ts';
import { countsAt } from './bundles.ts';
import styles from './groups.module.css';

interface Props {
  readonly marks: readonly BundleMark[];
  readonly frame: Frame;
  readonly emphases: Emphases;
  /** The number of steps that are shown, and of the one that is told. */
  readonly shown: number;
  readonly told: number;
}

/** The bundles of messages to and from groups: as wide as their times differ, with their count. */
export const Bundles = memo(function Bundles({ marks, frame, emphases, shown, told }: Props) {
  return marks.map((mark) => {
    const { sent } = countsAt(mark.bundle, shown);
    return sent > 0 && <BundleShape key={mark.bundle.key} {...{ mark, frame, emphases, shown, told }} />;
  });
});

function BundleShape({ mark, frame, emphases, shown, told }: Omit<Props, 'marks'> & { readonly mark: BundleMark }) {
  const { bundle, corners, middle } = mark;
  const { orientation } = frame;
  const { sent, ended } = countsAt(bundle, shown);
  const now = bundle.tracks.find(({ endStep }) => endStep === told - 1);
  const tense: Tense =
    now || bundle.tracks.some(({ sentStep }) => sentStep === told - 1) ? 'now' : tenseOf(sent, ended);
  const [a, b, c, d] = corners.map((place) => pointAt(orientation, place));
  if (!a || !b || !c || !d) return null;
  const { x, y } = pointAt(orientation, middle);
  const size = frame.type.label;
  return (
    <g
      className={`${kinds[bundle.style.colour]} ${emphasisLooks[emphases.of(bundle.key, bundle.slot, tense)]}`}
      data-bundle={bundle.tracks.length}
    >
      <path className={styles.wedge} d={`M${a.x},${a.y}L${b.x},${b.y}L${c.x},${c.y}L${d.x},${d.y}Z`} />
      <ArrowOf mark={mark} frame={frame} from={corners[0]} to={corners[1]} />
      <ArrowOf mark={mark} frame={frame} from={corners[3]} to={corners[2]} />
      {now && <ToldArrow mark={mark} frame={frame} track={now} />}
      <text className={styles.bundleCount} x={x} y={y + size * 0.36} fontSize={size} textAnchor="middle">
        {ended < sent ? `${ended}/${sent}` : sent}
      </text>
    </g>
  );
}

function tenseOf(sent: number, ended: number): Tense {
  return ended < sent ? 'flight' : 'past';
}

interface ArrowProps {
  readonly mark: BundleMark;
  readonly frame: Frame;
  readonly from: AxisPlace;
  readonly to: AxisPlace;
}

/** An edge of a bundle: the first or the last of its messages. */
function ArrowOf({ mark: { bundle }, frame, from, to }: ArrowProps) {
  const [start, end] = [pointAt(frame.orientation, from), pointAt(frame.orientation, to)];
  const { path, fill } = headShapes[bundle.style.head];
  const degrees = (Math.atan2(end.y - start.y, end.x - start.x) * 180) / Math.PI;
  return (
    <>
      <path className={styles.edge} d={lineBetween(start, end)} />
      <path
        className={styles[`${fill}Fill`]}
        d={path}
        transform={`translate(${end.x},${end.y})rotate(${degrees})scale(0.8)`}
      />
    </>
  );
}

/** The message of the step that is told, in its bundle. */
function ToldArrow({ mark, frame, track }: Omit<ArrowProps, 'from' | 'to'> & { readonly track: Track }) {
  const from = { time: timeAt(frame, startOf(track)), lane: laneAt(frame, track.by) };
  const to = { time: timeAt(frame, track.stop.unit), lane: laneAt(frame, track.to) };
  return (
    <g className={styles.told} data-message={track.id} data-outcome={track.outcome}>
      <ArrowOf {...{ mark, frame, from, to }} />
    </g>
  );
}
