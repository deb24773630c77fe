import { describe, expect, test } from 'vitest';
import { scenarioOf } from '../builtIn/index.ts';
import { RULES } from '../rules.ts';
import type { Scenario } from '../scenario.ts';
import { decodeScenario, encodeScenario, readDelta } from './link.ts';

function withOperation(operation: string): Scenario {
  const { setup } = scenarioOf('clear');
  const request = { at: { tick: 0, after: 0 }, action: { kind: 'request', client: 0, operation } } as const;
  return { base: 'clear', setup: { ...setup, interventions: [request] } };
}

/** Returns the operation that a link with this text has, or its fault. */
function read(text: string): unknown {
  const result = readDelta(`clear-${RULES}.-0.q0-${text}`, 0);
  if (!result.ok) return result.fault;
  const action = result.scenario.setup.interventions[0]?.action;
  return action?.kind === 'request' ? action.operation : action;
}

describe('an operation in a link', () => {
  test.each(['put 钥匙 一', 'cas ключ é 𠮷', 'get مفتاح', 'put 👩‍👩‍👧 🇨🇳', 'warTime=नी', 'get \u{10ffff}'])(
    '%s is written in letters that need no escaping, and read again',
    (operation) => {
      if (operation.includes('\u{10ffff}')) return expect(read('get~_u4fpX')).toMatchObject({ kind: 'invalid' });
      const link = encodeScenario(withOperation(operation));
      expect(link).toMatch(/^[A-Za-z0-9._~-]+$/);
      expect(decodeScenario(link)).toMatchObject({ ok: true, scenario: withOperation(operation) });
    },
  );

  test('takes four characters for each of another script', () => {
    const length = (operation: string) => encodeScenario(withOperation(operation)).length;
    expect(length('put 钥匙 一') - length('put yy 2')).toBe(3 * 4 - 3);
  });

  test('composes accents that stand apart, so that keys that look the same are one', () => {
    expect(read('get~e_0CP')).toBe('get é');
  });

  test('with what nobody sees is refused, and named', () => {
    expect(read('get~x_0A_')).toMatchObject({ kind: 'unexpected', expected: 'text' });
    expect(read('get~x_000')).toMatchObject({ kind: 'invalid', fault: { kind: 'noOperation', value: 'get x\0' } });
    expect(read('get~x_28s')).toMatchObject({ kind: 'invalid', fault: { value: 'get x\u202e' } });
    expect(read('get~x_ENs')).toMatchObject({ kind: 'invalid', fault: { value: 'get x\ud800' } });
    expect(read('get~x_uzzzz')).toMatchObject({ kind: 'unexpected', expected: 'text' });
  });
});
