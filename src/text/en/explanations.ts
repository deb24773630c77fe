import { withLights } from '../lights.ts';
import { evidence } from './evidence.ts';
import { inspect } from './inspect.ts';
import { lights } from './lights.ts';
import { outsideReasons } from './outsideReasons.ts';
import { reasons } from './reasons.ts';
import { waiting } from './waiting.ts';
import { words } from './words.ts';

/** Why a step is as it is, what is missing where nothing happens, and what lies inside things: fetched after the page. */
export const explanations = {
  reasons,
  outsideReasons,
  evidence,
  waiting,
  lights: withLights({ lights, waiting, words }),
  inspect,
};
