import { useId, useMemo, useRef } from 'react';
import type { Mark } from '../../protocols/explain/mark.ts';
import { marksOf } from '../../protocols/explain/milestones.ts';
import { goTo, move, setScrubbing } from '../../store/actions/stepping.ts';
import { activeRun, useAppState } from '../../store/store.ts';
import { useSentences, useTexts } from '../texts/useTexts.ts';
import styles from './Tape.module.css';

/** The run as a tape: where phases start, gates open, faults strike; and a thumb to go there. */
export function Tape() {
  const texts = useTexts();
  const sentences = useSentences();
  const run = useAppState(activeRun);
  const { step } = run.cursor;
  const total = run.history.steps.length;
  const valueText =
    step === 0
      ? texts.controls.tapeStart(total)
      : texts.controls.tapeValue(step, total, sentences?.tell(run.history, step - 1) ?? '');
  return (
    <div className={styles.tape} style={{ '--done': total === 0 ? 0 : step / total } as React.CSSProperties}>
      <Marks />
      <Thumb value={step} total={total} valueText={valueText} />
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
  const bookmarks = useAppState((state) => activeRun(state).bookmarks);
  const total = Math.max(1, history.steps.length);
  const marks = useMemo(() => {
    // A bookmark may be beyond what is computed.
    const known = bookmarks.filter((step) => step <= total);
    const set = known.map((step): TapeMark => ({ kind: 'bookmark', step: step - 1 }));
    return toldApart([...marksOf(history), ...set], total);
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
      {marks.map((mark) => (
        <use
          key={keyOf(mark)}
          href={`#${shapeId}${mark.kind}`}
          x={`${((mark.step + 1) / total) * 100}%`}
          y="50%"
          data-kind={mark.kind}
          data-phase={'phase' in mark ? mark.phase : undefined}
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
 * Marks differ in shape, not in colour: a bar for a phase, a cross for a fault, a ribbon for a bookmark; a triangle
 * ahead for a view that is asked for, a star for one that is entered, a square for a state, a triangle back for an
 * undoing.
 */
const shapes: { readonly [Kind in TapeMark['kind']]: React.ReactNode } = {
  phase: <rect x={-1.5} y={-11} width={3} height={22} />,
  gate: <path d="M0 -4 L4 0 L0 4 L-4 0 Z" />,
  fault: <path d="M-4 -15 L4 -7 M4 -15 L-4 -7" />,
  accepted: <circle r={5} />,
  viewChangeStarted: <path d="M-3 -14 L4 -9 L-3 -4 Z" />,
  enteredView: <path d="M0 -16 L2 -11 L7 -11 L3 -8 L5 -3 L0 -6 L-5 -3 L-3 -8 L-7 -11 L-2 -11 Z" />,
  stateInstalled: <rect x={-3.5} y={4} width={7} height={7} />,
  rolledBack: <path d="M4 4 L-4 8 L4 12 Z" />,
  bookmark: <path d="M-4 7 H4 V19 L0 15 L-4 19 Z" />,
};
