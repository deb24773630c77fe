import { memo } from 'react';
import type { Orientation } from '../layout/axes.ts';
import { pointAt, rectangleOver } from '../layout/axes.ts';
import type { Frame } from '../layout/frame.ts';
import { laneAt } from '../layout/frame.ts';
import type { IntervalMark } from '../layout/intervals.ts';
import { lineAlong } from '../layout/paths.ts';
import { HATCH_SIZE } from '../marks/crash/layout.ts';
import { FlagGlyph } from '../marks/lie/Lies.tsx';
import { BADGE_SIZE } from '../marks/partition/layout.ts';
import styles from './ground.module.css';

interface Props {
  readonly marks: readonly IntervalMark[];
  readonly frame: Frame;
  /** The pattern of a crashed replica's strip. */
  readonly hatch: string;
}

/** What lasted: crashes, cut-off replicas, partitions, replicas between two views; each over exactly its time. */
export const IntervalAreas = memo(function IntervalAreas({ marks, frame, hatch }: Props) {
  return marks.map((mark) => <IntervalArea key={mark.key} mark={mark} frame={frame} hatch={hatch} />);
});

function IntervalArea({ mark, frame, hatch }: Omit<Props, 'marks'> & { readonly mark: IntervalMark }) {
  const { what } = mark.interval;
  const span = [mark.from, mark.to] as const;
  const { orientation } = frame;
  switch (what.kind) {
    case 'crash': {
      const lane = laneAt(frame, what.node);
      const half = hatchSize(frame) / 2;
      return (
        <>
          <rect className={styles.hatchGround} {...rectangleOver(orientation, span, [lane - half, lane + half])} />
          <rect fill={hatch} {...rectangleOver(orientation, span, [lane - half, lane + half])} />
          <path className={styles.laneDown} d={lineAlong(orientation, span, lane)} />
        </>
      );
    }
    case 'cutOff': {
      const lane = laneAt(frame, what.node);
      const half = hatchSize(frame) / 2;
      return <rect className={styles.frameDashed} {...rectangleOver(orientation, span, [lane - half, lane + half])} />;
    }
    case 'partition': {
      const across = [frame.lanesStart + 4, frame.lanesEnd] as const;
      return <rect className={styles.frameDashed} {...rectangleOver(orientation, span, across)} />;
    }
    case 'leaving': {
      const path = lineAlong(orientation, span, laneAt(frame, what.node));
      return (
        <>
          <path className={styles.laneLeftGround} d={path} />
          <path className={styles.laneLeft} d={path} />
        </>
      );
    }
    case 'fetch': {
      const lane = laneAt(frame, what.node);
      return (
        <rect
          className={styles.fetch}
          rx={3}
          {...rectangleOver(orientation, span, [lane - FETCH_HALF, lane + FETCH_HALF])}
        />
      );
    }
    case 'lie':
    case 'viewChange':
    case 'link':
      return null;
  }
}

/** Around the lane of a replica that fetches a state. */
const FETCH_HALF = 5;

/** A strip never touches its neighbours. */
function hatchSize(frame: Frame): number {
  return Math.min(HATCH_SIZE, frame.pitch * 0.6);
}

/** The signs at the beginning and the end of what lasted, and the groups of a partition. */
export const IntervalGlyphs = memo(function IntervalGlyphs({
  marks,
  frame,
  shown,
}: Omit<Props, 'hatch'> & { readonly shown: number }) {
  return marks.map((mark) => {
    const { what, untilStep } = mark.interval;
    const ended = untilStep !== null && untilStep < shown;
    const at = (time: number, lane: number) => pointAt(frame.orientation, { time, lane });
    switch (what.kind) {
      case 'crash': {
        const lane = laneAt(frame, what.node);
        return (
          <g key={mark.key}>
            <CrashGlyph {...at(mark.sign, lane)} />
            {ended && <RestartGlyph {...at(mark.to, lane)} />}
          </g>
        );
      }
      case 'lie':
        return <FlagGlyph key={mark.key} {...at(mark.sign, laneAt(frame, what.node))} />;
      case 'partition':
        return <Groups key={mark.key} mark={mark} orientation={frame.orientation} />;
      default:
        return null;
    }
  });
});

function CrashGlyph({ x, y }: { readonly x: number; readonly y: number }) {
  return <path className={styles.crashCross} transform={`translate(${x},${y})`} d="M-7,-7L7,7M7,-7L-7,7" />;
}

function RestartGlyph({ x, y }: { readonly x: number; readonly y: number }) {
  return <path className={styles.restart} transform={`translate(${x},${y})`} d="M0,-9L9,8H-9Z" />;
}

interface GroupsProps {
  readonly mark: IntervalMark;
  readonly orientation: Orientation;
}

function Groups({ mark, orientation }: GroupsProps) {
  return mark.badges.map(({ node, group, place }) => {
    const { x, y } = pointAt(orientation, place);
    return (
      <g
        key={node}
        transform={`translate(${x},${y})`}
        className={group % 2 === 0 ? styles.groupSolid : styles.groupOpen}
      >
        <rect x={-BADGE_SIZE / 2} y={-BADGE_SIZE / 2} width={BADGE_SIZE} height={BADGE_SIZE} rx={4} />
        <text>{String.fromCharCode('A'.charCodeAt(0) + group)}</text>
      </g>
    );
  });
}
