// The answer of Lighthouse in few words: points of its categories, from 0 to 100, and the audits that cost some.

const points = (score) => Math.round((score ?? 0) * 100);

/** Returns the one in the middle of several results of a page, by the points of its performance. */
export function median(results) {
  const sorted = results.toSorted((a, b) => pointsOf(a).performance - pointsOf(b).performance);
  return sorted[(sorted.length - 1) >> 1];
}

/** Returns the points of each category by its id. */
export function pointsOf({ categories }) {
  return Object.fromEntries(Object.values(categories).map(({ id, score }) => [id, points(score)]));
}

/** Returns a sentence for each category that has less points than it must have. */
export function shortOf(result, least) {
  return Object.entries(pointsOf(result))
    .filter(([id, has]) => has < least[id])
    .map(([id, has]) => `${id} has ${has} points of the ${least[id]} wanted`);
}

/** Returns the audits that took points from a category, with what Lighthouse found. */
export function lostAudits({ audits, categories }) {
  const counted = Object.values(categories).flatMap((category) =>
    category.auditRefs.filter(({ weight }) => weight > 0),
  );
  return counted.flatMap(({ id }) => {
    const { score, scoreDisplayMode, displayValue } = audits[id];
    if (score === null || points(score) === 100 || scoreDisplayMode === 'notApplicable') return [];
    return [`${id} ${points(score)}${displayValue ? ` (${displayValue.replace(/\s/g, ' ')})` : ''}`];
  });
}

/** Returns a row of the table: points, and times of the pictured phone. */
export function rowOf(result) {
  const time = (id) => result.audits[id].displayValue?.replace(/\s/g, ' ');
  return {
    ...pointsOf(result),
    'first paint': time('first-contentful-paint'),
    'largest paint': time('largest-contentful-paint'),
    blocked: time('total-blocking-time'),
    shift: time('cumulative-layout-shift'),
    // A quiet desktop has 1500 to 2500: with less, all times are longer than those of the phone that Lighthouse means.
    'speed of this machine': Math.round(result.environment.benchmarkIndex),
  };
}
