import { describe, expect, it } from 'vitest';
import { scenarios } from '../builtIn/index.ts';
import { FILE_DEPTH_MAX, FILE_LENGTH_MAX, INTERVENTIONS_MAX } from '../limits.ts';
import { RULES } from '../rules.ts';
import { sampleScenario, WILD } from '../sample.ts';
import type { Scenario } from '../scenario.ts';
import { scenarioFromFile, scenarioToFile } from './file.ts';

const figure: Scenario = { base: 'figure', setup: scenarios.figure.setup };
const text = scenarioToFile(figure);

/** Returns the fault of the figure's file once something in it is replaced. */
function faultAfter(search: string, replacement: string): unknown {
  expect(text).toContain(search);
  const result = scenarioFromFile(text.replace(search, replacement));
  return result.ok ? null : result.fault;
}

describe('a scenario file', () => {
  it('gives back what was written, exactly', () => {
    for (let number = 0; number < 500; number++) {
      const scenario = sampleScenario(number, WILD);
      expect(scenarioFromFile(scenarioToFile(scenario))).toEqual({ ok: true, scenario, rules: RULES });
    }
  });

  it('names a second broken rule only where there is one: without one, older pages read it as well', () => {
    expect(text).not.toContain('secondBrokenRule');
    const cluster = { ...figure.setup.cluster, brokenRule: 2, secondBrokenRule: 10 };
    const broken: Scenario = { base: 'figure', setup: { ...figure.setup, cluster } };
    expect(scenarioToFile(broken)).toContain('"secondBrokenRule": 10');
    expect(scenarioFromFile(scenarioToFile(broken))).toEqual({ ok: true, scenario: broken, rules: RULES });
  });

  it('may say of an intervention that it is not muted', () => {
    const spoken = text.replace('"at": {', '"muted": false, "at": {');
    expect(scenarioFromFile(spoken)).toEqual({ ok: true, scenario: figure, rules: RULES });
  });

  it('tells under which rules it was made', () => {
    expect(scenarioFromFile(text.replace(`"rules": ${RULES}`, '"rules": 77'))).toMatchObject({ ok: true, rules: 77 });
  });

  it('is copied into fresh objects', () => {
    const result = scenarioFromFile(text);
    if (!result.ok) throw new Error('not read');
    for (const value of [
      result.scenario.setup,
      result.scenario.setup.cluster,
      result.scenario.setup.interventions[0],
    ]) {
      expect(value).toBeDefined();
      expect([null, Object.prototype]).toContain(Object.getPrototypeOf(value));
    }
    expect(result.scenario.setup.cluster).not.toBe(figure.setup.cluster);
  });
});

describe('a fault in a file says what and where', () => {
  it('when it is not JSON', () => {
    expect(faultAfter('"seed": 12625868,', '"seed": 12625868,,')).toEqual({ kind: 'notJson', line: 28, column: 22 });
  });

  it('when it is too long', () => {
    const result = scenarioFromFile(text + ' '.repeat(FILE_LENGTH_MAX));
    expect(result).toEqual({
      ok: false,
      fault: { kind: 'tooLong', length: text.length + FILE_LENGTH_MAX, most: FILE_LENGTH_MAX },
    });
  });

  it.each([
    ['"format": "pbft-lab-scenario"', '"format": "other"', ['format'], 'noChoice'],
    ['"version": 1', '"version": 2', ['version'], 'unknownVersion'],
    [`"rules": ${RULES}`, '"rules": -1', ['rules'], 'invalid'],
    ['"base": "figure"', '"base": "toString"', ['base'], 'unknownScenario'],
    ['"base": "figure"', '"base": 4', ['base'], 'wrongType'],
    ['"protocol": "pbft"', '"protocol": "raft"', ['setup', 'protocol'], 'invalid'],
    ['"replicas": 4', '"replicas": "4"', ['setup', 'cluster', 'replicas'], 'wrongType'],
    ['"replicas": 4', '"replicas": 101', ['setup', 'cluster', 'replicas'], 'invalid'],
    ['"replicas": 4,', '', ['setup', 'cluster', 'replicas'], 'missingKey'],
    ['"replicas": 4', '"replicas": 4, "leader": 0', ['setup', 'cluster', 'leader'], 'unknownKey'],
    ['"version": 1', '"version": 1, "tempo": 1', ['tempo'], 'unknownKey'],
    ['"seed": 12625868', '"seed": 12625868, "tempo": 1', ['setup', 'tempo'], 'unknownKey'],
    ['"loss": 0', '"loss": 0, "tempo": 1', ['setup', 'conditions', 'tempo'], 'unknownKey'],
    ['"at": {', '"tempo": 1, "at": {', ['setup', 'interventions', 0, 'tempo'], 'unknownKey'],
    ['"after": 0', '"after": 0, "tempo": 1', ['setup', 'interventions', 0, 'at', 'tempo'], 'unknownKey'],
    ['"cluster": {', '"cluster": 4, "x": {', ['setup', 'cluster'], 'wrongType'],
    ['"seed": 12625868', '"seed": 7.5', ['setup', 'seed'], 'invalid'],
    ['"seed": 12625868', '"seed": 1e999', ['setup', 'seed'], 'invalid'],
    ['"kind": "crash"', '"kind": "crush"', ['setup', 'interventions', 0, 'action', 'kind'], 'noChoice'],
    ['"replica": 3', '"replica": 4', ['setup', 'interventions', 0, 'action', 'replica'], 'invalid'],
    ['"replica": 3', '"replica": 3, "ticks": 1', ['setup', 'interventions', 0, 'action', 'ticks'], 'unknownKey'],
    ['"warTime=8888"', '"rm -rf"', ['setup', 'interventions', 1, 'action', 'operation'], 'invalid'],
    ['"tick": 0', '"tick": -1', ['setup', 'interventions', 0, 'at', 'tick'], 'invalid'],
    ['"tick": 0', '"tick": 9', ['setup', 'interventions', 1, 'at'], 'invalid'],
    ['"kind": "crash",', '', ['setup', 'interventions', 0, 'action', 'kind'], 'missingKey'],
    ['"at": {', '"muted": 1, "at": {', ['setup', 'interventions', 0, 'muted'], 'wrongType'],
  ])('%s → %s', (search, replacement, path, kind) => {
    expect(faultAfter(search, replacement)).toMatchObject({ path, kind });
  });

  it('and names the choices there are', () => {
    expect(faultAfter('"kind": "crash"', '"kind": "crush"')).toMatchObject({
      value: 'crush',
      choices: expect.arrayContaining(['crash', 'restart', 'request']),
    });
  });

  it('and says that a number in quotes is a text', () => {
    expect(faultAfter('"replicas": 4', '"replicas": "4"')).toEqual({
      path: ['setup', 'cluster', 'replicas'],
      kind: 'wrongType',
      expected: ['number'],
      found: 'string',
      value: '4',
    });
  });

  it('when a key stands in it twice: no value of two is taken', () => {
    const fault = faultAfter('"replicas": 4', '"replicas": 4, "replicas": 5');
    expect(fault).toMatchObject({ kind: 'repeatedKey', key: 'replicas' });
  });

  it('when it is empty', () => {
    expect(scenarioFromFile(' \n')).toEqual({ ok: false, fault: { kind: 'empty' } });
  });

  it('and none where an operation has its accents apart: it is composed', () => {
    const accents = text.replace('"warTime=8888"', '"put e\u0301 1"');
    const result = scenarioFromFile(accents);
    expect(result.ok && result.scenario.setup.interventions[1]?.action).toMatchObject({ operation: 'put \u00e9 1' });
  });

  it('when it nests too deep', () => {
    const deep = `"seed": ${'['.repeat(1000)}${']'.repeat(1000)}`;
    expect(faultAfter('"seed": 12625868', deep)).toMatchObject({ kind: 'tooDeep', most: FILE_DEPTH_MAX });
  });

  it('when it has too many interventions', () => {
    const one = figure.setup.interventions[0];
    if (!one) throw new Error('The figure has no interventions.');
    const interventions = Array.from({ length: INTERVENTIONS_MAX + 1 }, () => one);
    const result = scenarioFromFile(scenarioToFile({ ...figure, setup: { ...figure.setup, interventions } }));
    expect(result).toMatchObject({ fault: { kind: 'invalid', fault: { kind: 'tooManyInterventions' } } });
  });

  it.each(['__proto__', 'constructor', 'prototype'])('when a key is %s, wherever it stands', (key) => {
    const places = ['"format"', '"seed"', '"replicas"', '"replica"', '"tick"', '"kind": "request"'];
    for (const place of places) {
      expect(faultAfter(place, `"${key}": {"polluted": true}, ${place}`)).toMatchObject({ kind: 'forbiddenKey' });
    }
    expect(faultAfter('"seed"', `"${key}": 1, "seed"`)).toEqual({ path: ['setup', key], kind: 'forbiddenKey' });
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it.each(['null', '4', '"x"', '[]', '{}', 'true'])('when it is only %s', (other) => {
    expect(scenarioFromFile(other)).toMatchObject({ ok: false });
  });
});
