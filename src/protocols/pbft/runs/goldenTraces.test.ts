import { describe, expect, test } from 'vitest';
import { at, buildSetup, requestA } from '../../../testing/engine/buildSetup.ts';
import { traceText } from '../../../testing/engine/traceText.ts';
import { runOf } from '../../run.ts';

/**
 * Whole runs, line by line, as text files that were read against the paper. Only take a change over if you understand
 * what caused it.
 */
describe('the trace of', () => {
  test('the seed’s figure: C asks R0 for warTime=8888, R3 is down', async () => {
    const setup = buildSetup({
      interventions: [
        at(0, { kind: 'crash', replica: 3 }),
        at(0, { kind: 'request', client: 0, operation: 'warTime=8888' }),
      ],
    });
    await expect(traceText(setup, runOf(setup).steps)).toMatchFileSnapshot('golden/figure.txt');
  });

  test('a request that is lost, sent again, relayed, and answered from the cache', async () => {
    const setup = buildSetup({
      cluster: { clientTimeout: 20 },
      untilTick: 1000,
      interventions: [
        requestA,
        at(0, { kind: 'drop', message: 'R0.1.c0.0' }),
        at(24, { kind: 'cutOff', replica: 1 }),
        at(24, { kind: 'drop', message: 'Re0.1.2.c0' }, 99),
        at(25, { kind: 'drop', message: 'Re0.1.3.c0' }, 0),
        at(26, { kind: 'heal' }),
      ],
    });
    await expect(traceText(setup, runOf(setup).steps)).toMatchFileSnapshot('golden/lostRequest.txt');
  });
});
