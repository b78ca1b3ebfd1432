import type EnterpriseDetail from 'Frontend/generated/cn/qingshen/enterprise/EnterpriseDetail';
import { Badge } from 'Frontend/components/badge';
import { ButtonLink } from 'Frontend/components/button';
import { Note } from 'Frontend/components/note';
import { Page } from 'Frontend/components/page';
import { Panel } from 'Frontend/components/panel';
import { useMay } from 'Frontend/lib/account';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { BasisBadges } from 'Frontend/components/basis-badges';
import { EnterpriseEntries } from './enterprise-entries';
import { EnterpriseFactsList } from './enterprise-facts-list';
import { EnterpriseTimeline } from './enterprise-timeline';
import { LoadedEnterprise } from './loaded-enterprise';

/** What other features add above the timeline. */
type After = Readonly<{ after?: (id: string) => ReactNode }>;

type Props = Readonly<{ enterprise: EnterpriseDetail }> & After;

/** One enterprise: what it is, its stays on the register, what happened to it. */
export function EnterpriseShow({ after }: After) {
  return (
    <LoadedEnterprise>{(enterprise) => <Shown enterprise={enterprise} after={after} />}</LoadedEnterprise>
  );
}

function Shown({ enterprise, after }: Props) {
  const { t } = useTranslation();
  const open = enterprise.entries.find(({ entry }) => !entry.leftOn)?.entry;
  return (
    <Page
      title={enterprise.facts.name}
      back={{ to: '/enterprises', label: t('list.title') }}
      lead={
        <span className="qs-badges">
          <span className="qs-code">{enterprise.facts.creditCode}</span>
          {open ? (
            <Badge tone="success">{t('show.onRegister')}</Badge>
          ) : (
            <Badge>{t('list.offRegister')}</Badge>
          )}
          {open && <BasisBadges bases={open.bases} />}
        </span>
      }
      actions={!enterprise.mergedInto && <Acts id={enterprise.id} isOnRegister={!!open} />}
    >
      {enterprise.mergedInto && (
        <Note tone="warning">
          <p>
            {t('show.merged')}{' '}
            <Link to={`/enterprises/${enterprise.mergedInto}`}>{t('show.mergedInto')}</Link>
          </p>
        </Note>
      )}
      <Panel title={t('show.facts')}>
        <EnterpriseFactsList enterprise={enterprise} />
      </Panel>
      <Panel title={t('show.entries')}>
        <EnterpriseEntries entries={enterprise.entries} />
      </Panel>
      {after?.(enterprise.id)}
      <Panel title={t('show.timeline')}>
        <EnterpriseTimeline id={enterprise.id} version={enterprise.version} />
      </Panel>
    </Page>
  );
}

function Acts({ id, isOnRegister }: Readonly<{ id: string; isOnRegister: boolean }>) {
  const { t } = useTranslation();
  const mayWrite = useMay('register:write');
  const mayMerge = useMay('register:merge');
  return (
    <>
      {mayMerge && <ButtonLink to={`/enterprises/${id}/merge`}>{t('merge.act')}</ButtonLink>}
      {mayWrite && <ButtonLink to={`/enterprises/${id}/correct`}>{t('correct.act')}</ButtonLink>}
      {mayWrite &&
        (isOnRegister ? (
          <ButtonLink to={`/enterprises/${id}/leave`} look="danger">
            {t('leave.act')}
          </ButtonLink>
        ) : (
          <ButtonLink to={`/enterprises/${id}/enter`} look="primary">
            {t('enter.act')}
          </ButtonLink>
        ))}
    </>
  );
}
