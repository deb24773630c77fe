import { withFaults } from '../tell/faultText.ts';
import { faults } from './faults.ts';
import { words } from './words.ts';

/** What is wrong with a link or a file. Fetched when one has to be refused. */
export const refusals = withFaults({ faults, words });
