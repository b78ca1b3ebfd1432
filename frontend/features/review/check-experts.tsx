import type SpotCheck from 'Frontend/generated/cn/qingshen/inspection/SpotCheck';
import type ReviewPanel from 'Frontend/generated/cn/qingshen/review/ReviewPanel';
import { CompanionEndpoint } from 'Frontend/generated/endpoints';
import { ButtonLink } from 'Frontend/components/button';
import { Panel } from 'Frontend/components/panel';
import { Failed, Skeleton } from 'Frontend/components/states';
import { useMay } from 'Frontend/lib/account';
import { formatDay, today } from 'Frontend/lib/format';
import { useLoad } from 'Frontend/lib/use-load';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PanelBadge } from './panel-badge';

type Props = Readonly<{ check: SpotCheck }>;

/** The experts who go along to a check. */
export function CheckExperts({ check }: Props) {
  const { t, i18n } = useTranslation();
  const mayWitness = useMay('reviews:witness');
  const mayDraw = useMay('reviews:plan') && check.state === 'PLANNED' && check.plannedOn > today();
  const { value, failed, reload } = useLoad(
    () => CompanionEndpoint.ofCheck(check.id),
    check.id + check.state,
  );
  const isOpen = value?.panels.some(({ state }) => state !== 'DONE' && state !== 'CANCELLED');
  if (value?.panels.length === 0 && !mayDraw) {
    return null;
  }
  return (
    <Panel title={t('companions.title')}>
      {!value && (failed ? <Failed retry={reload} /> : <Skeleton />)}
      {value?.panels.length === 0 && <p className="qs-muted">{t('companions.none')}</p>}
      {value && value.names.length > 0 && <p>{value.names.join(t('signs.comma'))}</p>}
      {mayWitness && (
        <ul className="qs-stack">
          {value?.panels.map((panel: ReviewPanel) => (
            <li key={panel.id}>
              <Link to={`/reviews/${panel.id}`}>{formatDay(panel.meetingOn, i18n.language)}</Link>{' '}
              <PanelBadge state={panel.state} />
            </li>
          ))}
        </ul>
      )}
      {mayDraw && value && !isOpen && (
        <>
          <p className="qs-muted">{t('companions.unannounced')}</p>
          <div className="qs-actions">
            <ButtonLink to={`/reviews/add?check=${check.id}`}>{t('companions.draw')}</ButtonLink>
          </div>
        </>
      )}
    </Panel>
  );
}
