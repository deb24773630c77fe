import type { PageTexts } from '../texts.ts';
import { controls } from './controls.ts';
import { diagram } from './diagram.ts';
import { scenarioGroups, scenarios } from './scenarios.ts';
import { sidePanel } from './sidePanel.ts';
import { words } from './words.ts';

/** 简体中文：首屏需要的部分。 */
export const page: PageTexts = {
  words,
  scenarios,
  scenarioGroups,
  controls,
  diagram,
  sidePanel,
};
