import { withLights } from '../lights.ts';
import type { Explanations } from '../texts.ts';
import { evidence } from './evidence.ts';
import { inspect } from './inspect.ts';
import { lights } from './lights.ts';
import { outsideReasons } from './outsideReasons.ts';
import { reasons } from './reasons.ts';
import { waiting } from './waiting.ts';
import { words } from './words.ts';

/** 为什么会有这一步、什么都不发生时缺了什么、事物内部有什么：随后载入。 */
export const explanations: Explanations = {
  reasons,
  outsideReasons,
  evidence,
  waiting,
  lights: withLights({ lights, waiting, words }),
  inspect,
};
