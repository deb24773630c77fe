import type { NodeId, Ticks } from '../engine/protocol.ts';

/** Places where the nodes of a cluster may stand, and the time of a message from one to another. */

/** North is positive, east is positive, in degrees. */
interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
}

/** The cities by their coordinates, to a hundredth of a degree: about a kilometre. */
const cities = {
  frankfurt: { latitude: 50.11, longitude: 8.68 },
  singapore: { latitude: 1.35, longitude: 103.82 },
  saoPaulo: { latitude: -23.55, longitude: -46.63 },
  newYork: { latitude: 40.71, longitude: -74.01 },
  sydney: { latitude: -33.87, longitude: 151.21 },
  johannesburg: { latitude: -26.2, longitude: 28.05 },
  tokyo: { latitude: 35.68, longitude: 139.69 },
  lisbon: { latitude: 38.72, longitude: -9.14 },
  stockholm: { latitude: 59.33, longitude: 18.07 },
  athens: { latitude: 37.98, longitude: 23.73 },
  warsaw: { latitude: 52.23, longitude: 21.01 },
  dublin: { latitude: 53.35, longitude: -6.26 },
  rome: { latitude: 41.9, longitude: 12.5 },
} as const satisfies Readonly<Record<string, Coordinates>>;

export type CityId = keyof typeof cities;

/** The sets of places to choose from. A larger cluster begins again with the first city. */
export const placesOf = {
  room: [],
  continent: ['frankfurt', 'lisbon', 'stockholm', 'athens', 'warsaw', 'dublin', 'rome'],
  continents: ['frankfurt', 'singapore', 'saoPaulo', 'newYork', 'sydney', 'johannesburg', 'tokyo'],
} as const satisfies Readonly<Record<string, readonly CityId[]>>;

export type PlacesId = keyof typeof placesOf;

export const placesIds = Object.keys(placesOf) as PlacesId[];

/** Mean radius of the Earth (IUGG). */
const EARTH_RADIUS_KM = 6371.0088;

/** Light in glass fibre, of refractive index 1.5, in kilometres a millisecond: c / 1.5. */
export const FIBRE_KM_PER_MS = 200;

/** The shortest time that the clock of a run can tell. */
const LEAST_TICKS: Ticks = 1;

/** Returns the city of a node; null where all stand in one room. Clients begin with the first city again. */
export function cityOf(places: PlacesId, node: NodeId, replicas: number): CityId | null {
  const list: readonly CityId[] = placesOf[places];
  return list[(node < replicas ? node : node - replicas) % Math.max(1, list.length)] ?? null;
}

/** Returns the time of a message one way: that of light in a straight fibre, and one tick at least. */
export function ticksBetween(one: CityId | null, other: CityId | null): Ticks {
  if (!one || !other) return LEAST_TICKS;
  return Math.max(LEAST_TICKS, Math.round(kilometresBetween(cities[one], cities[other]) / FIBRE_KM_PER_MS));
}

/** The distance over the globe, by the haversine formula. */
function kilometresBetween(one: Coordinates, other: Coordinates): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const half = (a: number, b: number): number => Math.sin(radians(b - a) / 2) ** 2;
  const chord =
    half(one.latitude, other.latitude) +
    Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * half(one.longitude, other.longitude);
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(chord));
}
