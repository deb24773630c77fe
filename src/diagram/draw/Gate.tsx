import { memo } from 'react';
import type { GateKind } from '../../store/focus.ts';
import type { Orientation } from '../layout/axes.ts';
import { pointAt } from '../layout/axes.ts';
import type { GateMark } from '../layout/marks.ts';
import type { Emphasis } from './Arrow.tsx';
import kinds from './kinds.module.css';
import styles from './marks.module.css';

interface Props {
  readonly mark: GateMark;
  readonly orientation: Orientation;
  /** Smaller where lanes are close together. */
  readonly scale?: number;
  readonly emphasis: Emphasis;
  /** It was reached just now, while somebody watched. */
  readonly isNew: boolean;
  /** A ring around what changed, where nothing moves. */
  readonly isRinged: boolean;
}

const DIAMOND = 'M0,-9L9,0L0,9L-9,0Z';
/** Tells prepared from pre-prepared where colours cannot be told apart. */
const KERNEL = 'M0,-3.5L3.5,0L0,3.5L-3.5,0Z';

const looks: Readonly<Record<GateKind, { readonly path: string; readonly className: string }>> = {
  prePrepared: { path: DIAMOND, className: 'gateOpen pre-prepare' },
  prepared: { path: DIAMOND, className: 'gateOpen prepare' },
  committedLocal: { path: DIAMOND, className: 'gateFull commit' },
  executed: {
    path: 'M-5,-8H5A3,3 0 0 1 8,-5V5A3,3 0 0 1 5,8H-5A3,3 0 0 1 -8,5V-5A3,3 0 0 1 -5,-8Z',
    className: 'gateFull request',
  },
  accepted: { path: 'M9,0A9,9 0 1 1 -9,0A9,9 0 1 1 9,0Z', className: 'gateFull reply' },
};

/** ◇ ◈ ◆ ■ ✓: a decision of one node about one slot. */
export const Gate = memo(function Gate({ mark, orientation, scale = 1, emphasis, isNew, isRinged }: Props) {
  const { x, y } = pointAt(orientation, mark.place);
  const { kind } = mark.gate;
  return (
    <g
      transform={`translate(${x},${y})${scale === 1 ? '' : `scale(${scale})`}`}
      className={styles[emphasis]}
      data-gate={emphasis === 'ghost' ? 'ahead' : kind}
      data-changed={isRinged || undefined}
    >
      <g className={isNew ? styles.gateNew : undefined}>
        <GateSign kind={kind} />
        {isRinged && <circle className={styles.changedRing} r={14} />}
      </g>
    </g>
  );
});

/** The sign alone, around the origin. */
export function GateSign({ kind }: { readonly kind: GateKind }) {
  const { path, className } = looks[kind];
  const classes = className.split(' ').map((name) => styles[name] ?? kinds[name]);
  return (
    <g className={classes.join(' ')}>
      <path d={path} />
      {kind === 'prepared' && <path className={styles.gateKernel} d={KERNEL} />}
      {kind === 'accepted' && <path className={styles.check} d="M-4,0.5L-1.2,3.4L4.2,-3" />}
    </g>
  );
}
