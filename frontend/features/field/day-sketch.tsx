import type { Check } from 'Frontend/offline/contract';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { METRES_PER_DEGREE, narrowing, placeOf, type Place } from './places';

const WIDTH = 400;
const HEIGHT = 280;
const EDGE = 32;
/** Where all is at one place: so much to its edges. */
const LEAST_METRES = 500;
const LONGEST_BAR = 120;

type Props = Readonly<{
  /** In the order of the list, whose numbers it shows. */
  checks: readonly Check[];
  here: Place | undefined;
}>;

/** Where the day's objects lie to each other, north above, in one scale: no map, and so there without a network. */
export function DaySketch({ checks, here }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const placed = checks.flatMap((check, index) => {
    const place = placeOf(check);
    return place ? [{ id: check.id, number: index + 1, place }] : [];
  });
  if (placed.length === 0) {
    return <p className="qs-muted">{t('tablet.noPlaces')}</p>;
  }
  const places = placed.map(({ place }) => place);
  const { at, bar, metres } = sketch(here ? [...places, here] : places);
  const km = t('tablet.kilometres', { km: metres / 1000 });
  return (
    <svg className="qs-field-sketch" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <path d={`M${EDGE} ${HEIGHT - 10} v6 h${bar} v-6`} />
      <text x={EDGE + bar + 8} y={HEIGHT - 4} className="qs-field-sketch-scale">
        {km}
      </text>
      {here && <circle {...cxy(at(here))} r="9" className="qs-field-sketch-here" />}
      {placed.toReversed().map(({ id, number, place }) => (
        <g
          key={id}
          transform={`translate(${at(place).join(' ')})`}
          onClick={() => void navigate(`/field/${id}`)}
        >
          <circle r="16" />
          <text dy="5">{number}</text>
        </g>
      ))}
    </svg>
  );
}

const cxy = ([cx, cy]: readonly [number, number]) => ({ cx, cy });

/** Fits the places into the picture, and finds a round length for the bar that tells the scale. */
function sketch(places: readonly Place[]) {
  const [west, east] = ends(places.map(({ longitude }) => longitude));
  const [south, north] = ends(places.map(({ latitude }) => latitude));
  const middle = { longitude: (west + east) / 2, latitude: (south + north) / 2 };
  const narrow = narrowing(middle.latitude);
  const metresPerUnit = Math.max(
    ((east - west) * narrow * METRES_PER_DEGREE) / (WIDTH - 2 * EDGE),
    ((north - south) * METRES_PER_DEGREE) / (HEIGHT - 3 * EDGE),
    LEAST_METRES / WIDTH,
  );
  const unit = METRES_PER_DEGREE / metresPerUnit;
  const at = ({ longitude, latitude }: Place) =>
    [
      WIDTH / 2 + (longitude - middle.longitude) * narrow * unit,
      (HEIGHT - EDGE) / 2 - (latitude - middle.latitude) * unit,
    ] as const;
  const metres = round(LONGEST_BAR * metresPerUnit);
  return { at, metres, bar: metres / metresPerUnit };
}

const ends = (values: readonly number[]) => [Math.min(...values), Math.max(...values)] as const;

/** The next smaller 1, 2 or 5 with noughts. */
function round(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  return power * (most >= 5 * power ? 5 : most >= 2 * power ? 2 : 1);
}
