import { useLiveQuery } from 'dexie-react-hooks';
import { Badge, type Tone } from 'Frontend/components/badge';
import { Button } from 'Frontend/components/button';
import { Note } from 'Frontend/components/note';
import { Page } from 'Frontend/components/page';
import { Panel } from 'Frontend/components/panel';
import { Empty, Skeleton } from 'Frontend/components/states';
import { formatDay, formatMoment } from 'Frontend/lib/format';
import type { CheckState } from 'Frontend/offline/contract';
import { Hindered } from 'Frontend/offline/server';
import { persist } from 'Frontend/offline/tablet';
import { isInstalled } from 'Frontend/offline/worker';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DaySketch } from './day-sketch';
import { byNext, distance } from './places';
import { WayLink } from './way-link';
import { readStops, type Stop } from './use-check';
import { useField } from './use-field';
import { SignInLink } from './sign-in-link';

const TONES: Record<CheckState, Tone> = { PLANNED: 'neutral', STARTED: 'info', FINISHED: 'success' };

/** The day's checks, and whether the tablet has all that they need. */
export function FieldDay() {
  const { t, i18n } = useTranslation();
  const { store, here } = useField();
  const prepared = useLiveQuery(async () => (await store.db.meta.get('prepared')) ?? null, [store]);
  const checks = useLiveQuery(() => readStops(store), [store]);
  const stops = checks && byNext(checks, here);
  const lead = prepared ? t('tablet.preparedAt', { at: formatMoment(prepared.at, i18n.language) }) : '';
  return (
    <Page title={t('tablet.day')} lead={lead}>
      <Prepare />
      {!stops && <Skeleton />}
      {stops?.length === 0 && <Empty title={t('tablet.noChecks')}>{t('tablet.noChecksText')}</Empty>}
      {stops && stops.length > 0 && (
        <>
          <ol className="qs-field-list">
            {stops.map((one, index) => (
              <CheckRow key={one.check.id} stop={one} number={index + 1} metres={distance(one.check, here)} />
            ))}
          </ol>
          <Panel title={t('tablet.map')}>
            <DaySketch checks={stops.map(({ check }) => check)} here={here} />
          </Panel>
        </>
      )}
    </Page>
  );
}

type RowProps = Readonly<{ stop: Stop; number: number; metres: number | undefined }>;

function CheckRow({ stop, number, metres }: RowProps) {
  const { t, i18n } = useTranslation();
  const { check, state, unsent } = stop;
  const isDone = state === 'FINISHED';
  const far = metres === undefined ? '' : t('tablet.distance', { km: (metres / 1000).toFixed(1) });
  const about = [check.number, formatDay(check.plannedOn, i18n.language), far, check.subject.address];
  return (
    <li className="qs-field-stop">
      <Link className="qs-field-row" to={`/field/${check.id}`}>
        <span>
          <strong>
            {number}. {check.subject.name}
          </strong>
          <small>{about.filter(Boolean).join(' · ')}</small>
        </span>
        <span className="qs-badges">
          {number === 1 && !isDone && <Badge tone="info">{t('tablet.next')}</Badge>}
          <Badge tone={TONES[state]}>{t(`checkState.${state}`)}</Badge>
          {unsent > 0 && <Badge tone="warning">{t('tablet.unsent', { count: unsent })}</Badge>}
        </span>
      </Link>
      {!isDone && <WayLink check={check} />}
    </li>
  );
}

type Step = 'ASKING' | 'KEEPING' | 'INSTALLING' | 'DONE';

const STEPS: Step[] = ['ASKING', 'KEEPING', 'INSTALLING', 'DONE'];

/** Fetches all that the day needs, before leaving for a place without a network. */
function Prepare() {
  const { t } = useTranslation();
  const { store, server, keep, person } = useField();
  const [step, setStep] = useState<Step>();
  const [hindered, setHindered] = useState<Hindered>();
  const [isReady, setReady] = useState(true);
  useEffect(() => void isInstalled().then(setReady), [step]);

  async function prepare() {
    setHindered(undefined);
    setStep('ASKING');
    try {
      const known = await store.known();
      const day = await server.day();
      setStep('KEEPING');
      const isKept = await keep(store.prepare(day, known));
      setStep('INSTALLING');
      await persist();
      setStep(isKept ? 'DONE' : undefined);
    } catch (error) {
      setStep(undefined);
      setHindered(error instanceof Hindered ? error : new Hindered('LATER'));
    }
  }

  const isRunning = step !== undefined && step !== 'DONE';
  return (
    <Panel>
      <div className="qs-field-actions">
        <Button look="primary" busy={isRunning} onClick={() => void prepare()}>
          {t('tablet.prepare')}
        </Button>
        {step && (
          <span role="status">
            <progress
              className="qs-progress"
              max={3}
              value={STEPS.indexOf(step)}
              aria-label={t('tablet.prepare')}
            />
            {t(`prepareStep.${step}`)}
          </span>
        )}
      </div>
      {!isReady && (
        <Note tone="warning">
          <p>{t('tablet.notInstalled')}</p>
        </Note>
      )}
      {hindered && (
        <Note tone="danger">
          <p>{t(`notPrepared.${hindered.hindrance}`, { name: person.name })}</p>
          {hindered.hindrance === 'SIGN_IN' && <SignInLink />}
        </Note>
      )}
    </Panel>
  );
}
