import { useId, useMemo, useRef } from 'react';
import type { Mark } from '../../protocols/explain/mark.ts';
import { marksOf } from '../../protocols/explain/milestones.ts';
import { toldAt } from '../../protocols/explain/stops.ts';
import { goTo, move, setScrubbing } from '../../store/actions/stepping.ts';
import { isVeiled } from '../../store/beginning.ts';
import { activeRun, useAppState } from '../../store/store.ts';
import { fromSecondView } from '../fromSecondView.ts';
import { useSentences, useTexts } from '../texts/useTexts.ts';
import styles from './Tape.module.css';
import { useVisited } from './useVisited.ts';

// Only long runs have one. It takes the place of the marks of decisions, which would lie on one another.
const Density = fromSecondView('Density', {
  Missing: () => null,
});

/** The run as a tape: where phases start, gates open, faults strike; and a thumb to go there. */
export function Tape() {
  const texts = useTexts();
  const sentences = useSentences();
  const run = useAppState(activeRun);
  const { step } = run.cursor;
  const total = run.history.steps.length;
  // The tape of a run that is asked about goes on, and says nothing of how far.
  const isAsked = isVeiled(run);
  const told = (): string => sentences?.tell(run.history, toldAt(run.history, step) - 1) ?? '';
  const valueText = (): string => {
    if (isAsked) return texts.controls.tapeAsked(step, step === 0 ? '' : told());
    return step === 0 ? texts.controls.tapeStart(total) : texts.controls.tapeValue(step, total, told());
  };
  return (
    <div
      className={styles.tape}
      data-asked={isAsked || undefined}
      style={{ '--done': total === 0 ? 0 : step / total } as React.CSSProperties}
    >
      <div className={styles.known}>
        {total > PLACES && <Density />}
        <Marks />
        <Thumb value={step} total={total} valueText={valueText()} />
      </div>
      {isAsked && (
        <div className={styles.ahead} aria-hidden>
          <span>?</span>
        </div>
      )}
    </div>
  );
}

function Thumb({ value, total, valueText }: { value: number; total: number; valueText: string }) {
  const texts = useTexts().controls;
  // A tap beside the thumb goes one milestone that way; only dragging the thumb scrubs. The browser's own idea of such
  // a tap comes after the finger has left, so it is refused until the next press.
  const isBeside = useRef(false);
  return (
    <input
      type="range"
      className={styles.range}
      min={0}
      max={total}
      step={1}
      value={value}
      aria-label={texts.tape}
      aria-valuetext={valueText}
      onPointerDown={(event) => {
        const distance = Math.abs(signedDistance(event, value, total));
        isBeside.current = event.pointerType === 'touch' && distance > THUMB_REACH;
        setScrubbing(true);
      }}
      onPointerUp={(event) => {
        setScrubbing(false);
        if (isBeside.current) move(signedDistance(event, value, total) > 0 ? 1 : -1, 'milestone');
      }}
      onPointerCancel={() => setScrubbing(false)}
      onKeyDown={() => {
        isBeside.current = false;
      }}
      onChange={(event) => {
        if (!isBeside.current) goTo(Number(event.target.value));
      }}
    />
  );
}

/** The largest distance from the thumb's middle at which a finger still means the thumb, in pixels. */
const THUMB_REACH = 28;

function signedDistance(event: React.PointerEvent<HTMLInputElement>, value: number, total: number): number {
  const box = event.currentTarget.getBoundingClientRect();
  const inset = 10;
  const thumb = box.left + inset + (box.width - 2 * inset) * (total === 0 ? 0 : value / total);
  return event.clientX - thumb;
}

/** The marks of the run itself, and the bookmarks that the user set. */
type TapeMark = Mark | { readonly kind: 'bookmark'; readonly step: number };

function Marks() {
  const history = useAppState((state) => activeRun(state).history);
  const visited = useVisited();
  const bookmarks = useAppState((state) => activeRun(state).bookmarks);
  const total = Math.max(1, history.steps.length);
  const marks = useMemo(() => {
    // A bookmark may be beyond what is computed.
    const known = bookmarks.filter((step) => step <= total);
    const set = known.map((step): TapeMark => ({ kind: 'bookmark', step: step - 1 }));
    return toldApart([...marksOf(history).filter(({ kind }) => kind !== 'phase'), ...set], total);
  }, [history, bookmarks, total]);
  // The shapes are drawn once and then named: a long run has many hundreds of marks.
  const shapeId = useId();
  return (
    <svg className={styles.marks} aria-hidden="true" preserveAspectRatio="none">
      <defs>
        {Object.entries(shapes).map(([kind, shape]) => (
          <g key={kind} id={shapeId + kind}>
            {shape}
          </g>
        ))}
      </defs>
      {marks
        .filter(({ step }) => step < visited)
        .map((mark) => (
          <use
            key={keyOf(mark)}
            href={`#${shapeId}${mark.kind}`}
            x={`${((mark.step + 1) / total) * 100}%`}
            y="50%"
            data-kind={mark.kind}
            data-gate={mark.kind === 'gate' ? mark.gate : undefined}
          />
        ))}
    </svg>
  );
}

/** The number of places on the tape that look different. */
const PLACES = 300;

/** Returns the first of the marks that look alike at one place. */
function toldApart(marks: readonly TapeMark[], total: number): readonly TapeMark[] {
  if (total <= PLACES) return marks;
  const taken = new Set<string>();
  return marks.filter((mark) => {
    const look = `${mark.kind} ${'phase' in mark ? mark.phase : ''} ${Math.round((mark.step / total) * PLACES)}`;
    return !taken.has(look) && taken.add(look);
  });
}

/** A step may have several marks, but none twice. */
function keyOf(mark: TapeMark): string {
  if (mark.kind === 'gate') return `${mark.step}.${mark.gate}.${mark.sequence}`;
  return mark.kind === 'phase'
    ? `${mark.step}.${mark.phase}.${mark.label.major}.${mark.label.minor}`
    : `${mark.step}.${mark.kind}`;
}

/**
 * Marks stand above the line and differ in shape, not in colour alone: a diamond for a gate, a disc for an accepted
 * result, a cross for a fault; a triangle ahead for a view that is asked for, a star for one that is entered, a square
 * for a state, a triangle back for an undoing; a ribbon below for a bookmark. Phases have no marks: gates tell them.
 */
const shapes: { readonly [Kind in TapeMark['kind']]: React.ReactNode } = {
  phase: null,
  gate: <path d="M0 -16.5 L4.5 -12 L0 -7.5 L-4.5 -12 Z" />,
  fault: <path d="M-4 -16 L4 -8 M4 -16 L-4 -8" />,
  accepted: <circle r={4.5} cy={-12} />,
  viewChangeStarted: <path d="M-3.5 -16.5 L4 -12 L-3.5 -7.5 Z" />,
  enteredView: <path d="M0 -18 L2 -13 L7 -13 L3 -10 L5 -5 L0 -8 L-5 -5 L-3 -10 L-7 -13 L-2 -13 Z" />,
  stateInstalled: <rect x={-3.5} y={-15.5} width={7} height={7} />,
  rolledBack: <path d="M4 -16 L-4 -12 L4 -8 Z" />,
  bookmark: <path d="M-4 7 H4 V19 L0 15 L-4 19 Z" />,
};
