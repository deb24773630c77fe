import { describe, expect, test } from 'vitest';
import { scenarios } from '../../../scenario/builtIn/index.ts';
import { REPLICAS_RANGE } from '../../../scenario/limits.ts';
import { settingPlaces } from '../../../scenario/settings.ts';
import type { SettingValues } from './setupFields.ts';
import { faultIn, rangeOf, settingGroups, setupOf, valuesOf } from './setupFields.ts';

const { setup } = scenarios.clear;
const typed = (changes: Partial<SettingValues>): SettingValues => ({ ...valuesOf(setup), ...changes });

describe('the form of a setup', () => {
  test('has every setting in exactly one group', () => {
    const names = Object.values(settingGroups).flat();
    expect(names.toSorted()).toEqual(settingPlaces.map(({ path }) => path.at(-1)).toSorted());
  });

  test('holds the setup as it is, and makes the same of it again', () => {
    expect(setupOf(setup, valuesOf(setup))).toEqual(setup);
    expect(faultIn(setup, valuesOf(setup))).toBeNull();
  });

  test('refuses what the scenario refuses, and says which setting it is', () => {
    const refused: readonly (readonly [Partial<SettingValues>, string, string])[] = [
      [{ replicas: '3' }, 'replicas', 'outOfRange'],
      [{ viewChangeTimeout: '0' }, 'viewChangeTimeout', 'outOfRange'],
      [{ statusInterval: '' }, 'statusInterval', 'notWhole'],
      [{ batchSize: '0' }, 'batchSize', 'outOfRange'],
      [{ batchSize: '1.5' }, 'batchSize', 'notWhole'],
      [{ checkpointInterval: '10', window: '19' }, 'window', 'windowTooSmall'],
      [{ readOnly: '3' }, 'readOnly', 'outOfRange'],
      [{ brokenRule: '1', secondBrokenRule: '34' }, 'secondBrokenRule', 'rulesClash'],
    ];
    for (const [changes, name, kind] of refused) {
      expect(faultIn(setup, typed(changes)), JSON.stringify(changes)).toMatchObject({ name, fault: { kind } });
    }
  });

  test('offers as many replicas as a link may have', () => {
    const { most } = rangeOf('replicas');
    expect(most).toBe(REPLICAS_RANGE.most);
    expect(faultIn(setup, typed({ replicas: String(most) }))).toBeNull();
    expect(faultIn(setup, typed({ replicas: String(most + 1) }))).toMatchObject({ name: 'replicas', fault: { most } });
  });
});
