import { asArray, asNumber, asObject, field, isObject, type JsonObject } from '../json/read-value.ts';
import { toValidationError } from '../server/api-error.ts';
import type { ValueTest } from './match.ts';

interface Place {
  lon: number;
  lat: number;
}

const earthRadius = 6_371_008.8;
const toRadians = (degrees: number) => (degrees * Math.PI) / 180;

/** The haversine distance in metres. */
function toDistance(a: Place, b: Place): number {
  const sinLat = Math.sin(toRadians(b.lat - a.lat) / 2);
  const sinLon = Math.sin(toRadians(b.lon - a.lon) / 2);
  const part = sinLat ** 2 + Math.cos(toRadians(a.lat)) * Math.cos(toRadians(b.lat)) * sinLon ** 2;
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(part)));
}

function parsePlace(value: unknown, place: string): Place {
  const object = asObject(value, place);
  const lon = asNumber(field(object, 'lon'), `${place}.lon`);
  const lat = asNumber(field(object, 'lat'), `${place}.lat`);
  if (Math.abs(lon) > 180 || Math.abs(lat) > 90)
    throw toValidationError(place, `lon ${lon} and lat ${lat} must be within 180 and 90 degrees`);
  return { lon, lat };
}

function toPlace(value: unknown): Place | undefined {
  if (!isObject(value)) return undefined;
  const { lon, lat } = value;
  return typeof lon === 'number' && typeof lat === 'number' ? { lon, lat } : undefined;
}

const onPlaces =
  (test: (place: Place) => boolean): ValueTest =>
  (value) => {
    const place = toPlace(value);
    return place !== undefined && test(place);
  };

/** Reads `geo_bounding_box`. A box whose left side is east of its right side crosses the antimeridian. @throws {ApiError} */
export function parseBoundingBox(value: unknown, place: string): ValueTest {
  const box = asObject(value, place);
  const topLeft = parsePlace(field(box, 'top_left'), `${place}.top_left`);
  const bottomRight = parsePlace(field(box, 'bottom_right'), `${place}.bottom_right`);
  const crosses = topLeft.lon > bottomRight.lon;
  return onPlaces(({ lon, lat }) => {
    const isEast = lon > topLeft.lon;
    const isWest = lon < bottomRight.lon;
    return lat < topLeft.lat && lat > bottomRight.lat && (crosses ? isEast || isWest : isEast && isWest);
  });
}

/** Reads `geo_radius`, in metres. @throws {ApiError} */
export function parseRadius(value: unknown, place: string): ValueTest {
  const circle = asObject(value, place);
  const center = parsePlace(field(circle, 'center'), `${place}.center`);
  const radius = asNumber(field(circle, 'radius'), `${place}.radius`);
  return onPlaces((other) => toDistance(center, other) < radius);
}

function isInRing(ring: readonly Place[], { lon, lat }: Place): boolean {
  let isInside = false;
  ring.forEach((a, at) => {
    const b = ring[(at + 1) % ring.length] ?? a;
    if (a.lat > lat !== b.lat > lat && lon < ((b.lon - a.lon) * (lat - a.lat)) / (b.lat - a.lat) + a.lon)
      isInside = !isInside;
  });
  return isInside;
}

function parseRing(value: unknown, place: string): Place[] {
  const points = asArray(field(asObject(value, place), 'points'), `${place}.points`);
  return points.map((point) => parsePlace(point, `${place}.points`));
}

/** Reads `geo_polygon`: inside the exterior, outside every interior. @throws {ApiError} */
export function parsePolygon(value: JsonObject, place: string): ValueTest {
  const exterior = parseRing(field(value, 'exterior'), `${place}.exterior`);
  const interiors = asArray(field(value, 'interiors') ?? [], `${place}.interiors`).map((ring) =>
    parseRing(ring, `${place}.interiors`),
  );
  return onPlaces((other) => isInRing(exterior, other) && !interiors.some((ring) => isInRing(ring, other)));
}
