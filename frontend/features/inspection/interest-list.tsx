import type Line from 'Frontend/generated/cn/qingshen/inspection/web/InterestEndpoint/Line';
import { InterestEndpoint } from 'Frontend/generated/endpoints';
import { Badge } from 'Frontend/components/badge';
import { Button, ButtonLink } from 'Frontend/components/button';
import { Page } from 'Frontend/components/page';
import { Paged } from 'Frontend/components/paged';
import { ReasonDialog } from 'Frontend/components/reason-dialog';
import { Empty } from 'Frontend/components/states';
import { useMay, useSession } from 'Frontend/lib/account';
import { formatMoment } from 'Frontend/lib/format';
import { usePages } from 'Frontend/lib/use-pages';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Whom inspectors must not check, latest first; an inspector sees their own. */
export function InterestList() {
  const { t } = useTranslation();
  const [changes, setChanges] = useState(0);
  const [gone, setGone] = useState<Line>();
  const pages = usePages((first, after) => InterestEndpoint.page(first, after), String(changes));
  const names = gone && { inspector: gone.interest.inspectorName, subject: gone.subject };
  return (
    <Page
      title={t('inspectorInterests.title')}
      lead={t('inspectorInterests.lead')}
      back={{ to: '/checks/campaigns', label: t('campaigns.title') }}
      actions={
        <ButtonLink to="/checks/interests/add" look="primary">
          {t('inspectorInterests.add')}
        </ButtonLink>
      }
    >
      <Paged
        pages={pages}
        empty={
          <Empty title={t('inspectorInterests.none')}>
            <p>{t('inspectorInterests.noneText')}</p>
          </Empty>
        }
      >
        {(items) => <InterestTable items={items} withdraw={setGone} />}
      </Paged>
      {gone && (
        <ReasonDialog
          title={t('inspectorInterests.withdraw')}
          consequence={t('inspectorInterests.withdrawConsequence', names)}
          tone="warning"
          verb={t('inspectorInterests.withdraw')}
          run={(reason) => InterestEndpoint.withdraw(gone.interest.id, reason)}
          onDone={() => {
            setGone(undefined);
            setChanges(changes + 1);
          }}
          onClose={() => setGone(undefined)}
        />
      )}
    </Page>
  );
}

type TableProps = Readonly<{ items: Line[]; withdraw: (line: Line) => void }>;

function InterestTable({ items, withdraw }: TableProps) {
  const { t, i18n } = useTranslation();
  const { account } = useSession();
  const mayPlan = useMay('checks:plan');
  return (
    <div className="qs-table-frame">
      <table className="qs-table qs-table--cards">
        <thead>
          <tr>
            <th scope="col">{t('inspectorInterests.inspector')}</th>
            <th scope="col">{t('checks.subject')}</th>
            <th scope="col">{t('inspectorInterests.reason')}</th>
            <th scope="col">{t('inspectorInterests.declaredAt')}</th>
            <th scope="col">{t('checks.state')}</th>
            {mayPlan && (
              <th scope="col">
                <span className="qs-visually-hidden">{t('inspectorInterests.withdraw')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {items.map((line) => {
            const { interest, subject } = line;
            // What keeps somebody away is not theirs to end.
            const mayEnd =
              interest.jurisdictionCode === account.jurisdictionCode &&
              interest.inspector !== account.subject;
            return (
              <tr key={interest.id}>
                <td>{interest.inspectorName}</td>
                <td>
                  {subject} <span className="qs-muted">{t(`checkSubject.${interest.subjectKind}`)}</span>
                </td>
                <td>{interest.reason}</td>
                <td className="qs-nowrap qs-number">{formatMoment(interest.declaredAt, i18n.language)}</td>
                <td>
                  {interest.withdrawnAt ? (
                    t('inspectorInterests.withdrawn', { reason: interest.withdrawnReason })
                  ) : (
                    <Badge tone="info">{t('inspectorInterests.stands')}</Badge>
                  )}
                </td>
                {mayPlan && (
                  <td>
                    {mayEnd && !interest.withdrawnAt && (
                      <Button
                        onClick={() => withdraw(line)}
                        aria-label={t('inspectorInterests.withdrawOf', {
                          inspector: interest.inspectorName,
                          subject,
                        })}
                      >
                        {t('inspectorInterests.withdraw')}
                      </Button>
                    )}
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
