import type { Check } from 'Frontend/offline/contract';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

const WIDTH = 640;
const HEIGHT = 280;
const EDGE = 48;

type Placed = Check & { subject: { longitude: number; latitude: number } };

const isPlaced = (check: Check): check is Placed =>
  check.subject.longitude !== undefined && check.subject.latitude !== undefined;

/** Where the day's objects lie to each other, north above: no map, and so there without a network. */
export function DaySketch({ checks }: Readonly<{ checks: readonly Check[] }>) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const placed = checks.filter(isPlaced);
  if (placed.length === 0) {
    return <p className="qs-muted">{t('tablet.noPlaces')}</p>;
  }
  const x = scale(
    placed.map(({ subject }) => subject.longitude),
    WIDTH,
  );
  const y = scale(
    placed.map(({ subject }) => subject.latitude),
    HEIGHT,
  );
  return (
    <svg className="qs-field-sketch" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {placed.map(({ id, subject }, index) => (
        <g
          key={id}
          transform={`translate(${x(subject.longitude)} ${HEIGHT - y(subject.latitude)})`}
          onClick={() => void navigate(`/field/${id}`)}
        >
          <circle r="16" />
          <text dy="5">{index + 1}</text>
          <text dy="34">{subject.name}</text>
        </g>
      ))}
    </svg>
  );
}

function scale(values: number[], length: number): (value: number) => number {
  const least = Math.min(...values);
  const range = Math.max(...values) - least;
  return (value) => (range === 0 ? length / 2 : EDGE + ((value - least) / range) * (length - 2 * EDGE));
}
