import { earlier } from './earlier.ts';
import { fewerClients } from './fewerClients.ts';
import { fewerInterventions } from './fewerInterventions.ts';
import { fewerLiars } from './fewerLiars.ts';
import type { Reduction } from './reduction.ts';
import { simplerActions } from './simplerActions.ts';
import { simplerSettings } from './simplerSettings.ts';

/** Every reduction. The order only decides how long shrinking takes: those that remove most come first. */
export const reductions: readonly Reduction[] = [
  fewerLiars,
  fewerInterventions,
  simplerSettings,
  fewerClients,
  simplerActions,
  earlier,
];
