import { memo } from 'react';
import type { GateKind } from '../../../scenario/focus.ts';
import emphases from '../../draw/emphasis.module.css';
import kinds from '../../draw/kinds.module.css';
import type { Emphasis } from '../../emphasis.ts';
import type { Orientation, Point } from '../../layout/axes.ts';
import { pointAt } from '../../layout/axes.ts';
import styles from './gate.module.css';
import type { GateMark } from './layout.ts';
import { GATE_HALF, hasStar, LETTERED_HALF, starAt } from './layout.ts';

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

const DIAMOND = diamond(GATE_HALF);
const LETTERED = diamond(LETTERED_HALF);
/** The sign in prepared that pre-prepared lacks, for readers who see no difference in colour. */
const KERNEL = diamond(3.5);
const BLOCK =
  'M-4.5,-7.5H4.5A3,3 0 0 1 7.5,-4.5V4.5A3,3 0 0 1 4.5,7.5H-4.5A3,3 0 0 1 -7.5,4.5V-4.5A3,3 0 0 1 -4.5,-7.5Z';
const SQUARE = 'M-5.5,-5.5H5.5V5.5H-5.5Z';
const DISC = 'M11,0A11,11 0 1 1 -11,0A11,11 0 1 1 11,0Z';
const BAR = 'M-1.5,-9H1.5V9H-1.5Z';

function diamond(half: number): string {
  return `M0,${-half}L${half},0L0,${half}L${-half},0Z`;
}

const looks: Readonly<Record<GateKind, { readonly path: string; readonly className: string }>> = {
  prePrepared: { path: DIAMOND, className: 'gateOpen pre-prepare' },
  prepared: { path: DIAMOND, className: 'gateOpen prepare' },
  committedLocal: { path: DIAMOND, className: 'gateFull commit' },
  executed: { path: BLOCK, className: 'gateFull request' },
  executedTentatively: { path: BLOCK, className: 'gateOpen gateDashed request' },
  checkpointTaken: { path: SQUARE, className: 'gateOpen ink' },
  stable: { path: SQUARE, className: 'gateFull gateEdged ink' },
  enteredView: { path: BAR, className: 'gateFull view-change' },
  accepted: { path: DISC, className: 'gateFull reply' },
};

/** ◇ ◈ ◆ ■ □ ✓ and the bar at which a view begins: a decision of one node. */
export const Gate = memo(function Gate({ mark, orientation, scale = 1, emphasis, isNew, isRinged, isUndone }: Props) {
  const { x, y } = pointAt(orientation, mark.place);
  const { kind } = mark.gate;
  const star = hasStar(mark.gate) ? starAt(orientation, mark.place) : null;
  return (
    <g
      transform={`translate(${x},${y})${scale === 1 ? '' : `scale(${scale})`}`}
      data-gate={emphasis === 'ahead' ? 'ahead' : kind}
      data-changed={isRinged || undefined}
    >
      <g className={isNew ? styles.gateNew : undefined}>
        <GateSign kind={kind} version={mark.version} emphasis={emphasis} />
        {star && <Star x={star.x - x} y={star.y - y} />}
        {isUndone && <path className={styles.undone} d="M-9,9L9,-9" />}
        {isRinged && <circle className={styles.changedRing} r={14} />}
      </g>
      {mark.number !== null && (
        <text className={styles.number} y={-GATE_HALF - 5} textAnchor="middle" data-emphasis={emphasis}>
          {mark.number}
        </text>
      )}
    </g>
  );
});

interface SignProps {
  readonly kind: GateKind;
  /** The letter of a liar's version, 0 for a. */
  readonly version?: number | null;
  readonly emphasis?: Emphasis;
}

/** The sign alone, around the origin, on a ground through which nothing shines. */
export function GateSign({ kind, version = null, emphasis = 'lit' }: SignProps) {
  const { path, className } = looks[kind];
  const outline = version === null ? path : LETTERED;
  // Neighbours in the alphabet differ without colour.
  const names = version !== null && version % 2 === 1 ? className.replace('gateOpen', 'gateFull') : className;
  const classes = names.split(' ').map((name) => styles[name] ?? kinds[name]);
  return (
    <>
      {kind !== 'enteredView' && <path className={styles.ground} d={outline} />}
      <g
        className={`${styles.sign} ${emphases[emphasis]} ${classes.join(' ')}`}
        data-aside={emphasis === 'aside' || undefined}
      >
        <path d={outline} />
        {kind === 'prepared' && <path className={styles.gateKernel} d={KERNEL} />}
        {kind === 'accepted' && <path className={styles.check} d="M-4.5,0.3L-1.3,3.7L4.7,-3.3" />}
        {version !== null && <VersionLetter version={version} isFull={names !== className} />}
      </g>
    </>
  );
}

function VersionLetter({ version, isFull }: { readonly version: number; readonly isFull: boolean }) {
  return (
    <text className={isFull ? styles.letterOnFull : styles.letter} y={4.3} textAnchor="middle">
      {versionLetter(version)}
    </text>
  );
}

/** a, b, c: a liar's versions in the order in which they appear. */
export function versionLetter(version: number): string {
  return String.fromCharCode('a'.charCodeAt(0) + version);
}

export const STAR_PATH = 'M0,-9L2.2,-3L8.6,-2.8L3.5,1.2L5.3,7.3L0,3.8L-5.3,7.3L-3.5,1.2L-8.6,-2.8L-2.2,-3Z';

/** ★ here the primary's view begins. */
export function Star({ x, y }: Point) {
  return <path className={styles.star} transform={`translate(${x},${y})`} d={STAR_PATH} />;
}
