import { withInterventions } from '../actionText.ts';
import { controls } from './controls.ts';
import { diagram } from './diagram.ts';
import { happenings } from './happenings.ts';
import { ignored, ignoredNames, ignoredVariants } from './ignored.ts';
import { interventions } from './interventions.ts';
import { notices } from './notices.ts';
import { optimisations } from './optimisations.ts';
import { panels } from './panels.ts';
import { scenarios } from './scenarios.ts';
import { timers } from './timers.ts';
import { transfers } from './transfers.ts';
import { viewChanges } from './viewChanges.ts';
import { words } from './words.ts';

/** English, as far as the first view needs it: what happens, and the words of the page. */
export const page = {
  words,
  happenings,
  viewChanges,
  transfers,
  optimisations,
  timers,
  ignored,
  ignoredNames,
  ignoredVariants,
  interventions: withInterventions({ interventions, words }),
  scenarios,
  controls,
  diagram,
  notices,
  panels,
};
