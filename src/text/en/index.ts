import { withInterventions } from '../actionText.ts';
import { withLights } from '../lights.ts';
import { controls } from './controls.ts';
import { diagram } from './diagram.ts';
import { evidence } from './evidence.ts';
import { happenings } from './happenings.ts';
import { ignored, ignoredNames } from './ignored.ts';
import { interventions } from './interventions.ts';
import { lights } from './lights.ts';
import { notices } from './notices.ts';
import { panels } from './panels.ts';
import { outsideReasons, reasons } from './reasons.ts';
import { scenarios } from './scenarios.ts';
import { waiting } from './waiting.ts';
import { words } from './words.ts';

/** English, part by part. */
export const en = {
  words,
  happenings,
  ignored,
  ignoredNames,
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
};
