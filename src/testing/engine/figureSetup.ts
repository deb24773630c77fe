import type { Setup } from '../../engine/setup.ts';
import { at, buildSetup } from './buildSetup.ts';

/** The seed's figure on an uneven network: R3 is down, C asks R0 for `warTime=8888`. 24 steps. For tests. */
export const figureSetup: Setup = buildSetup({
  seed: 7,
  conditions: { latency: 40, jitter: 24 },
  interventions: [
    at(0, { kind: 'crash', replica: 3 }),
    at(0, { kind: 'request', client: 0, operation: 'warTime=8888' }),
  ],
});
