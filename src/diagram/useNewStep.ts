import { useState } from 'react';

/** Returns the step that the playhead reached while the cursor stood still. Null after a jump. */
export function useNewStep(shown: number, step: number): number | null {
  const [last, setLast] = useState({ shown, step, newStep: null as number | null });
  if (last.shown === shown && last.step === step) return last.newStep;
  const newStep = last.step === step && shown === last.shown + 1 ? shown - 1 : null;
  setLast({ shown, step, newStep });
  return newStep;
}
