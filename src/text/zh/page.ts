import { withInterventions } from '../actionText.ts';
import type { PageTexts } from '../texts.ts';
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

/** 简体中文：首屏需要的部分。 */
export const page: PageTexts = {
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
