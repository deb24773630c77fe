import { withFaults } from '../tell/faultText.ts';
import { faults } from './faults.ts';
import { words } from './words.ts';

/** Sentences about faults of links and files. Fetched when one has to be refused. */
export const refusals = withFaults({ faults, words });
