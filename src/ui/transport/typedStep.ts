/** The step that was asked for, and the nearest one that the run has. */
export interface TypedStep {
  readonly nearest: number;
  /** False: the run has no such step. */
  readonly exists: boolean;
}

/** Reads what was typed as the number of a step; null if it is no whole number. Full-width digits of an input method count. */
export function readStep(typed: string, total: number): TypedStep | null {
  const text = typed.normalize('NFKC').trim().replace('−', '-');
  if (!/^[+-]?\d+$/.test(text)) return null;
  const wanted = Number(text);
  const nearest = Math.max(0, Math.min(wanted, total));
  return { nearest, exists: nearest === wanted };
}
