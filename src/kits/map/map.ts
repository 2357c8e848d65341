import { readFileSync } from 'node:fs';
import { geoContains, geoMercator, geoPath, type GeoGeometryObjects } from 'd3-geo';
import type { MultiPolygon as Area } from 'geojson';
import { feature, merge } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { labelled, type Label } from './labels.ts';

/**
 * A map drawn at build from the outlines of Natural Earth (public domain, package world-atlas). It is land without the borders of others,
 * and Morocco, which Natural Earth gives as two areas: they are merged into one before anything is drawn, so that no line can stand
 * between them, as the Kingdom publishes its territory.
 */

/** Something at a place: a point, or the whole country that the point lies in. */
export interface Spot {
  id: string;
  kind: 'town' | 'country';
  at: { north: number; east: number };
}

/** What the frame shows: the Kingdom, or the spots with it. */
export type View = 'kingdom' | 'spots';

interface MapDrawing {
  /** Paths in a square of `side` units. */
  land: string;
  kingdom: string;
  /** The countries that are spots themselves: their marks are no points. */
  countries: string[];
  /** Where each spot and its label stand, in shares of the square. */
  labels: Label[];
}

export const side = 400;
/** Outlines are as fine as the frame shows them. */
const outlines = { kingdom: '50m', spots: '110m' };
/** Where in the square what is shown stands: on the right is room for names. */
const frames: Record<View, [[number, number], [number, number]]> = {
  kingdom: [
    [4, 16],
    [322, side - 16],
  ],
  spots: [
    [70, 40],
    [side - 80, side - 40],
  ],
};
/** Morocco, in the numbers of ISO 3166-1 under which Natural Earth keeps its two areas. */
const morocco = ['504', '732'];

type Atlas = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;
const areasOf = (atlas: Atlas) =>
  atlas.objects.countries.geometries.filter(
    (each): each is Polygon | MultiPolygon => each.type === 'Polygon' || each.type === 'MultiPolygon',
  );

/** The Kingdom as one area. @throws when the package no longer holds its areas, or they do not meet */
function kingdomOf(atlas: Atlas): Area {
  const parts = areasOf(atlas).filter(({ id }) => morocco.includes(String(id)));
  const kingdom = merge(atlas, parts);
  if (parts.length !== morocco.length || kingdom.coordinates.length !== 1 || kingdom.coordinates[0]!.length !== 1)
    throw new Error('world-atlas: Morocco is not one area of one outline');
  return kingdom;
}

/** The country that a spot lies in; the Kingdom is one. @throws when it lies in none */
function countryAt(atlas: Atlas, { id, at }: Spot): GeoGeometryObjects {
  const found = [kingdomOf(atlas), ...areasOf(atlas).map((area) => merge(atlas, [area]))].find((area) =>
    geoContains(area, [at.east, at.north]),
  );
  if (!found) throw new Error(`content/locations.yaml: ${id} lies in no country; correct at`);
  return found;
}

/**
 * Draws spots on land.
 * @throws when a spot lies outside the frame, or a country that is a spot cannot be found
 */
export function drawMap(spots: Spot[], view: View): MapDrawing {
  const atlas = JSON.parse(readFileSync(`node_modules/world-atlas/countries-${outlines[view]}.json`, 'utf8')) as Atlas;
  const kingdom = kingdomOf(atlas);
  const points = { type: 'MultiPoint' as const, coordinates: spots.map(({ at }) => [at.east, at.north]) };
  const shown: GeoGeometryObjects = view === 'kingdom' ? kingdom : { type: 'GeometryCollection', geometries: [points, kingdom] };
  const projection = geoMercator()
    .fitExtent(frames[view], shown)
    .clipExtent([
      [0, 0],
      [side, side],
    ]);
  const path = geoPath(projection).digits(0);
  const placed = spots.map((spot) => {
    const [x, y] = projection([spot.at.east, spot.at.north])!;
    if (Math.min(x, y) < 0 || Math.max(x, y) > side) throw new Error(`content/locations.yaml: ${spot.id} lies outside the map; correct at`);
    return { id: spot.id, x: x / side, y: y / side };
  });
  return {
    land: path(feature(atlas, atlas.objects.land))!,
    kingdom: path(kingdom)!,
    countries: spots.filter(({ kind }) => kind === 'country').map((spot) => path(countryAt(atlas, spot))!),
    labels: labelled(placed),
  };
}
