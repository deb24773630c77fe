import { describe, expect, test } from 'vitest';
import { clientLabel, nodeLabel, nodeLabels, numberRanges, shortDigest, wireNames } from './names.ts';

const one = { replicas: 4, clients: 1 };
const many = { replicas: 31, clients: 2 };

describe('a node is called', () => {
  test('R and its number; the client C, or C and its number where there are several', () => {
    expect([0, 3, 4].map((node) => nodeLabel(one, node))).toEqual(['R0', 'R3', 'C']);
    expect([30, 31, 32].map((node) => nodeLabel(many, node))).toEqual(['R30', 'C0', 'C1']);
    expect([clientLabel(one, 0), clientLabel(many, 0)]).toEqual(['C', 'C0']);
  });

  test('by the name its protocol gives it, where it gives one', () => {
    const demo = { replicas: 4, clients: 1, protocol: 'broadcast-demo' } as const;
    expect(nodeLabels(demo, [0, 1, 2, 3, 4])).toEqual(['Apple', 'MS', 'Google', 'IBM', 'B']);
    expect(nodeLabel({ ...demo, clients: 2 }, 5)).toBe('B1');
  });

  test('by name in a short list, also where the nodes are neighbours', () => {
    expect(nodeLabels(one, [1, 2, 3])).toEqual(['R1', 'R2', 'R3']);
  });

  test('by the ends of its range in a long list', () => {
    expect(nodeLabels(many, [0, 2, 3, 4, 7, 8, 10, 11, 12, 31])).toEqual(['R0', 'R2–R4', 'R7', 'R8', 'R10–R12', 'C0']);
    expect(nodeLabels(many, [])).toEqual([]);
  });
});

test('sequence numbers that follow one another are told as a range', () => {
  expect(numberRanges([1, 2, 4, 5, 6, 9])).toEqual(['1', '2', '4–6', '9']);
  expect(numberRanges([])).toEqual([]);
});

test('messages are called as in the paper, and a digest by its beginning', () => {
  expect(Object.values(wireNames)).toEqual([
    ...['REQUEST', 'PRE-PREPARE', 'PREPARE', 'COMMIT', 'REPLY', 'CHECKPOINT', 'VIEW-CHANGE', 'NEW-VIEW'],
    ...['STATUS', 'FETCH', 'STATE', 'BODY', 'DECISION'],
    ...['/req', '/prePrepare', '/prepare', '/commit', 'ok', 'return'],
  ]);
  expect(shortDigest('0123456789abcdef')).toBe('01234567');
});
