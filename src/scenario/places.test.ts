import { expect, test } from 'vitest';
import { cityOf, placesIds, placesOf, ticksBetween } from './places.ts';

test('a message takes the time of light in fibre over the globe, the same both ways, and one tick at least', () => {
  // New York to Frankfurt: 6,200 km; Singapore to São Paulo: 16,000 km.
  expect(ticksBetween('newYork', 'frankfurt')).toBe(31);
  expect(ticksBetween('singapore', 'saoPaulo')).toBe(80);
  for (const one of placesOf.continents) {
    for (const other of placesOf.continents) expect(ticksBetween(one, other)).toBe(ticksBetween(other, one));
    expect(ticksBetween(one, one)).toBe(1);
  }
  expect(ticksBetween(null, null)).toBe(1);
});

test('no two of the first four replicas share a city, and a larger cluster begins again', () => {
  for (const places of placesIds.filter((id) => id !== 'room')) {
    expect(new Set([0, 1, 2, 3].map((node) => cityOf(places, node, 4))).size).toBe(4);
    expect(cityOf(places, 7, 10)).toBe(cityOf(places, 0, 10));
    expect(cityOf(places, 10, 10)).toBe(cityOf(places, 0, 10));
  }
});
