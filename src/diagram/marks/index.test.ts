import { expect, test } from 'vitest';
import { kitOf, protocolIds, protocolOf } from '../../protocols/index.ts';
import { legend as texts } from '../../text/en/legend.ts';
import { legendGroups } from '../legend.ts';
import { markLegends } from './index.ts';

function entriesFor(protocol: string) {
  return markLegends.flatMap((legend) => legend(protocolOf(protocol)));
}

const all = protocolIds().flatMap(entriesFor);

const names = [
  texts.messageNames,
  texts.fateNames,
  texts.gateNames,
  texts.meterNames,
  texts.laneNames,
  texts.logNames,
].flatMap((group) => Object.values(group));

test('every meaning that a language gives is that of a mark, and every mark has one', () => {
  const meanings = new Set(all.map(({ meaning }) => meaning(texts)));
  expect([...meanings].sort()).toEqual([...names].sort());
});

test('no two entries of a group have one key', () => {
  for (const protocol of protocolIds()) {
    const keys = entriesFor(protocol).map(({ group, key }) => `${group}.${key}`);
    expect(new Set(keys).size).toBe(keys.length);
  }
});

test('a protocol without a log has no marks of decisions, votes and logs', () => {
  const without = protocolIds().filter((id) => !kitOf({ protocol: id }).protocol.parts.log);
  expect(without.length).toBeGreaterThan(0);
  for (const protocol of without) {
    const shown = new Set(entriesFor(protocol).map(({ group }) => group));
    expect(legendGroups.filter((group) => shown.has(group))).toEqual(['messages', 'fates', 'lanes']);
  }
});
