import { describe, expect, test } from 'vitest';
import type { Setup } from '../../engine/setup.ts';
import { scenarioOf } from '../builtIn/index.ts';
import { scenarioFromFile, scenarioToFile } from '../file/file.ts';
import { checkSetup } from '../validity.ts';
import { decodeScenario, encodeScenario } from './link.ts';

const demo = scenarioOf('goDemo').setup;
const clear = scenarioOf('clear').setup;

/** The figure's request, run by the other protocol. */
const switched: Setup = { ...scenarioOf('figure').setup, protocol: 'broadcast-demo' };

describe('the protocol of a scenario', () => {
  test('goes without saying where it is that of the base, so that links stay as they were', () => {
    expect(encodeScenario({ base: 'goDemo', setup: demo })).toMatch(/^1\.goDemo-\d+\./);
    expect(encodeScenario({ base: 'clear', setup: clear })).toMatch(/^1\.clear-\d+\./);
  });

  test('is told in links and files where it is another, and read back', () => {
    const scenario = { base: 'figure', setup: switched } as const;
    const link = encodeScenario(scenario);
    expect(link).toContain('-p1');
    expect(decodeScenario(link)).toMatchObject({ ok: true, scenario });
    expect(scenarioFromFile(scenarioToFile(scenario))).toMatchObject({ ok: true, scenario });
  });

  test('is refused where there is none of that number', () => {
    const wrong: Setup = { ...clear, protocol: '7' as Setup['protocol'] };
    expect(checkSetup(wrong)).toMatchObject({ path: ['protocol'], kind: 'unknownProtocol' });
  });

  test('carries addresses through links: what is typed into a browser comes back letter for letter', () => {
    const operation = '1112/prepare?warTime=8888&nodeId=Zed';
    const setup: Setup = {
      ...demo,
      interventions: [{ at: { tick: 0, after: 0 }, action: { kind: 'request', client: 0, operation } }],
    };
    const link = encodeScenario({ base: 'goDemo', setup });
    expect(decodeScenario(link)).toMatchObject({ ok: true, scenario: { setup } });
  });
});

describe('a setup of the Go demo', () => {
  test('has the four nodes of the program, and no others', () => {
    const five = { ...demo, cluster: { ...demo.cluster, replicas: 5 } };
    expect(checkSetup(five)).toMatchObject({ path: ['cluster', 'replicas'], kind: 'outOfRange', least: 4, most: 4 });
  });

  test('is asked for addresses, not for operations', () => {
    const action = { kind: 'request', client: 0, operation: 'put x 1' } as const;
    const asked: Setup = { ...demo, interventions: [{ at: { tick: 0, after: 0 }, action }] };
    expect(checkSetup(asked)).toMatchObject({ kind: 'noAddress', value: 'put x 1' });
  });

  test('holds no lies: they are written for PBFT', () => {
    const action = { kind: 'misbehave', node: 0, behaviour: 'equivocates', groups: 'aaaaa', amount: 0 } as const;
    const lying: Setup = { ...demo, interventions: [{ at: { tick: 0, after: 0 }, action }] };
    expect(checkSetup(lying)).toMatchObject({ kind: 'noLies' });
    expect(checkSetup({ ...lying, protocol: 'pbft' })).toBeNull();
  });
});
