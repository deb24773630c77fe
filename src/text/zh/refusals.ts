import type { Refusals } from '../tell/faultText.ts';
import { withFaults } from '../tell/faultText.ts';
import { faults } from './faults.ts';
import { words } from './words.ts';

/** 链接或文件有什么问题。需要拒绝时才载入。 */
export const refusals: Refusals = withFaults({ faults, words });
