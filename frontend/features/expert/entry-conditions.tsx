import type ExpertDetail from 'Frontend/generated/cn/qingshen/expert/ExpertDetail';
import { Badge } from 'Frontend/components/badge';
import { Panel } from 'Frontend/components/panel';
import { useTranslation } from 'react-i18next';

/** How far an applicant meets what the pool asks for. */
export function EntryConditions({ detail }: Readonly<{ detail: ExpertDetail }>) {
  const { t } = useTranslation();
  const asked = detail.entryConditions.filter((one) => one.asked > 0);
  if (asked.length === 0) {
    return null;
  }
  return (
    <Panel title={t('experts.entryConditions')}>
      {asked.map(({ condition, asked: least, has, met }) => (
        <div key={condition} className="qs-entry">
          <p>
            <Badge tone={met ? 'success' : 'danger'}>
              {t(met ? 'experts.conditionMet' : 'experts.conditionUnmet')}
            </Badge>{' '}
            {t(`entryCondition.${condition}`, { asked: least, has })}
          </p>
        </div>
      ))}
    </Panel>
  );
}
