import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from './messages.ts';
import { commandFrom, queryOfLink } from './messages.ts';

const commands: readonly Command[] = [
  { pbft: 1, type: 'step' },
  { pbft: 1, type: 'back' },
  { pbft: 1, type: 'play' },
  { pbft: 1, type: 'pause' },
  { pbft: 1, type: 'seek', step: 12 },
  { pbft: 1, type: 'language', language: 'zh' },
  { pbft: 1, type: 'theme', theme: 'dark' },
  { pbft: 1, type: 'open', link: 'https://example.org/lab/?s=1.figure-1.XESN' },
];

describe('a message to a frame', () => {
  it.each(commands)('is read: %o', (command) => {
    expect(commandFrom(command)).toEqual(command);
  });

  it.each([
    null,
    'step',
    { type: 'step' },
    { pbft: 2, type: 'step' },
    { pbft: '1', type: 'step' },
    { pbft: 1, type: 'reset' },
    { pbft: 1, type: 'step', count: 2 },
    { pbft: 1, type: 'seek' },
    { pbft: 1, type: 'seek', step: -1 },
    { pbft: 1, type: 'seek', step: 1.5 },
    { pbft: 1, type: 'seek', step: Number.NaN },
    { pbft: 1, type: 'seek', step: '12' },
    { pbft: 1, type: 'language', language: 'xx' },
    { pbft: 1, type: 'language', language: '__proto__' },
    { pbft: 1, type: 'theme', theme: '<b>' },
    { pbft: 1, type: 'open', link: 'x'.repeat(1_000_000) },
  ])('is none: %o', (message) => {
    expect(commandFrom(message)).toBeNull();
  });

  it('is none, and does no harm, whatever else it is', () => {
    fc.assert(fc.property(fc.anything(), (message) => commandFrom(message) === null));
    expect({}).not.toHaveProperty('polluted');
  });
});

it('a link is its query, whatever stands around that', () => {
  expect(queryOfLink('https://example.org/lab/?s=1.a&at=3#s=2')).toBe('?s=1.a&at=3');
  expect(queryOfLink('?s=1.a')).toBe('?s=1.a');
  expect(queryOfLink('javascript:alert(1)')).toBe('');
});
