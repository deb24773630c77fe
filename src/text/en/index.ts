import { withInterventions } from '../actionText.ts';
import { withLights } from '../lights.ts';
import { controls } from './controls.ts';
import { diagram } from './diagram.ts';
import { evidence } from './evidence.ts';
import { happenings } from './happenings.ts';
import { ignored, ignoredNames, ignoredVariants } from './ignored.ts';
import { inspect } from './inspect.ts';
import { interventions } from './interventions.ts';
import { lights } from './lights.ts';
import { notices } from './notices.ts';
import { optimisations } from './optimisations.ts';
import { outsideReasons } from './outsideReasons.ts';
import { panels } from './panels.ts';
import { reasons } from './reasons.ts';
import { scenarios } from './scenarios.ts';
import { timers } from './timers.ts';
import { transfers } from './transfers.ts';
import { viewChanges } from './viewChanges.ts';
import { waiting } from './waiting.ts';
import { words } from './words.ts';

/** English, part by part. */
export const en = {
  words,
  happenings,
  viewChanges,
  transfers,
  optimisations,
  timers,
  ignored,
  ignoredNames,
  ignoredVariants,
  reasons,
  outsideReasons,
  evidence,
  waiting,
  lights: withLights({ lights, waiting, words }),
  interventions: withInterventions({ interventions, words }),
  scenarios,
  controls,
  diagram,
  notices,
  panels,
  inspect,
};
