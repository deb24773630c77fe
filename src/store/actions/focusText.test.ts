import { describe, expect, it } from 'vitest';
import type { Focus } from './focus.ts';
import { focusFromText, focusToText } from './focusText.ts';

const cluster = { replicas: 4, clients: 2 };

describe('a focus in an address', () => {
  it.each<[string, Focus]>([
    ['0', { kind: 'node', node: 0 }],
    ['3', { kind: 'node', node: 3 }],
    ['c1', { kind: 'node', node: 5 }],
    ['P0.1.2.3', { kind: 'message', id: 'P0.1.2.3' }],
    ['R0.1.c0.0.1x1', { kind: 'message', id: 'R0.1.c0.0.1x1' }],
    ['prepared.2.0.1', { kind: 'gate', gate: 'prepared', node: 2, view: 0, sequence: 1 }],
    ['prePrepared.3.1.12', { kind: 'gate', gate: 'prePrepared', node: 3, view: 1, sequence: 12 }],
    ['accepted.c0.0.3', { kind: 'gate', gate: 'accepted', node: 4, view: 0, sequence: 3 }],
  ])('is one word: %s', (text, focus) => {
    expect(focusToText(focus, cluster.replicas)).toBe(text);
    expect(focusFromText(text, cluster)).toEqual(focus);
  });

  it.each([
    ...[
      '',
      '4',
      'c2',
      '-1',
      '01',
      'R1',
      'prepared',
      'prepared.2.0',
      'prepared.4.0.1',
      'prepared.c2.0.1',
      'Prepared.2.0.1',
    ],
    ...['toString.2.0.1', 'constructor.0.0.0', '__proto__', 'P0.1.2', 'prepared.2.0.1.', ' 2'],
  ])('is nothing else: "%s"', (text) => {
    expect(focusFromText(text, cluster)).toBeNull();
  });
});
