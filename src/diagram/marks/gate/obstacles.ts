import type { LabelField } from '../../layout/field.ts';
import { takeRoom } from '../../layout/field.ts';
import type { Labelled } from '../../layout/labelRequest.ts';
import { gateBoxes } from './layout.ts';

/** Nothing lies on a decision. */
export function takeGates(field: LabelField, { frame, gates }: Labelled): void {
  for (const mark of gates) {
    for (const box of gateBoxes(frame.orientation, mark)) {
      takeRoom(field, box, { fromStep: mark.gate.step, untilStep: null });
    }
  }
}
