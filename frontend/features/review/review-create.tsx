import PanelKind from 'Frontend/generated/cn/qingshen/review/PanelKind';
import type Planned from 'Frontend/generated/cn/qingshen/review/web/ReviewEndpoint/Planned';
import Speciality from 'Frontend/generated/cn/qingshen/expert/Speciality';
import { AuditEndpoint, CheckEndpoint, ReviewEndpoint } from 'Frontend/generated/endpoints';
import { ActForm } from 'Frontend/components/act-form';
import { Button } from 'Frontend/components/button';
import { DayInput, TextInput } from 'Frontend/components/fields';
import { NoPage } from 'Frontend/components/no-page';
import { Note } from 'Frontend/components/note';
import { Page } from 'Frontend/components/page';
import { Panel } from 'Frontend/components/panel';
import { Failed, Skeleton } from 'Frontend/components/states';
import { idOf } from 'Frontend/lib/address';
import { formatDay } from 'Frontend/lib/format';
import { fieldError } from 'Frontend/lib/refusals';
import { useAct } from 'Frontend/lib/use-act';
import { useLoad } from 'Frontend/lib/use-load';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { EligiblePanel } from './eligible-panel';

/** What a panel is planned for: a round, or a spot check. */
type Occasion = Readonly<{
  auditId?: string;
  kind: PanelKind;
  subject: string;
  fewest: number;
  page: string;
  check?: Readonly<{ id: string; plannedOn: string }>;
}>;

async function ofAudit(auditId: string): Promise<Occasion | null> {
  const detail = await AuditEndpoint.get(auditId);
  return detail
    ? {
        auditId,
        kind: detail.line.audit.state === 'EVALUATED' ? PanelKind.ACCEPTANCE : PanelKind.EVALUATION,
        subject: detail.line.enterpriseName,
        fewest: await ReviewEndpoint.fewestSeats(auditId),
        page: `/audits/${auditId}`,
      }
    : null;
}

async function ofCheck(checkId: string): Promise<Occasion | null> {
  const detail = await CheckEndpoint.detail(checkId);
  return detail
    ? {
        kind: PanelKind.SPOT_CHECK,
        subject: detail.subject.name,
        fewest: 1,
        page: `/checks/${checkId}`,
        check: detail.check,
      }
    : null;
}

/** Plans the panel of the round, or of the spot check, that the address names. */
export function ReviewCreate() {
  const { t } = useTranslation();
  const [address] = useSearchParams();
  const checkId = address.get('check');
  const auditId = address.get('audit');
  const { value, failed, reload } = useLoad(
    () => (checkId ? ofCheck(idOf(checkId)) : ofAudit(idOf(auditId ?? undefined))),
    `${checkId} ${auditId}`,
  );
  if (value) {
    return <Plan occasion={value} />;
  }
  if (value === null) {
    return <NoPage why="notFound" />;
  }
  return <Page title={t('reviews.plan')}>{failed ? <Failed retry={reload} /> : <Skeleton lines={6} />}</Page>;
}

const MOST_SEATS = 15;

function Plan({ occasion }: Readonly<{ occasion: Occasion }>) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const { auditId, kind, subject, fewest, page, check } = occasion;
  // Who leads must know how audits are made; what else is needed, the officer knows.
  const [seats, setSeats] = useState<string[]>(() => ['METHOD', ...Array<string>(fewest - 1).fill('')]);
  const [meetingOn, setMeetingOn] = useState('');
  const [place, setPlace] = useState('');
  const plan = {
    auditId,
    checkId: check?.id,
    kind,
    seats: seats.map((one) => (one || undefined) as Speciality | undefined),
    meetingOn: meetingOn || undefined,
    place,
  };
  const act = useAct<Planned>((planned) => void navigate(`/reviews/${planned.id}`, { replace: true }));
  const seatsError = fieldError(act, 'seats', t);
  return (
    <Page title={t('reviews.plan')} lead={subject} back={{ to: page, label: subject }}>
      <ActForm
        act={act}
        fields={['meetingOn', 'place', 'seats']}
        verb={t('reviews.plan')}
        cancelTo={page}
        onSubmit={() => void act.run(() => ReviewEndpoint.plan(plan))}
      >
        <Panel title={t(`panelKind.${kind}`)}>
          {check && (
            <p>
              {t('reviews.day')}
              {t('signs.colon')}
              {formatDay(check.plannedOn, i18n.language)}
            </p>
          )}
          <div className="qs-form-grid">
            {!check && (
              <DayInput
                label={t('reviews.meetingOn')}
                value={meetingOn}
                error={fieldError(act, 'meetingOn', t)}
                onChange={setMeetingOn}
                future
                required
              />
            )}
            <TextInput
              label={t('reviews.place')}
              value={place}
              error={fieldError(act, 'place', t)}
              onChange={setPlace}
            />
          </div>
        </Panel>
        <Panel title={t('reviews.seats')}>
          <p className="qs-muted">{check ? t('companions.seatsHelp') : t('reviews.seatsHelp', { fewest })}</p>
          {seatsError && (
            <Note tone="danger">
              <p>{seatsError.text}</p>
            </Note>
          )}
          <ol className="qs-seats">
            {seats.map((seat, index) => (
              // A seat is known by its number alone.
              <li key={index}>
                <label>
                  {index === 0 ? t('reviews.leaderSeat') : t('reviews.seat', { number: index + 1 })}
                  <select
                    className="qs-input"
                    value={seat}
                    onChange={(event) => setSeats(seats.with(index, event.target.value))}
                  >
                    <option value="">{t('reviews.any')}</option>
                    {Object.values(Speciality).map((one) => (
                      <option key={one} value={one}>
                        {t(`speciality.${one}`)}
                      </option>
                    ))}
                  </select>
                </label>
              </li>
            ))}
          </ol>
          <div className="qs-actions">
            {seats.length < MOST_SEATS && (
              <Button onClick={() => setSeats([...seats, ''])}>{t('reviews.moreSeats')}</Button>
            )}
            {seats.length > fewest && (
              <Button onClick={() => setSeats(seats.slice(0, -1))}>{t('reviews.fewerSeats')}</Button>
            )}
          </div>
        </Panel>
        <EligiblePanel plan={plan} />
      </ActForm>
    </Page>
  );
}
