import { memoBy } from '../../engine/memoBy.ts';
import type { Phase } from '../../protocols/explain/mark.ts';
import { phases } from '../../protocols/explain/mark.ts';
import type { ViewNumber } from '../../protocols/numbers.ts';
import type { Scene } from '../scene/scene.ts';

/** A part of the ruler: what most of the messages of that time are about. */
export type RulerPhase = Phase | 'viewChange';

/** A bar of the ruler, in units: from the first send of a phase to its last arrival, or to where the next begins. */
export interface RulerBar {
  readonly key: string;
  readonly phase: RulerPhase;
  readonly from: number;
  readonly to: number;
  readonly fromStep: number;
}

type Span = Omit<RulerBar, 'key'> & { readonly view: ViewNumber };

/** The phases of a run, one after the other; worked out once. Slots that share a phase share a bar. */
export const rulerOf = memoBy((scene: Scene): readonly RulerBar[] => {
  const spans = [...phases.flatMap((phase) => unitedSpans(scene, phase)), ...viewChanges(scene)];
  spans.sort((a, b) => a.from - b.from || order(a) - order(b));
  return spans.flatMap((span, index): RulerBar[] => {
    const next = spans[index + 1]?.from ?? Number.POSITIVE_INFINITY;
    const to = Math.min(span.to, next);
    const { phase, view, from, fromStep } = span;
    return to > from ? [{ key: `${phase}.${view}@${fromStep}`, phase, from, to, fromStep }] : [];
  });
});

function order({ phase }: Span): number {
  return phase === 'viewChange' ? -1 : phases.indexOf(phase);
}

/** The times in which a phase of a view goes on in any slot. */
function unitedSpans({ slots }: Scene, phase: Phase): Span[] {
  const all = slots.flatMap(({ view, phases: own }) => {
    const span = own.find((candidate) => candidate.phase === phase);
    return span ? [{ ...span, view }] : [];
  });
  all.sort((a, b) => a.view - b.view || a.from - b.from);
  const united: Span[] = [];
  for (const span of all) {
    const last = united.at(-1);
    if (!last || last.view !== span.view || span.from > last.to) united.push(span);
    else united[united.length - 1] = { ...last, to: Math.max(last.to, span.to) };
  }
  return united;
}

function viewChanges({ intervals }: Scene): Span[] {
  return intervals.flatMap(({ what, from, to, fromStep }): Span[] => {
    return what.kind === 'viewChange' ? [{ phase: 'viewChange', view: what.view, from, to, fromStep }] : [];
  });
}
