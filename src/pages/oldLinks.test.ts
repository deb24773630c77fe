import { describe, expect, test } from 'vitest';
import type { Visitor } from './oldLinks.ts';
import { addressFor } from './oldLinks.ts';

const root: Visitor = { search: '', hash: '', languages: ['en', 'zh'], folder: '', language: 'en', wanted: ['en-GB'] };
const folder: Visitor = { ...root, languages: [], language: 'zh' };

describe('a link from before the lab had an address of its own', () => {
  const links: readonly (readonly [string, string])[] = [
    ['?s=1.seven-1.XESN&at=30&focus=2&lang=en', ''],
    ['?s=primaryDown', ''],
    ['', '#s=1.seven-1.XESN&at=30'],
    ['?from=timeline&shareTo=1&s=1.seven-1.XESN', '#wechat_redirect'],
    ['?s%3D1.seven-1.XESN%26at%3D30', ''],
    ['?x=1&amp;s=1.seven-1.XESN', ''],
    // The lab says itself what is wrong with these.
    ['?s=', ''],
    ['?at=5', ''],
    ['?focus=x', ''],
  ];

  test.each(links)('goes on to the lab as it is: %s%s', (search, hash) => {
    for (const visitor of [root, folder]) {
      expect(addressFor({ ...visitor, search, hash })).toBe(`./lab/${search}${hash}`);
    }
  });

  test('is told from what is added to the address of the start page on its way', () => {
    for (const [search, hash] of [
      ['', ''],
      ['?from=singlemessage&isappinstalled=0', '#wechat_redirect'],
      ['?utm_source=news&fbclid=x', ''],
      ['', '#scenarios'],
    ] as const) {
      for (const visitor of [root, folder]) expect(addressFor({ ...visitor, search, hash })).toBeNull();
    }
  });
});

describe('the language', () => {
  test('is chosen where the address leaves it open: the first of the reader that there is', () => {
    expect(addressFor({ ...root, wanted: ['fr', 'zh-CN', 'en'] })).toBe('./zh/');
    expect(addressFor({ ...root, wanted: ['fr', 'en', 'zh'], hash: '#faults' })).toBeNull();
    expect(addressFor({ ...root, wanted: ['fr'] })).toBeNull();
    expect(addressFor({ ...root, wanted: ['zh'], hash: '#faults' })).toBe('./zh/#faults');
  });

  test('is chosen for the page of experiments as well, with its experiment', () => {
    const experiments = { ...root, folder: 'experiments/', search: '?e=1.loss', hash: '#x' };
    expect(addressFor({ ...experiments, wanted: ['zh-CN'] })).toBe('../zh/experiments/?e=1.loss#x');
    expect(addressFor(experiments)).toBeNull();
    expect(addressFor({ ...experiments, search: '?s=seven' })).toBeNull();
  });

  test('that an address names counts more than that of the reader, and less than that of a folder', () => {
    expect(addressFor({ ...root, search: '?lang=zh' })).toBe('./zh/');
    expect(addressFor({ ...root, search: '?lang=en', wanted: ['zh'] })).toBeNull();
    expect(addressFor({ ...folder, wanted: ['en'] })).toBeNull();
  });
});
