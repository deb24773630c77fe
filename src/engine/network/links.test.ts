import { describe, expect, test } from 'vitest';
import {
  copyLinks,
  createLinks,
  cutLink,
  heal,
  isOpen,
  isolate,
  type Links,
  partition,
  rejoin,
  restoreLink,
} from './links.ts';

const nodes = [0, 1, 2, 3, 4];

/** The links that are closed, as from→to. */
function closed(links: Links): string[] {
  const pairs = nodes.flatMap((from) => nodes.filter((to) => to !== from).map((to) => [from, to] as const));
  return pairs.filter(([from, to]) => !isOpen(links, from, to)).map(([from, to]) => `${from}→${to}`);
}

function linksAfter(...changes: ((links: Links) => void)[]): Links {
  const links = createLinks();
  for (const change of changes) change(links);
  return links;
}

describe('links', () => {
  test('are all open at first', () => {
    expect(closed(createLinks())).toEqual([]);
  });

  test('between groups are closed both ways; a node of group x reaches everybody', () => {
    const links = linksAfter((it) => partition(it, ['a', 'a', 'b', 'b', 'x']));
    expect(closed(links)).toEqual(['0→2', '0→3', '1→2', '1→3', '2→0', '2→1', '3→0', '3→1']);
  });

  test('of a node without a group are open', () => {
    expect(closed(linksAfter((it) => partition(it, ['a', 'a', 'b', 'b'])))).toHaveLength(8);
  });

  test('a second partition takes the place of the first', () => {
    const links = linksAfter(
      (it) => partition(it, ['a', 'a', 'b', 'b', 'x']),
      (it) => partition(it, ['a', 'a', 'a', 'b', 'x']),
    );
    expect(closed(links)).toEqual(['0→3', '1→3', '2→3', '3→0', '3→1', '3→2']);
  });

  test('of a node that is cut off are closed, to clients as well, until it rejoins', () => {
    const links = linksAfter((it) => isolate(it, 1));
    expect(closed(links)).toEqual(['0→1', '1→0', '1→2', '1→3', '1→4', '2→1', '3→1', '4→1']);
    rejoin(links, 1);
    expect(closed(links)).toEqual([]);
    expect(links.restricted).toBe(false);
  });

  test('can be cut in one direction only, and restored', () => {
    const links = linksAfter((it) => cutLink(it, 4, 0));
    expect(closed(links)).toEqual(['4→0']);
    restoreLink(links, 0, 4);
    expect(closed(links)).toEqual(['4→0']);
    restoreLink(links, 4, 0);
    expect(closed(links)).toEqual([]);
  });

  test('stay closed for one reason when another is gone', () => {
    const links = linksAfter(
      (it) => partition(it, ['a', 'a', 'a', 'b', 'x']),
      (it) => isolate(it, 3),
      (it) => cutLink(it, 0, 3),
    );
    rejoin(links, 3);
    restoreLink(links, 0, 3);
    expect(closed(links)).toEqual(['0→3', '1→3', '2→3', '3→0', '3→1', '3→2']);
  });

  test('are all open after healing, whatever had closed them', () => {
    const links = linksAfter(
      (it) => partition(it, ['a', 'b', 'c', 'd', 'e']),
      (it) => isolate(it, 0),
      (it) => cutLink(it, 1, 2),
      heal,
    );
    expect(closed(links)).toEqual([]);
    expect(links.restricted).toBe(false);
  });

  test('and their copy do not disturb each other', () => {
    const links = linksAfter((it) => cutLink(it, 0, 1));
    const copy = copyLinks(links);
    cutLink(copy, 1, 0);
    isolate(links, 4);
    expect(closed(copy)).toEqual(['0→1', '1→0']);
    expect(closed(links)).toContain('4→0');
    expect(closed(links)).not.toContain('1→0');
  });
});
