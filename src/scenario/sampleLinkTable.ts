import type { Conditions } from '../engine/network/conditions.ts';
import { NO_LINKS } from '../engine/network/linkTable.ts';
import type { Range } from './limits.ts';
import { conditionNames, conditionRange, writeLinkTable } from './linkTable.ts';

/** Directions of links with conditions of their own in one sample: fewer than this. */
const LINKS_MOST = 8;

/**
 * Draws a few directions, so that several of them have the same setting.
 * @param added - the number of interventions that the sample may have: twice as many as directions
 */
export function sampleLinkTable(
  nodes: number,
  draw: (count: number) => number,
  added: number,
  numberIn: (range: Range) => number,
): string {
  const settings = Array.from({ length: 3 }, () => {
    const [latency, jitter, loss, duplication] = conditionNames.map((name) =>
      draw(2) === 0 ? conditionRange(name).least : numberIn(conditionRange(name)),
    ) as [number, number, number, number];
    return { latency, jitter, loss, duplication };
  });
  const links = Array.from({ length: draw(Math.min(LINKS_MOST, Math.ceil(added / 2))) }, () => {
    const from = draw(nodes);
    const conditions = settings[draw(settings.length)] as Conditions;
    return { from, to: (from + 1 + draw(nodes - 1)) % nodes, conditions };
  });
  // The last of two settings of one direction counts.
  const last = new Map(links.map((link) => [link.from * nodes + link.to, link]));
  return writeLinkTable([...last.values()], nodes) ?? NO_LINKS;
}
