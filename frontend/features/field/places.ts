import type { Check } from 'Frontend/offline/contract';
import type { Stop } from './use-check';

/** In degrees of WGS-84. */
export type Place = Readonly<{ longitude: number; latitude: number }>;

export const METRES_PER_DEGREE = 111_320;
const MOVED_METRES = 200;

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** How much narrower a degree of longitude is than one of latitude there. */
export const narrowing = (latitude: number) => Math.cos(radians(latitude));

/** As the crow flies; within a province the earth is flat enough. */
export function metres(from: Place, to: Place): number {
  const east = (to.longitude - from.longitude) * narrowing((from.latitude + to.latitude) / 2);
  return METRES_PER_DEGREE * Math.hypot(east, to.latitude - from.latitude);
}

/** Whether it matters here: a list that reorders itself under the finger at every step is of no use. */
export const hasMoved = (from: Place | undefined, to: Place) => !from || metres(from, to) >= MOVED_METRES;

export function placeOf({ subject: { longitude, latitude } }: Check): Place | undefined {
  return longitude === undefined || latitude === undefined ? undefined : { longitude, latitude };
}

/** How far each is, in metres; undefined: it, or the tablet, does not say where it is. */
export function distance(check: Check, here: Place | undefined): number | undefined {
  const place = placeOf(check);
  return here && place && metres(here, place);
}

/** Where to go next comes first: what is not done, by its day, and of one day the nearest. */
export function byNext(stops: readonly Stop[], here: Place | undefined): Stop[] {
  const key = ({ check, state }: Stop) => [
    state === 'FINISHED' ? 1 : 0,
    check.plannedOn,
    distance(check, here) ?? Infinity,
    check.number,
  ];
  return stops.toSorted((a, b) => compare(key(a), key(b)));
}

function compare(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : a[at] < b[at] ? -1 : 1;
}

/** Opens the tablet's own maps at the place, or at what they find by the address: needs no network to be offered. */
export function wayTo(check: Check): string | undefined {
  const { name, address } = check.subject;
  const place = placeOf(check);
  if (place) {
    const point = `${place.latitude},${place.longitude}`;
    return `geo:${point}?q=${point}(${encodeURIComponent(name)})`;
  }
  return address && `geo:0,0?q=${encodeURIComponent(address)}`;
}
