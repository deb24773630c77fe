import { controls } from './controls.ts';
import { diagram } from './diagram.ts';
import { scenarioGroups, scenarios } from './scenarios.ts';
import { sidePanel } from './sidePanel.ts';
import { words } from './words.ts';

/** English, as far as the first view needs it: the words of the page and of the picture. */
export const page = {
  words,
  scenarios,
  scenarioGroups,
  controls,
  diagram,
  sidePanel,
};
