import type { BrokenState } from './brokenState.ts';
import { checkpoints } from './checkpoints.ts';
import { execution } from './execution.ts';
import { requests } from './requests.ts';
import { slots } from './slots.ts';
import { viewChanges } from './viewChanges.ts';

/** At least one for each invariant of a replica. For tests. */
export const brokenStates: readonly BrokenState[] = [
  ...checkpoints,
  ...execution,
  ...requests,
  ...viewChanges,
  ...slots,
];
