import type { Conditions } from '../../engine/network/conditions.ts';
import type { CityId, PlacesId } from '../../scenario/places.ts';

/** One direction of a link, with the names of its ends. */
export interface LinkWords {
  readonly from: string;
  readonly to: string;
  readonly conditions: Conditions;
  readonly isOwn: boolean;
  readonly isCut: boolean;
  readonly extra: number;
}

/** Words of the dialog that sets each direction of each link. */
export const links = {
  intro: 'A row sends, a column receives. Choose a cell, or the head of a row or column, and set its values below.',
  caption: 'Latency of each direction of each link, in ms',
  corner: 'all',
  cell: ({ from, to, conditions, isOwn, isCut, extra }: LinkWords): string => {
    const { latency, jitter, loss, duplication } = conditions;
    const parts = [`${from} to ${to}: ${latency + extra} ms`];
    if (jitter > 0) parts.push(`up to ${jitter} ms more`);
    if (loss > 0) parts.push(`${loss} % lost`);
    if (duplication > 0) parts.push(`${duplication} % duplicated`);
    if (isCut) parts.push('cut');
    if (!isOwn) parts.push('as the network');
    return parts.join(', ');
  },
  row: (node: string) => `All links from ${node}`,
  column: (node: string) => `All links to ${node}`,
  all: 'All links',
  /** The title of the fields: the links that they change. */
  chosen: (from: string, to: string) => `${from} to ${to}`,
  mixed: 'differs',
  both: 'Both directions',
  cut: 'Cut',
  likeNetwork: 'As the network',
  places: 'Places',
  choosePlaces: 'Choose…',
  placesNames: {
    room: 'One room',
    continent: 'One continent, a city each',
    continents: 'Around the world, a city each',
  } satisfies Readonly<Record<PlacesId, string>>,
  placesHint: (kilometres: number) =>
    `The latency is that of light in a straight fibre, ${kilometres} km in a ms, and at least 1 ms. Real cables take longer.`,
  cities: {
    frankfurt: 'Frankfurt',
    singapore: 'Singapore',
    saoPaulo: 'São Paulo',
    newYork: 'New York',
    sydney: 'Sydney',
    johannesburg: 'Johannesburg',
    tokyo: 'Tokyo',
    lisbon: 'Lisbon',
    stockholm: 'Stockholm',
    athens: 'Athens',
    warsaw: 'Warsaw',
    dublin: 'Dublin',
    rome: 'Rome',
  } satisfies Readonly<Record<CityId, string>>,
  legend: 'Bold: values of its own. Dotted: some are lost. ✕: cut.',
  drawing: (rows: number, of: number) => `${rows} of ${of} rows are drawn. You can work with them, or close this.`,
  apply: 'Apply from here on',
  nothing: 'Nothing is changed yet.',
  tooManyCuts: (most: number) =>
    `A run holds at most ${most} interventions, and each cut or opened direction is one. Cut off whole replicas instead.`,
  tooManySettings: (most: number) => `At most ${most} different settings fit in one table. Make some of them alike.`,
};
