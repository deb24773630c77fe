import { useId } from 'react';
import type { LegendLane } from '../legend.ts';
import { SAMPLE_HEIGHT, SAMPLE_WIDTH } from '../legend.ts';
import { Star } from '../marks/gate/Gate.tsx';
import { DoubledLane, FlagGlyph } from '../marks/lie/Lies.tsx';
import { BREAK } from '../marks/timeBreak/shape.ts';
import { TIMER_ASIDE } from '../marks/timer/layout.ts';
import { TimerBar } from '../marks/timer/Timers.tsx';
import { ViewChangeHatch } from '../marks/viewChange/ViewChanges.tsx';
import styles from './ground.module.css';
import kinds from './kinds.module.css';

const MIDDLE = SAMPLE_HEIGHT / 2;
const LANE = `M0,${MIDDLE}H${SAMPLE_WIDTH}`;

/** Signs on and around lanes, for the legend. */
export function LaneSample({ lane }: { readonly lane: LegendLane }) {
  const hatch = useId();
  switch (lane) {
    case 'strip':
      return (
        <>
          <path className={styles.laneLine} d={LANE} />
          <rect className={`${styles.strip} ${kinds.prepare}`} x={20} y={MIDDLE - 2.5} width={44} height={5} />
          <rect className={`${styles.strip} ${kinds.commit}`} x={64} y={MIDDLE - 2.5} width={48} height={5} />
        </>
      );
    case 'lying':
      return (
        <>
          <path className={styles.laneLine} d={`M0,${MIDDLE + 6}H${SAMPLE_WIDTH}`} />
          <DoubledLane span={[26, 104]} lane={MIDDLE + 6} orientation="horizontal" />
          <FlagGlyph x={26} y={MIDDLE + 6} />
        </>
      );
    case 'crash':
      return (
        <>
          <pattern id={hatch} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path className={styles.hatchLine} d="M1.5,0V8" />
          </pattern>
          <path className={styles.laneLine} d={LANE} />
          <rect className={styles.ground} x={26} y={MIDDLE - 14} width={78} height={28} />
          <rect fill={`url(#${hatch})`} x={26} y={MIDDLE - 14} width={78} height={28} />
          <path className={styles.laneDown} d={`M26,${MIDDLE}H104`} />
          <path className={styles.crashCross} transform={`translate(26,${MIDDLE})`} d="M-7,-7L7,7M7,-7L-7,7" />
          <path className={styles.restart} transform={`translate(104,${MIDDLE})`} d="M0,-9L9,8H-9Z" />
        </>
      );
    case 'cutOff':
      return (
        <>
          <path className={styles.laneLine} d={LANE} />
          <rect className={styles.frameDashed} x={24} y={MIDDLE - 12} width={84} height={24} />
        </>
      );
    case 'partition':
      return (
        <>
          <rect className={styles.frameDashed} x={10} y={2} width={112} height={36} />
          <Badge x={50} letter="A" look={styles.groupSolid} />
          <Badge x={82} letter="B" look={styles.groupOpen} />
        </>
      );
    case 'break':
      return (
        <>
          <path className={styles.laneLine} d={LANE} />
          <rect className={styles.breakGround} x={57} y={MIDDLE - 6} width={18} height={12} />
          <path className={styles.break} transform={`translate(66,${MIDDLE})`} d={BREAK} />
        </>
      );
    case 'playhead':
      return (
        <>
          <path className={styles.playhead} d="M66,6V40" />
          <path className={styles.flag} transform="translate(66,0)" d="M-7,2H7V11L0,17L-7,11Z" />
        </>
      );
    case 'star':
      return (
        <>
          <path className={styles.laneLine} d={LANE} />
          <Star x={66} y={MIDDLE - 11} />
        </>
      );
    case 'viewChange':
      return (
        <>
          <ViewChangeHatch id={hatch} />
          <path className={styles.laneLine} d={LANE} />
          <rect fill={`url(#${hatch})`} x={26} y={3} width={78} height={34} />
          <rect className={styles.viewChangeEdge} x={26} y={3} width={78} height={34} />
        </>
      );
    case 'leaving':
      return (
        <>
          <path className={styles.laneLine} d={LANE} />
          <path className={styles.laneLeftGround} d={`M30,${MIDDLE}H102`} />
          <path className={styles.laneLeft} d={`M30,${MIDDLE}H102`} />
        </>
      );
    case 'timer':
    case 'timeout':
      return (
        <>
          <path className={styles.laneLine} d={LANE} />
          <TimerBar
            mark={{ from: 26, to: 104, at: MIDDLE + TIMER_ASIDE }}
            orientation="horizontal"
            hasFired={lane === 'timeout'}
          />
        </>
      );
    case 'fetch':
      return (
        <>
          <path className={styles.laneLine} d={LANE} />
          <rect className={styles.fetch} x={30} y={MIDDLE - 5} width={72} height={10} rx={3} />
        </>
      );
  }
}

function Badge({
  x,
  letter,
  look,
}: {
  readonly x: number;
  readonly letter: string;
  readonly look: string | undefined;
}) {
  return (
    <g transform={`translate(${x},${MIDDLE})`} className={look}>
      <rect x={-10} y={-10} width={20} height={20} rx={4} />
      <text>{letter}</text>
    </g>
  );
}
