import { memo } from 'react';
import type { ViewNumber } from '../../../protocols/numbers.ts';
import type { GateKind } from '../../../scenario/focus.ts';
import emphases from '../../draw/emphasis.module.css';
import kinds from '../../draw/kinds.module.css';
import type { Emphasis } from '../../emphasis.ts';
import type { Orientation, Point } from '../../layout/axes.ts';
import { pointAt } from '../../layout/axes.ts';
import styles from './gate.module.css';
import type { GateMark } from './layout.ts';
import { hasStar, starAt } from './layout.ts';

interface Props {
  readonly mark: GateMark;
  readonly orientation: Orientation;
  /** Smaller where lanes are close together. */
  readonly scale?: number;
  readonly emphasis: Emphasis;
  /** It was reached just now, by playing or stepping. */
  readonly isNew: boolean;
  /** It has a ring because it is new, where motion is reduced. */
  readonly isRinged: boolean;
  /** Its decision was undone. */
  readonly isUndone?: boolean;
}

const DIAMOND = 'M0,-9L9,0L0,9L-9,0Z';
/** The sign in prepared that pre-prepared lacks, for readers who see no difference in colour. */
const KERNEL = 'M0,-3.5L3.5,0L0,3.5L-3.5,0Z';
const BLOCK = 'M-5,-8H5A3,3 0 0 1 8,-5V5A3,3 0 0 1 5,8H-5A3,3 0 0 1 -8,5V-5A3,3 0 0 1 -5,-8Z';
const SQUARE = 'M-5.5,-5.5H5.5V5.5H-5.5Z';
/** A chip with pointed ends: the view goes on to the next. */
const CHIP = 'M-8,-9H9L14,0L9,9H-8Q-14,9 -14,3V-3Q-14,-9 -8,-9Z';

const looks: Readonly<Record<GateKind, { readonly path: string; readonly className: string }>> = {
  prePrepared: { path: DIAMOND, className: 'gateOpen pre-prepare' },
  prepared: { path: DIAMOND, className: 'gateOpen prepare' },
  committedLocal: { path: DIAMOND, className: 'gateFull commit' },
  executed: { path: BLOCK, className: 'gateFull request' },
  executedTentatively: { path: BLOCK, className: 'gateOpen gateDashed request' },
  checkpointTaken: { path: SQUARE, className: 'gateOpen ink' },
  stable: { path: SQUARE, className: 'gateFull gateEdged ink' },
  enteredView: { path: CHIP, className: 'gateOpen view-change' },
  accepted: { path: 'M9,0A9,9 0 1 1 -9,0A9,9 0 1 1 9,0Z', className: 'gateFull reply' },
};

/** ◇ ◈ ◆ ■ □ ✓ and the chip of a view: a decision of one node. */
export const Gate = memo(function Gate({ mark, orientation, scale = 1, emphasis, isNew, isRinged, isUndone }: Props) {
  const { x, y } = pointAt(orientation, mark.place);
  const { kind, view, isPrimary } = mark.gate;
  const star = hasStar(mark.gate) ? starAt(orientation, mark.place) : null;
  return (
    <g
      transform={`translate(${x},${y})${scale === 1 ? '' : `scale(${scale})`}`}
      className={emphases[emphasis]}
      data-gate={emphasis === 'ghost' ? 'ahead' : kind}
      data-changed={isRinged || undefined}
    >
      <g className={isNew ? styles.gateNew : undefined}>
        <GateSign kind={kind} view={view} isPrimary={isPrimary} />
        {star && <Star x={star.x - x} y={star.y - y} />}
        {isUndone && <path className={styles.undone} d="M-9,9L9,-9" />}
        {isRinged && <circle className={styles.changedRing} r={14} />}
      </g>
    </g>
  );
});

interface SignProps {
  readonly kind: GateKind;
  readonly view?: ViewNumber;
  readonly isPrimary?: boolean;
}

/** The sign alone, around the origin. */
export function GateSign({ kind, view = 0, isPrimary = false }: SignProps) {
  const { path, className } = looks[kind];
  // The primary that makes the new view has a full chip; the backups that accept it have an open one.
  const names = isPrimary ? className.replace('gateOpen', 'gateFull') : className;
  const classes = names.split(' ').map((name) => styles[name] ?? kinds[name]);
  return (
    <g className={classes.join(' ')}>
      <path d={path} />
      {kind === 'prepared' && <path className={styles.gateKernel} d={KERNEL} />}
      {kind === 'accepted' && <path className={styles.check} d="M-4,0.5L-1.2,3.4L4.2,-3" />}
      {kind === 'enteredView' && (
        <text className={isPrimary ? styles.chipTextFull : styles.chipText} x={-1} y={4.3} textAnchor="middle">
          v{view}
        </text>
      )}
    </g>
  );
}

const STAR = 'M0,-6.2L1.8,-2.1L6.2,-1.8L2.8,1.1L3.9,5.4L0,3.1L-3.9,5.4L-2.8,1.1L-6.2,-1.8L-1.8,-2.1Z';

/** ★ here the primary's view begins. */
export function Star({ x, y }: Point) {
  return <path className={styles.star} transform={`translate(${x},${y})`} d={STAR} />;
}
