import { describe, expect, it } from 'vitest';
import { INTERVENTIONS_MAX } from '../limits.ts';
import { checksumOf } from './checksum.ts';
import { LINK_LENGTH_MAX } from './length.ts';
import { decodeScenario } from './link.ts';
import { seal } from './seal.ts';

/** Returns the fault of a delta; the delta is sealed, so that only its content counts. */
function faultOf(delta: string): unknown {
  const result = decodeScenario(seal(delta, false));
  return result.ok ? null : result.fault;
}

describe('a fault in a link says what and where', () => {
  it.each([
    ['', { kind: 'incomplete', at: 0 }],
    ['hello', { kind: 'notALink', at: 0 }],
    ['figure-1.ABCD', { kind: 'notALink', at: 0 }],
    ['0.figure-1.ABCD', { kind: 'notALink', at: 0 }],
    ['<script>', { kind: 'strayCharacter', at: 0, character: '<' }],
    ['1.figure-1.😀', { kind: 'strayCharacter', at: 11, character: '😀' }],
    ['1.figure-1.AAAA', { kind: 'damaged', at: 11 }],
    ['1.figure-1.AAAAA', { kind: 'damaged', at: 11 }],
    ['2.figure-1.AAAA', { kind: 'damaged', at: 11 }],
  ])('%s', (text, fault) => {
    expect(decodeScenario(text)).toEqual({ ok: false, fault });
  });

  it('when it is too long', () => {
    const fault = { kind: 'tooLong', at: LINK_LENGTH_MAX, length: 9000, most: LINK_LENGTH_MAX };
    expect(decodeScenario('a'.repeat(9000))).toEqual({ ok: false, fault });
  });

  it('when its format is newer than this', () => {
    const body = '2.something~new';
    const fault = { kind: 'unknownVersion', at: 0, version: 2 };
    expect(decodeScenario(`${body}.${checksumOf(body)}`)).toEqual({ ok: false, fault });
  });

  it('when it is packed, which another reader unpacks', () => {
    expect(decodeScenario(seal('AAAA', true))).toEqual({ ok: false, fault: { kind: 'packed', at: 0 } });
  });

  it.each([
    ['', { kind: 'unexpected', at: 2, expected: 'scenario', found: null }],
    ['nothing-1', { kind: 'unknownScenario', at: 2, name: 'nothing' }],
    ['constructor-1', { kind: 'unknownScenario', at: 2, name: 'constructor' }],
    ['figure', { kind: 'unexpected', at: 8, expected: 'separator', found: null }],
    ['figure-', { kind: 'unexpected', at: 9, expected: 'number', found: null }],
    ['figure-1-', { kind: 'unexpected', at: 11, expected: 'setting', found: null }],
    ['figure-1-g7', { kind: 'unknownSetting', at: 11, code: 'g' }],
    ['figure-1-n', { kind: 'unexpected', at: 12, expected: 'number', found: null }],
    ['figure-1-n07', { kind: 'unexpected', at: 12, expected: 'number', found: '0' }],
    ['figure-1-n7-n8', { kind: 'unexpected', at: 14, expected: 'setting', found: 'n' }],
    ['figure-1_', { kind: 'unexpected', at: 10, expected: 'end', found: '_' }],
    ['figure-1.-2', { kind: 'unexpected', at: 12, expected: 'baseIntervention', found: '2' }],
    ['figure-1.-0-0', { kind: 'unexpected', at: 14, expected: 'baseIntervention', found: '0' }],
    ['figure-1._2h', { kind: 'unexpected', at: 12, expected: 'baseIntervention', found: '2' }],
    ['figure-1.-1._1h', { kind: 'unexpected', at: 15, expected: 'baseIntervention', found: '1' }],
    ['figure-1._1h.-1', { kind: 'unexpected', at: 15, expected: 'intervention', found: '-' }],
    ['figure-1.h.~1', { kind: 'unexpected', at: 13, expected: 'intervention', found: '~' }],
    ['figure-1._0', { kind: 'unexpected', at: 13, expected: 'intervention', found: null }],
    ['figure-1.~7', { kind: 'unexpected', at: 12, expected: 'baseIntervention', found: '7' }],
    ['figure-1.', { kind: 'unexpected', at: 11, expected: 'intervention', found: null }],
    ['figure-1.zz3', { kind: 'unknownIntervention', at: 11, code: 'zz' }],
    ['figure-1.x', { kind: 'unexpected', at: 12, expected: 'number', found: null }],
    ['figure-1.x3-', { kind: 'unexpected', at: 14, expected: 'number', found: null }],
    ['figure-1.x3-1-', { kind: 'unexpected', at: 16, expected: 'number', found: null }],
    ['figure-1.x3-1-2-3', { kind: 'unexpected', at: 17, expected: 'end', found: '-' }],
    ['figure-1.x3-00', { kind: 'unexpected', at: 14, expected: 'number', found: '0' }],
    ['figure-1.r3', { kind: 'unexpected', at: 13, expected: 'separator', found: null }],
    ['figure-1.r3-half', { kind: 'unexpected', at: 14, expected: 'choice', found: 'h' }],
    ['figure-1.q0-', { kind: 'unexpected', at: 14, expected: 'text', found: null }],
    ['figure-1.q0-put_x', { kind: 'unexpected', at: 18, expected: 'text', found: 'x' }],
    ['figure-1.dP0-1-2', { kind: 'unexpected', at: 12, expected: 'message', found: 'P' }],
    ['figure-1.p', { kind: 'unexpected', at: 12, expected: 'groups', found: null }],
    ['figure-1.cc', { kind: 'unexpected', at: 13, expected: 'number', found: null }],
  ])('within its delta: %s', (delta, fault) => {
    expect(faultOf(delta)).toEqual(fault);
  });

  it.each([
    ['figure-1-n3', 11, { path: ['cluster', 'replicas'], kind: 'outOfRange', value: 3, least: 4, most: 100 }],
    ['figure-1-s1-n101', 14, { path: ['cluster', 'replicas'], kind: 'outOfRange', value: 101 }],
    ['figure-1-k20-w39', 15, { path: ['cluster', 'window'], kind: 'windowTooSmall', least: 40 }],
    ['figure-1-s9999999999', 11, { path: ['seed'], kind: 'outOfRange' }],
    ['figure-1.x2.x4', 14, { path: ['interventions', 3, 'action', 'replica'], kind: 'noSuchNode', value: 4 }],
    ['figure-1.q0-burn~all', 11, { path: ['interventions', 2, 'action', 'operation'], kind: 'noOperation' }],
    ['figure-1._1h-5', 2, { path: ['interventions', 2, 'at'], kind: 'notInOrder' }],
    ['partition-1-n5', 2, { path: ['interventions', 1, 'action', 'groups'], kind: 'noGroups' }],
    ['figure-1.h-9999999', 11, { path: ['interventions', 2, 'at', 'tick'], kind: 'outOfRange' }],
  ])('in what it says: %s', (delta, at, fault) => {
    expect(faultOf(delta)).toMatchObject({ kind: 'invalid', at, fault });
  });

  it(`when it has more than ${INTERVENTIONS_MAX} interventions`, () => {
    const fault = { kind: 'tooManyInterventions', at: 2 + 8 + INTERVENTIONS_MAX * 2 + 1, most: INTERVENTIONS_MAX };
    expect(faultOf(`figure-1${'.h'.repeat(INTERVENTIONS_MAX + 1)}`)).toEqual(fault);
    expect(faultOf(`figure-1${'.h'.repeat(INTERVENTIONS_MAX - 1)}`)).toMatchObject({
      fault: { kind: 'tooManyInterventions', count: INTERVENTIONS_MAX + 1 },
    });
  });
});
